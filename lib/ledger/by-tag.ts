import type { Row } from '../event';
import { type TagId, type TagKindId, tagOfKind } from '../tags';
import { aboutEach } from './about';
import { dayOf, spanOf } from './days';
import type { Ledger } from './open';
import { worth } from './state';
import { tagsNow } from './tag';

/** One act that counts. */
interface TaggedAct {
  /** YYYY-MM-DD. */
  day: string;
  n: number;
  /** Hashed; by it an act finds its results. Absent where only the gesture told acts apart, or it was added by hand. */
  subject?: string;
}

/** What was done with one tag, or with none of the kind. */
export interface TagGroup {
  tag: TagId | null;
  n: number;
  /** Oldest first. */
  acts: TaggedAct[];
}

/**
 * What of a metric counts in a stretch of days, grouped by the tags of one kind, most first. Acts that bear none of them
 * are a group of their own: they belong to neither side of a comparison.
 * @param days YYYY-MM-DD, both included
 * @param dayStart minutes after midnight
 */
export async function groupByTag(
  ledger: Ledger,
  { metric, kind }: { metric: string; kind: TagKindId },
  days: { from: string; to: string },
  dayStart: number,
): Promise<TagGroup[]> {
  const [[start], [, end]] = [spanOf(days.from, dayStart), spanOf(days.to, dayStart)];
  const on = ({ at, offset }: Row) => dayOf(at, offset, dayStart);
  const isIn = (row: Row) =>
    row.metric === metric && row.of === undefined && on(row) >= days.from && on(row) <= days.to;
  const rows = await ledger.events.where('at').between(start, end).filter(isIn).toArray();
  const groups = new Map<TagId | null, TagGroup>();
  for (const { event, about, tagged } of await aboutEach(ledger, rows)) {
    const { n } = worth(event, about);
    if (n === 0) continue;
    const tag = tagOfKind(kind, tagsNow(event, tagged)) ?? null;
    const group = groups.get(tag) ?? { tag, n: 0, acts: [] };
    groups.set(tag, group);
    group.n += n;
    group.acts.push({ day: on(event), n, ...(event.subject === undefined ? {} : { subject: event.subject }) });
  }
  return [...groups.values()].sort((a, b) => b.n - a.n);
}
