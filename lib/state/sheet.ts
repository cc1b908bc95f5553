import { isEntered } from '@/lib/catalog';
import type { Version } from '@/lib/ledger/targets';
import { paid } from '@/lib/measure/target-days';
import { isOn, type SiteView } from './site-view';

/** The metrics a person is measured by: those with a target, the first ones first, and what leads to them. */
export function measuredMetrics({ role, targets }: Pick<Version, 'role' | 'targets'>): string[] {
  const of = new Set(targets.map(({ metric }) => metric));
  const first = role.headlines.filter((metric) => of.has(metric));
  const linked = role.areas.flatMap(({ results, pairs }) => [...results, ...pairs.map(({ action }) => action)]);
  return [...new Set([...first, ...of, ...linked])];
}

/** How a metric gets its number. */
export type CountedBy =
  /** Nothing counts it: the person enters it. */
  | { how: 'entered' }
  /** Nothing that is switched on counts it: it is added by hand. */
  | { how: 'by-hand' }
  | { how: 'sites'; sites: readonly SiteView[] };

/** What counts a metric here: the sites that are on, or the person. Revenue comes of deals and placements. */
export function countedBy(metric: string, sites: readonly SiteView[]): CountedBy {
  if (isEntered(metric)) return { how: 'entered' };
  const counted = metric === 'revenue' || metric === 'average-deal-value' ? paid : [metric];
  const found = sites.filter(
    (site) => site.evidence !== 'manual' && isOn(site) && site.metrics.some((one) => counted.includes(one)),
  );
  return found.length > 0 ? { how: 'sites', sites: found } : { how: 'by-hand' };
}
