import type { Money } from '../event';
import type { Span } from './period';
import type { ByDay } from './spread';

/** Amounts by currency (ISO 4217), in minor units. Two currencies are never added: who wants one number chooses one. */
export type MoneyTotals = ReadonlyMap<string, number>;

/** Adds amounts up, each currency for itself; in the order of their first appearance. */
export function moneyTotals(amounts: Iterable<Money>): MoneyTotals {
  const totals = new Map<string, number>();
  for (const { amount, currency } of amounts) totals.set(currency, (totals.get(currency) ?? 0) + amount);
  return totals;
}

/**
 * What a target in one currency counts, and what it does not: amounts in others are left out of the sum and named, so that
 * nobody takes the sum for all there is.
 */
export function totalIn(amounts: Iterable<Money>, currency: string): { amount: number; others: MoneyTotals } {
  const others = new Map(moneyTotals(amounts));
  const amount = others.get(currency) ?? 0;
  others.delete(currency);
  return { amount, others };
}

/** The amounts of one currency by day, as a pace wants them. */
export function amountsByDay(days: Iterable<Money & { day: string }>, currency: string): ByDay {
  const byDay = new Map<string, number>();
  for (const { day, amount, currency: of } of days) if (of === currency) byDay.set(day, (byDay.get(day) ?? 0) + amount);
  return byDay;
}

/** Two numbers that make a third: satisfied of answers, amount of deals, minutes of calls. */
export interface Parts {
  part: number;
  of: number;
}

/**
 * A ratio, a score or a mean over several days, sites or people: sum over sum, never the mean of their ratios, which would
 * let a day of one answer weigh as much as a day of a hundred.
 * @returns null where there is nothing to divide by
 */
export function ratioOf(parts: Iterable<Parts>): number | null {
  let sum = 0;
  let of = 0;
  for (const one of parts) {
    sum += one.part;
    of += one.of;
  }
  return of > 0 ? sum / of : null;
}

/** A level at the end of a span: the last reading on or before its last day, also from before it; null without one. */
export function levelAt(readings: ByDay, to: string): number | null {
  let last = '';
  for (const day of readings.keys()) if (day <= to && day > last) last = day;
  return last ? (readings.get(last) as number) : null;
}

/** What a level was at the start and the end of a span, and its highest and lowest in it; null without a reading by its end. */
export function levelOver(
  readings: ByDay,
  { from, to }: Span,
): Record<'start' | 'end' | 'lowest' | 'highest', number> | null {
  const end = levelAt(readings, to);
  if (end === null) return null;
  const within = [...readings].filter(([day]) => day >= from && day <= to).sort(([a], [b]) => (a < b ? -1 : 1));
  let before: string | undefined;
  for (const day of readings.keys()) if (day < from && (before === undefined || day > before)) before = day;
  const values = within.map(([, value]) => value);
  const start = before === undefined ? (values[0] as number) : (readings.get(before) as number);
  values.push(start);
  return { start, end, lowest: Math.min(...values), highest: Math.max(...values) };
}
