import { type ReadonlySignal, signal } from '@preact/signals';
import { type Binding, bindingPattern, onBindings, readBindings } from '@/lib/browser/bindings';
import { hasChip } from '@/lib/browser/chip-wanted';
import { onUsed, readUsed, type Used } from '@/lib/browser/limits';
import { allGranted, grantedEach, onPermissionsChanged } from '@/lib/browser/permissions';
import { isGuestOn } from '@/lib/browser/place';
import { onSettings, readSettings, type Settings } from '@/lib/browser/settings';
import { onStandings, readStandings, type Standings } from '@/lib/browser/standing';
import { onWithdrawn, readWithdrawn, type Withdrawn } from '@/lib/browser/withdrawn';
import { faces, type SiteFace } from '@/lib/sites/faces';
import { limitsOf } from './limits';
import { siteTitle } from './site-title';
import type { Domain, DoubtView, SiteView } from './site-view';

/** Nothing is asked for a site that is counted by hand only. */
const pagesOf = ({ evidence, pages }: SiteFace): readonly string[] => (evidence === 'manual' ? [] : pages);

/** The earliest of what was withdrawn among these patterns; null if nothing was. */
function withdrawnSince(patterns: readonly string[], withdrawn: Withdrawn): number | null {
  const since = patterns.flatMap((pattern) => withdrawn[pattern] ?? []);
  return since.length > 0 ? Math.min(...since) : null;
}

function doubtsOf({ detectors }: SiteFace, standings: Standings[string] | undefined): DoubtView[] {
  if (!standings) return [];
  const found = detectors.flatMap(({ id, metric }) => {
    const standing = standings[id];
    return standing ? [{ id, metric, standing }] : [];
  });
  const same = Map.groupBy(found, ({ metric, standing: { level, since, why } }) => [metric, level, since, why].join());
  return [...same.values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ ...first.standing, metric: first.metric, detectors: alike.map(({ id }) => id) }] : [];
  });
}

/** What is known of a site beside what its file says. */
interface Known {
  /** Its addresses of the firm's own. */
  domains: readonly Domain[];
  /** Whether its own pages are granted. */
  isGranted: boolean;
  withdrawn: Withdrawn;
  standings: Standings;
  settings: Settings;
  used: Used;
}

function viewOf(site: SiteFace, { domains, isGranted, withdrawn, standings, settings, used }: Known): SiteView {
  const { id, evidence, checked, detectors, byHand = [], results = [] } = site;
  const pages = pagesOf(site);
  const ownDomain = evidence !== 'manual' && site.ownDomain;
  return {
    id,
    name: siteTitle(site),
    evidence,
    checked,
    pages,
    ownDomain,
    domains,
    ...(site.everywhere ? { everywhere: true } : {}),
    granted: site.everywhere && evidence !== 'manual' ? isGuestOn(site, isGranted, settings.everywhere) : isGranted,
    withdrawnSince: withdrawnSince([...pages, ...domains.map(({ pattern }) => pattern)], withdrawn),
    doubts: doubtsOf(site, standings[site.id]),
    byHand: evidence === 'manual' && settings.byHand.includes(id),
    limits: limitsOf(site, used, Date.now()),
    metrics: [
      ...new Set([...detectors.map(({ metric }) => metric), ...byHand, ...results.map(({ metric }) => metric)]),
    ],
    chip: hasChip(site, settings),
    chipAtOwnRisk: site.chip === 'off',
  };
}

/** All sites as the views show them. @param given all match patterns that are granted */
async function viewAll(
  bindings: readonly Binding[],
  given: readonly string[],
  known: Omit<Known, 'domains' | 'isGranted'>,
): Promise<SiteView[]> {
  const bound = bindings.map((binding) => ({ ...binding, pattern: bindingPattern(binding) }));
  const areGranted = await grantedEach([...faces.map(pagesOf), ...bound.map(({ pattern }) => [pattern])], given);
  const domains = bound.map((one, index) => ({ ...one, granted: areGranted[faces.length + index] ?? false }));
  return faces.map((site, index) => {
    const own = site.evidence === 'manual' ? [] : domains.filter((one) => one.site === site.id);
    return viewOf(site, { ...known, domains: own, isGranted: areGranted[index] ?? false });
  });
}

/** All sites with what the browser allows, kept up to date. Undefined until the browser was asked. */
export function followSites(): ReadonlySignal<SiteView[] | undefined> {
  const rows = signal<SiteView[]>();
  let latest = 0;
  const look = async () => {
    latest += 1;
    const turn = latest;
    const [bindings, given, withdrawn, standings, settings, used] = await Promise.all([
      readBindings(),
      allGranted(),
      readWithdrawn(),
      readStandings(),
      readSettings(),
      readUsed(),
    ]);
    const views = await viewAll(bindings, given, { withdrawn, standings, settings, used });
    // Two looks may overlap; an older answer must not overwrite a newer one.
    if (turn === latest) rows.value = views;
  };
  look();
  onPermissionsChanged(look);
  onBindings(look);
  onWithdrawn(look);
  onUsed(look);
  onStandings(look);
  onSettings(look);
  return rows;
}
