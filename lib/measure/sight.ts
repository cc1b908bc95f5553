import type { Pair, Period, Target, WorkCalendar } from '../target';
import { cascade, partOn } from './cascade';
import { through } from './chain';
import { dueBetween, dueOf } from './due';
import { type PeriodSpan, periodOf } from './period';
import { boundsOf, ownRate, type Ratio, type Tally } from './ratio';
import { type ByDay, sumBetween } from './spread';

/*
 * Line of sight: what today's part of an action is for, up to the goal of the year.
 */

/** A period around today with what was done in it and what the target asks of it. */
export interface Share {
  span: PeriodSpan;
  done: number;
  /** Whole for the target's own period and its parts, which sum to it; null without a target, and for a ceiling. */
  due: number | null;
}

const around: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];

/**
 * Today, this week, month, quarter and year of an action. Parts of the target's period are those of the cascade: a week
 * ends where its month does. Longer periods are asked as much as the target asks of their days.
 * @param target null where none is agreed; a ceiling asks for nothing
 * @param unit what is not divided further: 1, or of money what makes a whole of minor units
 */
export function sharesOf(
  target: Target | null,
  byDay: ByDay,
  calendar: WorkCalendar,
  today: string,
  unit = 1,
): Share[] {
  const share = (span: PeriodSpan, due: number | null): Share => ({
    ...{ span, due },
    done: sumBetween(byDay, span.from, span.to),
  });
  if (target?.direction !== 'up') return around.map((kind) => share(periodOf(today, kind, calendar), null));
  const own = periodOf(today, target.period, calendar);
  const plan = cascade(own, Math.round(dueOf(target, own, calendar) / unit), calendar).now;
  const place = around.indexOf(target.period);
  return around.map((kind, at) => {
    const span = periodOf(today, kind, calendar);
    if (at > place) return share(span, dueBetween(target, span, calendar));
    const part = partOn(plan, kind, today);
    return part ? share({ ...span, from: part.from, to: part.to }, part.value * unit) : share(span, null);
  });
}

/** Where a metric leads by way of pairs: each way as far as it goes. No metric is twice in a way. */
export function pathsFrom(metric: string, pairs: readonly Pair[], been: readonly string[] = []): Pair[][] {
  const seen = [...been, metric];
  return pairs
    .filter(({ action, result }) => action === metric && !seen.includes(result))
    .flatMap((pair) => {
      const after = pathsFrom(pair.result, pairs, seen);
      return after.length > 0 ? after.map((path) => [pair, ...path]) : [[pair]];
    });
}

/**
 * How many of the first action lead to one of the last result, out of the own numbers alone: the product of the steps' ratios,
 * with the bounds of the believed rates multiplied (`through`).
 * @param steps each with its shown ratio; at least one
 * @returns null while one of them cannot be told
 */
export function wholeWay(
  steps: readonly { ratio: Ratio; tally: Tally; several: boolean }[],
): Extract<Ratio, { enough: true }> | null {
  let actions = 1;
  for (const { ratio } of steps) {
    if (!ratio.enough) return null;
    actions *= ratio.actions;
  }
  const [first, ...rest] = steps;
  if (!first) return null;
  if (rest.length === 0 && first.ratio.enough) return first.ratio;
  const rates = steps.map(({ tally, several }) => ownRate(tally, several));
  const rate = rates.reduce<ReturnType<typeof through> | null>(
    (so, one) => (so === null ? one : through(so, one)),
    null,
  );
  if (rate === null || typeof rate === 'number') return null;
  const { low, high } = boundsOf(rate);
  // The belief leans a little to the middle; what is shown lies within its own bounds all the same.
  return { enough: true, actions, few: Math.min(1 / high, actions), many: low > 0 ? Math.max(1 / low, actions) : null };
}
