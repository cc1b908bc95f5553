import { type Ending, endingOf } from '@/lib/measure/ending';
import type { Span } from '@/lib/measure/period';
import type { Ratio } from '@/lib/measure/ratio';
import { sumBetween } from '@/lib/measure/spread';
import type { Pair, WorkCalendar } from '@/lib/target';
import { dayAfter } from '@/lib/text/day';
import { type Ground, onlySeen, type PairEvidence } from './pair-evidence';

/** Where a goal's period will end, told from one of the actions that lead to it. */
export interface GoalEnding {
  pair: Pair;
  /** What is lacking, where the own numbers do not tell yet. */
  end: Ending | Extract<Ratio, { enough: false }>;
}

/** Links tell how many there will be only where they account for nearly all results. */
const nearlyAll = 0.9;

/**
 * The links of a pair, where what will be counted can be told from them: its results are known at once, and nearly all of
 * them found their action. What is only seen when somebody looks counts late or never, as it did so far; what candidates
 * went past never counts.
 */
function linksOf(
  { pair, evidence: whole, counted: evidence = whole }: PairEvidence,
  { numbers, today }: Ground,
): PairEvidence['evidence'] | null {
  if (evidence.way !== 'linked' || onlySeen(pair.result)) return null;
  const all = sumBetween(numbers.get(pair.result) ?? new Map(), dayAfter(today, 1 - evidence.days), today);
  return evidence.results >= nearlyAll * all ? evidence : null;
}

/** Of the pairs that lead to a metric, the end by the one that is known best; null where none leads to it. */
export function goalEnding(metric: string, span: Span, ground: Ground, calendar: WorkCalendar): GoalEnding | null {
  const { pairs, numbers, today } = ground;
  const ends = pairs
    .filter(({ pair }) => pair.result === metric)
    .map((one): GoalEnding => {
      const byDay = (id: string) => numbers.get(id) ?? new Map<string, number>();
      const [actions, results] = [byDay(one.pair.action), byDay(one.pair.result)];
      const question = { pair: one.pair, links: linksOf(one, ground), actions, results, span, today, calendar };
      return { pair: one.pair, end: endingOf(question) };
    });
  return ends.toSorted((a, b) => doubt(a) - doubt(b))[0] ?? null;
}

/** How wide the band is, as a part of what is expected; what is lacking comes last, the more the later. */
function doubt({ end }: GoalEnding): number {
  if ('enough' in end) return 1e6 + end.need - end.have + (end.lacking === 'results' ? 0 : 1e3);
  const { expected, low, high } = end.going;
  return (high - low + 1) / Math.max(expected, 1);
}
