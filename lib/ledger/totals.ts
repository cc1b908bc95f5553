import { type Row, wholeDay } from '../event';
import { isWithin, isWorked, type WorkingHours } from '../hours';
import { aboutEach } from './about';
import { dayOf, spanOf } from './days';
import { keptDays } from './kept';
import type { Ledger } from './open';
import { worth } from './state';

/** What one metric came to, all sites together. There is no time in it, and there must be none. */
export interface Total {
  metric: string;
  /** ISO 4217; '' for what has no amount. */
  currency: string;
  n: number;
  /** Minor units. */
  amount: number;
}

/** A stretch of days, YYYY-MM-DD, both included. */
export interface Days {
  from: string;
  to: string;
}

/**
 * What a day or a period comes to for others: every summary and every closed period takes its totals from here. What was
 * added later to a day, at no known time, counts where the day has working hours. Of events that were removed after 25
 * months no time is known either: within hours they are left out.
 * @param dayStart minutes after midnight
 * @param hours what is done outside of them stays out; null where all counts, as in the person's own numbers
 * @returns by metric and currency, in their order; without what comes to nothing
 */
export async function totalsOf(
  ledger: Ledger,
  days: Days,
  dayStart: number,
  hours: WorkingHours | null,
): Promise<Total[]> {
  const [[start], [, end]] = [spanOf(days.from, dayStart), spanOf(days.to, dayStart)];
  const isIn = (day: string) => day >= days.from && day <= days.to;
  const dayIs = ({ at, offset }: Row) => dayOf(at, offset, dayStart);
  const counts = (row: Row) =>
    !hours || (row.tags?.includes(wholeDay) ? isWorked(hours, dayIs(row)) : isWithin(hours, row));
  const rows = await ledger.events
    .where('at')
    .between(start, end)
    .filter((row) => row.of === undefined && isIn(dayIs(row)) && counts(row))
    .toArray();
  const parts: Total[] = (await aboutEach(ledger, rows)).map(({ event, about }) => {
    const { metric, currency = '' } = event;
    return { metric, currency, ...worth(event, about) };
  });
  const kept = hours ? [] : (await keptDays(ledger)).filter(({ day }) => isIn(day));
  return addUp([...parts, ...kept]);
}

function addUp(parts: readonly Total[]): Total[] {
  const sums = new Map<string, Total>();
  for (const { metric, currency, n, amount } of parts) {
    const name = `${metric}|${currency}`;
    const sum = sums.get(name) ?? { metric, currency, n: 0, amount: 0 };
    sums.set(name, { ...sum, n: sum.n + n, amount: sum.amount + amount });
  }
  return [...sums]
    .filter(([, { n, amount }]) => n !== 0 || amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum);
}
