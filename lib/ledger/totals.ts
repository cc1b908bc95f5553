import { metricIds } from '../catalog';
import { type Row, wholeDay } from '../event';
import { isWithin, isWorked, type WorkingHours } from '../hours';
import type { Days, Total } from '../shared';
import { aboutEach } from './about';
import { dayOf, spanOf } from './days';
import { keptDays } from './kept';
import type { Ledger } from './open';
import { worth } from './state';

/**
 * What a day or a period comes to for others: every summary and every closed period takes its totals from here. What was
 * added later to a day, at no known time, counts where the day has working hours. Of events that were removed after 25
 * months no time is known either: within hours they are left out.
 * @param dayStart minutes after midnight
 * @param hours what is done outside of them stays out; null where all counts, as in the person's own numbers
 * @returns in the catalog's order; without what comes to nothing
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
  const parts: Total[] = (await aboutEach(ledger, rows)).map(({ event, about }) => ({
    metric: event.metric,
    ...worth(event, about),
  }));
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
    .map(([, sum]) => sum)
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.currency < b.currency ? -1 : 1));
}

/** Metrics of a later version come last. */
const placeOf = ({ metric }: Total): number => {
  const place = (metricIds as string[]).indexOf(metric);
  return place < 0 ? metricIds.length : place;
};
