import type { Binding } from '@/lib/browser/bindings';
import { stepOf } from '@/lib/browser/chip-record';
import type { ChipStep } from '@/lib/browser/chip-state';
import { below } from '@/lib/browser/slices';
import { placeOf } from '@/lib/browser/switched-on';
import type { Ledger } from '@/lib/ledger/open';
import { addressGroups } from '@/lib/page/address';
import { siteById } from '@/lib/sites/all';
import { siteTitle } from './site-title';

/** What Groundwork takes a page for. */
export type PageTaken =
  | { is: 'unknown' }
  /** On a known site, but none of the kinds of page its file tells apart. */
  | { is: 'other'; site: string }
  /** `record`: the page is about one record; `step` is what was counted for it last, if anything. */
  | { is: 'kind'; site: string; kind: string; record: boolean; step: ChipStep | null };

/**
 * What a page is taken for, by its address alone; of a record also how far it got. Neither is written down.
 * @param bindings the person's own domains
 * @returns null where it is no web page
 */
export async function pageTaken(ledger: Ledger, url: URL, bindings: readonly Binding[]): Promise<PageTaken | null> {
  if (!/^https?:$/.test(url.protocol)) return null;
  const place = placeOf(url, bindings);
  const site = place && siteById(place.site);
  if (!place || !site) return { is: 'unknown' };
  const name = siteTitle(site);
  const found = site.kinds.flatMap((kind) => {
    const groups = addressGroups(below(kind, place.prefix), '', url);
    return groups ? [{ kind, groups }] : [];
  });
  // A record says more than the list it lies over.
  const here = found.find(({ kind }) => kind.record) ?? found[0];
  if (!here) return { is: 'other', site: name };
  const { id, record } = here.kind;
  const step = record ? await stepOf(ledger, { chip: 'record', kind: id, groups: here.groups }, place) : null;
  return { is: 'kind', site: name, kind: id, record: record !== undefined, step };
}
