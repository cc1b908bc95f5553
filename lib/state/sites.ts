import { type ReadonlySignal, signal } from '@preact/signals';
import { type Binding, bindingPattern, onBindings, readBindings } from '@/lib/browser/bindings';
import { hasChip } from '@/lib/browser/chip-script';
import { granted, onPermissionsChanged } from '@/lib/browser/permissions';
import { onSettings, readSettings, type Settings } from '@/lib/browser/settings';
import { onWithdrawn, readWithdrawn, type Withdrawn } from '@/lib/browser/withdrawn';
import { sites } from '@/lib/sites/all';
import type { Site } from '@/lib/sites/site';
import type { Domain, SiteView } from './site-view';

async function domainOf(binding: Binding): Promise<Domain> {
  const pattern = bindingPattern(binding);
  return { ...binding, pattern, granted: await granted([pattern]) };
}

/** The earliest of what was withdrawn among these patterns; null if nothing was. */
function withdrawnSince(patterns: readonly string[], withdrawn: Withdrawn): number | null {
  const since = patterns.flatMap((pattern) => withdrawn[pattern] ?? []);
  return since.length > 0 ? Math.min(...since) : null;
}

async function viewOf(
  site: Site,
  bindings: readonly Binding[],
  withdrawn: Withdrawn,
  settings: Settings,
): Promise<SiteView> {
  const own = bindings.filter((binding) => binding.site === site.id);
  const { id, name, evidence, checked, pages, ownDomain, detectors } = site;
  const domains = await Promise.all(own.map(domainOf));
  return {
    id,
    name,
    evidence,
    checked,
    pages,
    ownDomain,
    domains,
    granted: await granted(pages),
    withdrawnSince: withdrawnSince([...pages, ...domains.map(({ pattern }) => pattern)], withdrawn),
    metrics: [...new Set(detectors.map(({ metric }) => metric))],
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
    const [bindings, withdrawn, settings] = await Promise.all([readBindings(), readWithdrawn(), readSettings()]);
    const views = await Promise.all(sites.map((site) => viewOf(site, bindings, withdrawn, settings)));
    // Two looks may overlap; an older answer must not overwrite a newer one.
    if (turn === latest) rows.value = views;
  };
  look();
  onPermissionsChanged(look);
  onBindings(look);
  onWithdrawn(look);
  onSettings(look);
  return rows;
}
