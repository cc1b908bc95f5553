import type { Row } from '../event';
import { type TagId, type TagKindId, tagOfKind } from '../tags';
import { aboutEach } from './about';
import { dayOf, spanOf } from './days';
import type { Ledger } from './open';
import { worth } from './state';
import { tagsNow } from './tag';

/** What one event still comes to, and which tag of a kind it bears. */
export interface TaggedTotal {
  metric: string;
  /** YYYY-MM-DD. */
  day: string;
  /** Null where it bears none of the kind. */
  tag: TagId | null;
  n: number;
  /** Minor units. */
  amount: number;
  /** ISO 4217; '' for what has no amount. */
  currency: string;
}

/**
 * What events of some metrics come to in a stretch of days, each with its tag of a kind.
 * @param days YYYY-MM-DD, both included
 * @param dayStart minutes after midnight
 */
export async function taggedTotals(
  ledger: Ledger,
  { metrics, kind }: { metrics: ReadonlySet<string>; kind: TagKindId },
  days: { from: string; to: string },
  dayStart: number,
): Promise<TaggedTotal[]> {
  const [[start], [, end]] = [spanOf(days.from, dayStart), spanOf(days.to, dayStart)];
  const isOf = (row: Row) => row.of === undefined && metrics.has(row.metric);
  const rows = await ledger.events.where('at').between(start, end).filter(isOf).toArray();
  return (await aboutEach(ledger, rows)).flatMap(({ event, about, tagged }): TaggedTotal[] => {
    const day = dayOf(event.at, event.offset, dayStart);
    const { n, amount, currency } = worth(event, about);
    if (n === 0 || day < days.from || day > days.to) return [];
    const tag = tagOfKind(kind, tagsNow(event, tagged)) ?? null;
    return [{ metric: event.metric, day, tag, n, amount, currency }];
  });
}
