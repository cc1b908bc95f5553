import type { Period, WorkCalendar } from '../target';
import { type PeriodSpan, partsOf } from './period';
import { split } from './split';
import type { ByDay } from './spread';
import { loadOf } from './workdays';

/** A period with its number, and the parts it sums up; days have none. */
export interface Plan extends PeriodSpan {
  value: number;
  parts: readonly Plan[];
}

/** What was planned first and what holds now. */
export interface Planned {
  original: Plan;
  now: Plan;
  /** What no day is left for: the value is `now.value + unplaced`. */
  unplaced: number;
}

const below: Record<Period, readonly Period[]> = {
  year: ['quarter', 'month', 'week', 'day'],
  quarter: ['month', 'week', 'day'],
  month: ['week', 'day'],
  week: ['day'],
  day: [],
};

/** A plan without its numbers. */
interface Frame extends PeriodSpan {
  weight: number;
  parts: readonly Frame[];
}

function frameOf(
  period: PeriodSpan,
  kinds: readonly Period[],
  calendar: WorkCalendar,
  weigh: (day: string) => number,
): Frame {
  const [kind, ...rest] = kinds;
  if (kind === undefined) return { ...period, weight: weigh(period.from), parts: [] };
  const parts = partsOf(period, kind, calendar).map((part) => frameOf(part, rest, calendar, weigh));
  return { ...period, weight: parts.reduce((sum, { weight }) => sum + weight, 0), parts };
}

/** Fills a frame: its settled days as they are, the rest split step by step over the others. */
function filled({ weight, parts, ...period }: Frame, rest: number, settled: (day: string) => number | undefined): Plan {
  if (period.kind === 'day') return { ...period, value: settled(period.from) ?? rest, parts: [] };
  const shares = split(
    rest,
    parts.map((part) => part.weight),
  );
  const inside = parts.map((part, at) => filled(part, shares?.[at] ?? 0, settled));
  return { ...period, value: inside.reduce((sum, { value }) => sum + value, 0), parts: inside };
}

/** The days of a plan in order. */
export const daysOf = (plan: Plan): Plan[] => (plan.parts.length ? plan.parts.flatMap(daysOf) : [plan]);

/** The part of a kind in which a day lies; the week of a day ends where its month does. */
export function partOn(plan: Plan, kind: Period, day: string): Plan | undefined {
  if (day < plan.from || day > plan.to) return undefined;
  if (plan.kind === kind) return plan;
  for (const part of plan.parts) {
    const found = partOn(part, kind, day);
    if (found) return found;
  }
  return undefined;
}

/** Plans the days from `from` on, so that with those before, as `settled` says, the value is reached. */
function planFrom(period: PeriodSpan, value: number, calendar: WorkCalendar, from: string, settled: ByDay) {
  const weigh = (day: string) => (day < from ? 0 : loadOf(day, calendar));
  const frame = frameOf(period, below[period.kind], calendar, weigh);
  let before = 0;
  for (const [day, number] of settled) if (day >= period.from && day <= period.to && day < from) before += number;
  const rest = Math.max(value - before, 0);
  const settledOn = (day: string) => (day < from ? (settled.get(day) ?? 0) : undefined);
  const placed = frame.weight > 0 ? rest : 0;
  return { plan: filled(frame, placed, settledOn), unplaced: rest - placed };
}

/**
 * Breaks the number of a period down to its days by what is due on them: year, quarter, month, week, day. Each part is whole
 * and the sum of its own parts. The weeks of a month end with it.
 * @param value a whole number, 0 or more, already prorated
 * @param from the first day that gets a part, YYYY-MM-DD
 */
export function cascade(period: PeriodSpan, value: number, calendar: WorkCalendar, from = period.from): Planned {
  const { plan, unplaced } = planFrom(period, value, calendar, from, new Map());
  return { original: plan, now: plan, unplaced };
}

/**
 * Plans anew after a day off came in, or another number: the days before `from` stay as they were agreed, the rest goes to
 * the days that are left. Where more was already agreed than the new number, the days left have nothing and the sum stays.
 * @param from the first day that may change, YYYY-MM-DD
 */
export function replan({ original, now }: Planned, value: number, calendar: WorkCalendar, from: string): Planned {
  const agreed = new Map(daysOf(now).map((day) => [day.from, day.value]));
  const { plan, unplaced } = planFrom(now, value, calendar, from, agreed);
  return { original, now: plan, unplaced };
}

/**
 * What the days that are left ask after what was done. With `roll` what is missing goes to them, and what is too much is taken
 * off them, within this period and never beyond it; the days that are over then hold what was done. With `reset` all stays
 * as planned.
 * @param today the first day that is not over, YYYY-MM-DD
 */
export function carried(
  planned: Planned,
  done: ByDay,
  calendar: WorkCalendar,
  today: string,
  carry: 'roll' | 'reset',
): Planned {
  if (carry === 'reset') return planned;
  const { original, now } = planned;
  const { plan, unplaced } = planFrom(now, now.value + planned.unplaced, calendar, today, done);
  return { original, now: plan, unplaced };
}
