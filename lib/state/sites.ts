import { type ReadonlySignal, signal } from '@preact/signals';
import { type Binding, bindingPattern, onBindings, readBindings } from '@/lib/browser/bindings';
import { hasChip } from '@/lib/browser/chip-script';
import { onUsed, readUsed, type Used } from '@/lib/browser/limits';
import { granted, onPermissionsChanged } from '@/lib/browser/permissions';
import { onSettings, readSettings, type Settings } from '@/lib/browser/settings';
import { onStandings, readStandings, type Standings } from '@/lib/browser/standing';
import { guestsOn } from '@/lib/browser/switched-on';
import { onWithdrawn, readWithdrawn, type Withdrawn } from '@/lib/browser/withdrawn';
import { sites } from '@/lib/sites/all';
import type { Site } from '@/lib/sites/site';
import { limitsOf } from './limits';
import { siteTitle } from './site-title';
import type { Domain, DoubtView, SiteView } from './site-view';

async function domainOf(binding: Binding): Promise<Domain> {
  const pattern = bindingPattern(binding);
  return { ...binding, pattern, granted: await granted([pattern]) };
}

/** The earliest of what was withdrawn among these patterns; null if nothing was. */
function withdrawnSince(patterns: readonly string[], withdrawn: Withdrawn): number | null {
  const since = patterns.flatMap((pattern) => withdrawn[pattern] ?? []);
  return since.length > 0 ? Math.min(...since) : null;
}

function doubtsOf({ detectors }: Site, standings: Standings[string] = {}): DoubtView[] {
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

/** What is known of all sites beside what their files say. */
interface Known {
  bindings: readonly Binding[];
  withdrawn: Withdrawn;
  standings: Standings;
  settings: Settings;
  used: Used;
}

async function viewOf(site: Site, { bindings, withdrawn, standings, settings, used }: Known): Promise<SiteView> {
  const { id, evidence, checked, detectors, byHand = [], results = [] } = site;
  // Nothing is asked for a site that is counted by hand only.
  const pages = evidence === 'manual' ? [] : site.pages;
  const ownDomain = evidence !== 'manual' && site.ownDomain;
  const own = bindings.filter((binding) => evidence !== 'manual' && binding.site === id);
  const domains = await Promise.all(own.map(domainOf));
  return {
    id,
    name: siteTitle(site),
    evidence,
    checked,
    pages,
    ownDomain,
    domains,
    ...(site.everywhere ? { everywhere: true } : {}),
    granted: site.everywhere ? (await guestsOn()).includes(site) : await granted(pages),
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

/** All sites with what the browser allows, kept up to date. Undefined until the browser was asked. */
export function followSites(): ReadonlySignal<SiteView[] | undefined> {
  const rows = signal<SiteView[]>();
  let latest = 0;
  const look = async () => {
    latest += 1;
    const turn = latest;
    const [bindings, withdrawn, standings, settings, used] = await Promise.all([
      readBindings(),
      readWithdrawn(),
      readStandings(),
      readSettings(),
      readUsed(),
    ]);
    const known = { bindings, withdrawn, standings, settings, used };
    const views = await Promise.all(sites.map((site) => viewOf(site, known)));
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
