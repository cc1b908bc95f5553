import { timesAsked } from '@/lib/experiment';
import type { Evidence } from '@/lib/measure/evidence';
import { daysFor, eachFor } from '@/lib/measure/experiment-size';
import { earlier } from '@/lib/measure/period';
import { assumedRate, learn, mean } from '@/lib/measure/ratio';
import { kindsFor, type TagKindId } from '@/lib/tags';
import type { Pair } from '@/lib/target';
import { dayAfter } from '@/lib/text/day';

/** How large a difference is worth knowing, and what finding it takes. */
export interface OfferedSize {
  times: number;
  /** Acts of each way. */
  each: number;
  /** Days until both ways have their number, at the pace of the last weeks; null where it is more than a year, or nothing is done. */
  days: number | null;
}

/** Two ways of doing a pair's action that can be tried out. */
export interface Offer {
  pair: Pair;
  kind: TagKindId;
  /** Results per action that are believed, both ways together. */
  share: number;
  sizes: readonly OfferedSize[];
}

/** The pace is that of so many days. */
const paceDays = 28;

/** Nobody waits longer than that for a verdict, in days. */
const longest = 365;

/** How many acts a day name whom they are about. */
function paceOf({ entries }: Evidence, today: string): number {
  const after = dayAfter(today, -paceDays);
  const lately = entries.filter(({ start, passed }) => !passed && start > after);
  const first = entries.reduce((least, { start }) => earlier(least, start), today);
  const since = Temporal.PlainDate.from(first > after ? first : dayAfter(after, 1)).until(today).days + 1;
  return lately.length / since;
}

/**
 * What can be tried out with a pair: each kind of tag its action can bear. Nothing where nobody can tell which result came of
 * which action.
 * @param today YYYY-MM-DD
 */
export function offersOf(pair: Pair, evidence: Evidence, today: string): Offer[] {
  if (evidence.way !== 'linked') return [];
  const share = Math.max(0.001, mean(learn(assumedRate(pair), evidence.tally)));
  const pace = paceOf(evidence, today);
  const sizes = timesAsked.map((times) => {
    const each = eachFor(share, times);
    const days = daysFor(each, pace);
    return { times, each, days: days === null || days + pair.horizon > longest ? null : days };
  });
  return kindsFor(pair.action).map((kind) => ({ pair, kind, share, sizes }));
}
