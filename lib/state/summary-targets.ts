import type { DayCount } from '@/lib/ledger/days';
import type { Mark } from '@/lib/measure/band';
import { courseOf } from '@/lib/measure/course';
import { dueBetween } from '@/lib/measure/due';
import { paceOf } from '@/lib/measure/pace';
import { ratioOf } from '@/lib/measure/ratio';
import { byDayOf } from '@/lib/measure/target-days';
import type { Days } from '@/lib/shared';
import type { SummaryRatio, SummaryTarget } from '@/lib/summary';
import type { Target, WorkCalendar } from '@/lib/target';
import type { Entered } from '@/lib/value';
import type { PairEvidence } from './pair-evidence';
import { type Progress, progressOf } from './progress';

/** Numbers that were worked out leave with two digits: more would say nothing. */
const short = (value: number): number => Math.round(value * 100) / 100;

const shortOrNull = (value: number | null): number | null => (value === null ? null : short(value));

/** Where a target stands that does not ask for so much a day. */
function ofPeriod({ target, span, pace, average, level }: Progress): SummaryTarget {
  const { metric, period, direction, currency, value } = target;
  const stands = pace ?? level?.pace ?? null;
  const mark: Mark | null = stands?.mark ?? average?.mark ?? null;
  return {
    ...{ metric, period, direction, ...(currency ? { currency } : {}), value, from: span.from, to: span.to },
    due: short(pace?.target ?? value),
    done: shortOrNull(stands?.done ?? average?.mean ?? null),
    expected: shortOrNull(stands?.expected ?? null),
    mark,
  };
}

/** A target for each day, over a week: its last day alone would say nothing of the week. */
function ofDays(target: Target, week: Days, counts: readonly DayCount[], calendar: WorkCalendar, until: Until) {
  const byDay = byDayOf(target, counts);
  if (!byDay || target.direction === 'down') return null;
  const due = dueBetween(target, week, calendar);
  const shape = target.metric === 'revenue' ? 'amount' : 'count';
  const pace = paceOf({ target: { ...target, value: due }, shape, course: courseOf(week, calendar), byDay, ...until });
  const { metric, period, direction, currency, value } = target;
  return {
    ...{ metric, period, direction, ...(currency ? { currency } : {}), value, due: short(due), ...week },
    ...{ done: short(pace.done), expected: short(pace.expected), mark: pace.mark },
  };
}

/** Up to when it is looked at: the day, and how much of its work is over, 0 to 1. */
export interface Until {
  /** YYYY-MM-DD. */
  today: string;
  passed: number;
}

/** Where targets stood at the end of a week, or stand in the one that runs. */
export const targetsSaid = (
  targets: readonly Target[],
  week: Days,
  { counts, values, calendar }: { counts: readonly DayCount[]; values: readonly Entered[]; calendar: WorkCalendar },
  until: Until,
): SummaryTarget[] =>
  targets.map((target) => {
    const daily = target.period === 'day' ? ofDays(target, week, counts, calendar, until) : null;
    if (daily) return daily;
    const [one] = progressOf([target], counts, calendar, until.today, values, until.passed);
    return ofPeriod(one as Progress);
  });

/**
 * The ratios of pairs of which anything was done, with bounds that hold 95 times in 100. Pairs that are only guessed have to
 * have one.
 * @param ofRole whether the pairs are those of the person's role
 */
export const ratiosSaid = (pairs: readonly PairEvidence[], ofRole: boolean): SummaryRatio[] =>
  pairs
    .filter(({ evidence: { tally } }) => tally.actions > 0)
    .map(({ pair: { action, result }, evidence: { tally, several } }) => {
      const ratio = ratioOf(tally, { several, sure: 0.95 });
      const known = ratio.enough
        ? { per: short(ratio.actions), few: short(ratio.few), many: shortOrNull(ratio.many) }
        : { per: null, few: null, many: null };
      return { action, result, actions: short(tally.actions), results: short(tally.results), ...known };
    })
    .filter(({ per }) => ofRole || per !== null);
