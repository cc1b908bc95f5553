import { type TagId, type TagKindId, tagOfKind } from '../tags';
import { actsIn, type CountedAct } from './acts';
import type { Ledger } from './open';

/** What was done with one tag, or with none of the kind. */
export interface TagGroup {
  tag: TagId | null;
  n: number;
  /** Oldest first. */
  acts: Pick<CountedAct, 'day' | 'n' | 'subject'>[];
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
  const groups = new Map<TagId | null, TagGroup>();
  for (const { day, n, subject, tags } of await actsIn(ledger, [metric], days, dayStart)) {
    const tag = tagOfKind(kind, tags) ?? null;
    const group = groups.get(tag) ?? { tag, n: 0, acts: [] };
    groups.set(tag, group);
    group.n += n;
    group.acts.push({ day, n, ...(subject === undefined ? {} : { subject }) });
  }
  return [...groups.values()].sort((a, b) => b.n - a.n);
}
