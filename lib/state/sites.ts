import { type ReadonlySignal, signal } from '@preact/signals';
import { type Binding, bindingPattern, onBindings, readBindings } from '@/lib/browser/bindings';
import { onUsed, readUsed, type Used } from '@/lib/browser/limits';
import { granted, onPermissionsChanged } from '@/lib/browser/permissions';
import { onWithdrawn, readWithdrawn, type Withdrawn } from '@/lib/browser/withdrawn';
import { sites } from '@/lib/sites/all';
import type { Site } from '@/lib/sites/site';
import { limitsOf } from './limits';
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

/** What this machine remembers about sites. */
interface Stored {
  bindings: readonly Binding[];
  withdrawn: Withdrawn;
  used: Used;
}

async function viewOf(site: Site, { bindings, withdrawn, used }: Stored): Promise<SiteView> {
  const own = bindings.filter((binding) => binding.site === site.id);
  const { id, name, evidence, checked, pages, ownDomain, detectors, results = [] } = site;
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
    limits: limitsOf(site, used, Date.now()),
    metrics: [...new Set([...detectors, ...results].map(({ metric }) => metric))],
  };
}

/** All sites with what the browser allows, kept up to date. Undefined until the browser was asked. */
export function followSites(): ReadonlySignal<SiteView[] | undefined> {
  const rows = signal<SiteView[]>();
  let latest = 0;
  const look = async () => {
    latest += 1;
    const turn = latest;
    const [bindings, withdrawn, used] = await Promise.all([readBindings(), readWithdrawn(), readUsed()]);
    const views = await Promise.all(sites.map((site) => viewOf(site, { bindings, withdrawn, used })));
    // Two looks may overlap; an older answer must not overwrite a newer one.
    if (turn === latest) rows.value = views;
  };
  look();
  onPermissionsChanged(look);
  onBindings(look);
  onWithdrawn(look);
  onUsed(look);
  return rows;
}
