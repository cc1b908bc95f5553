import { shapeOf } from '@/lib/catalog';
import { cascade, type Plan, partOn } from '@/lib/measure/cascade';
import { dueOf } from '@/lib/measure/due';
import { type PeriodSpan, periodOf } from '@/lib/measure/period';
import { sumBetween } from '@/lib/measure/spread';
import { byDayOf } from '@/lib/measure/target-days';
import { weightBetween } from '@/lib/measure/workdays';
import type { Period, Target, WorkCalendar } from '@/lib/target';
import { minorOf } from '@/lib/text/number';
import type { Ground } from './pair-evidence';

/** One part of a target's period. */
export interface PlanPart extends PeriodSpan {
  /** What it asks for, and what was done in it: counts, or minor units. */
  value: number;
  done: number;
  /** Working days in it; halves count as halves. */
  days: number;
  /** Where today lies. */
  time: 'over' | 'now' | 'to come';
}

/** A target broken down: the parts sum up to the whole. */
export interface PlanTable {
  whole: PlanPart;
  parts: readonly PlanPart[];
}

/** A target with its tables: quarters, months, the weeks of the month that runs, the days of its week. */
export interface Parted {
  target: Target;
  tables: readonly PlanTable[];
}

/** Which parts are shown of which whole, each time of the one that runs. */
const into: Record<Period, readonly (readonly [part: Period, whole: Period])[]> = {
  year: [
    ['quarter', 'year'],
    ['month', 'year'],
    ['week', 'month'],
    ['day', 'week'],
  ],
  quarter: [
    ['month', 'quarter'],
    ['week', 'month'],
    ['day', 'week'],
  ],
  month: [
    ['week', 'month'],
    ['day', 'week'],
  ],
  week: [['day', 'week']],
  day: [],
};

/** The parts of one kind, however deep they lie. */
const partsIn = (plan: Plan, kind: Period): Plan[] =>
  plan.parts.flatMap((part) => (part.kind === kind ? [part] : partsIn(part, kind)));

/** A target that is summed up, in its parts; null for what is not, and for a day. */
export function partedOf(target: Target, { counts, today }: Ground, calendar: WorkCalendar): Parted | null {
  const sums = target.metric === 'revenue' || shapeOf(target.metric) === 'count';
  if (!sums || target.direction === 'down' || target.period === 'day') return null;
  // Money is broken down in whole units: nobody plans cents.
  const unit = target.currency ? minorOf(target.currency) : 1;
  const span = periodOf(today, target.period, calendar);
  const byDay = byDayOf(target, counts) ?? new Map<string, number>();
  const partOf = ({ parts: _, value, ...period }: Plan): PlanPart => ({
    ...period,
    value: value * unit,
    done: sumBetween(byDay, period.from, period.to),
    days: weightBetween(period.from, period.to, calendar),
    time: period.to < today ? 'over' : period.from > today ? 'to come' : 'now',
  });
  const top = cascade(span, Math.round(dueOf(target, span, calendar) / unit), calendar).now;
  const tables = into[target.period].flatMap(([part, whole]): PlanTable[] => {
    const plan = partOn(top, whole, today);
    return plan ? [{ whole: partOf(plan), parts: partsIn(plan, part).map(partOf) }] : [];
  });
  return { target, tables };
}

/** All targets that can be broken down, those shown first at the top. */
export function partedTargets(ground: Ground, calendar: WorkCalendar): Parted[] {
  const { targets = [], role } = ground.agreement ?? {};
  const place = (metric: string) => {
    const found = role?.headlines.indexOf(metric) ?? -1;
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  };
  return targets
    .toSorted((a, b) => place(a.metric) - place(b.metric))
    .flatMap((target) => partedOf(target, ground, calendar) ?? []);
}
