import { missedTag, type Receipt, type Row, type Sign } from '../event';
import { dayOf } from './days';
import type { Ledger } from './open';
import { alsoOf, inOrder, stateOf } from './state';

/** As long as receipts are kept: without them nobody knows why something was asked. In milliseconds. */
const reach = 35 * 86_400_000;

/** So many rows are looked back at; whoever does more in five weeks needs no older ones. */
const most = 5000;

/** What an event says of its detector; null where it says nothing. */
function kindOf(event: Row, about: readonly Row[], reason: Receipt['reason']): Sign['kind'] | null {
  const state = stateOf(event, about);
  const bySite = about.some(({ tags }) => tags?.includes('refuted'));
  if (event.detector === undefined) {
    return state === 'counted' && event.tags?.includes(missedTag) ? 'missed' : null;
  }
  if (event.kind === 'count') return state !== 'undone' ? 'counted' : bySite ? null : 'undone';
  if (reason === 'ask-first') return state === 'counted' ? 'yes' : state === 'undone' && !bySite ? 'no' : null;
  // It was seen, and yet not counted: an act that only the person could tell of.
  if (reason === 'not-confirmed' || reason === 'unreadable') return state === 'counted' ? 'missed' : null;
  return state === 'counted' ? 'counted' : null;
}

/** The signs of the last five weeks for and against detectors, by site, in the order they happened. */
export interface RecentSigns {
  /** The first day they reach back to, YYYY-MM-DD. */
  from: string;
  bySite: ReadonlyMap<string, Sign[]>;
}

/**
 * Reads what the ledger says of detectors.
 * @param now milliseconds since 1970
 * @param offset minutes east of UTC
 * @param dayStart minutes after midnight
 */
export async function recentSigns(
  ledger: Ledger,
  { at: now, offset, dayStart }: { at: number; offset: number; dayStart: number },
): Promise<RecentSigns> {
  const rows = await ledger.events
    .where('at')
    .above(now - reach)
    .reverse()
    .filter(({ site }) => site !== 'manual')
    .limit(most)
    .toArray();
  // What was written about an event is younger than it, so it is among the rows.
  const about = Map.groupBy(rows, ({ of }) => of);
  const events = (about.get(undefined) ?? []).reverse();
  const asked = events.filter(({ kind }) => kind === 'unsure').map(({ id }) => id);
  const receipts = new Map((await ledger.receipts.bulkGet(asked)).map((one) => [one?.id, one?.reason]));
  const bySite = new Map<string, Sign[]>();
  for (const event of events) {
    const { id, at, metric, site, n, detector } = event;
    const told = inOrder(about.get(id) ?? []);
    const day = dayOf(at, event.offset, dayStart);
    const add = (on: string, sign: Pick<Sign, 'kind' | 'detector'>) => {
      const signs = bySite.get(on) ?? [];
      bySite.set(on, signs);
      signs.push({ at, day, metric, n, ...sign });
    };
    const kind = kindOf(event, told, receipts.get(id));
    if (kind) add(site, { kind, ...(detector === undefined ? {} : { detector }) });
    // Another site that saw it, too, is not silent.
    if (stateOf(event, told) !== 'counted') continue;
    for (const also of alsoOf(told)) if (also.detector) add(also.site, { kind: 'counted', detector: also.detector });
  }
  const first = rows.length === most ? (events[0]?.at ?? now) : now - reach;
  return { from: dayOf(first, offset, dayStart), bySite };
}
