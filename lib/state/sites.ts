import { type ReadonlySignal, signal } from '@preact/signals';
import { type Binding, bindingPattern, onBindings, readBindings } from '@/lib/browser/bindings';
import { granted, onPermissionsChanged } from '@/lib/browser/permissions';
import { sites } from '@/lib/sites/all';
import type { Site } from '@/lib/sites/site';
import type { Domain, SiteView } from './site-view';

async function domainOf(binding: Binding): Promise<Domain> {
  const pattern = bindingPattern(binding);
  return { ...binding, pattern, granted: await granted([pattern]) };
}

async function viewOf(site: Site, bindings: readonly Binding[]): Promise<SiteView> {
  const own = bindings.filter((binding) => binding.site === site.id);
  const { id, name, evidence, checked, pages, ownDomain, detectors } = site;
  return {
    id,
    name,
    evidence,
    checked,
    pages,
    ownDomain,
    domains: await Promise.all(own.map(domainOf)),
    granted: await granted(pages),
    withdrawnSince: null,
    metrics: [...new Set(detectors.map(({ metric }) => metric))],
  };
}

/** All sites with what the browser allows, kept up to date. Undefined until the browser was asked. */
export function followSites(): ReadonlySignal<SiteView[] | undefined> {
  const rows = signal<SiteView[]>();
  let latest = 0;
  const look = async () => {
    latest += 1;
    const turn = latest;
    const bindings = await readBindings();
    const views = await Promise.all(sites.map((site) => viewOf(site, bindings)));
    // Two looks may overlap; an older answer must not overwrite a newer one.
    if (turn === latest) rows.value = views;
  };
  look();
  onPermissionsChanged(look);
  onBindings(look);
  return rows;
}
