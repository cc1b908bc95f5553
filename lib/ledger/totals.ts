import { metricIds } from '../catalog';
import { type Row, wholeDay } from '../event';
import { isWithin, isWorked, type WorkingHours } from '../hours';
import type { Days, Total } from '../shared';
import { aboutEach, type Told } from './about';
import { type DayCount, dayOf, spanOf } from './days';
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
  const parts = await partsOf(ledger, days, dayStart, hours);
  const kept = hours ? [] : (await keptDays(ledger)).filter(({ day }) => day >= days.from && day <= days.to);
  return addUp([...parts, ...kept]);
}

/** What of `totalsOf` the person added by hand; of events that were removed that is not known. */
export const byHandIn = async (ledger: Ledger, days: Days, dayStart: number, hours: WorkingHours | null) =>
  addUp(await partsOf(ledger, days, dayStart, hours, ({ detector }) => detector === undefined));

/** As `totalsOf`, by day and without what was removed: what targets and ratios that leave are told from. */
export async function totalsByDay(
  ledger: Ledger,
  days: Days,
  dayStart: number,
  hours: WorkingHours,
): Promise<DayCount[]> {
  const byDay = Map.groupBy(await partsOf(ledger, days, dayStart, hours), ({ day }) => day);
  return [...byDay].flatMap(([day, parts]) => addUp(parts).map((one) => ({ ...one, day, site: '', last: 0 })));
}

/** Says which rows are in what others see. @param dayStart minutes after midnight */
export const inHours =
  (hours: WorkingHours | null, dayStart: number) =>
  (row: Pick<Row, 'at' | 'offset' | 'tags'>): boolean =>
    !hours ||
    (row.tags?.includes(wholeDay) ? isWorked(hours, dayOf(row.at, row.offset, dayStart)) : isWithin(hours, row));

async function partsOf(
  ledger: Ledger,
  days: Days,
  dayStart: number,
  hours: WorkingHours | null,
  only: (row: Row) => boolean = () => true,
): Promise<(Total & { day: string })[]> {
  const told = await toldIn(ledger, days, dayStart, hours, only);
  return told.map(({ event, about, day }) => {
    const { metric, currency = '' } = event;
    const { n, amount } = worth(event, about);
    return { metric, currency, day, n, amount };
  });
}

/** The events of some days that others may know of, with what became of them. */
export async function toldIn(
  ledger: Ledger,
  days: Days,
  dayStart: number,
  hours: WorkingHours | null,
  only: (row: Row) => boolean = () => true,
): Promise<(Told & { day: string })[]> {
  const [[start], [, end]] = [spanOf(days.from, dayStart), spanOf(days.to, dayStart)];
  const dayIs = ({ at, offset }: Row) => dayOf(at, offset, dayStart);
  const isIn = (day: string) => day >= days.from && day <= days.to;
  const counts = inHours(hours, dayStart);
  const rows = await ledger.events
    .where('at')
    .between(start, end)
    .filter((row) => row.of === undefined && isIn(dayIs(row)) && counts(row) && only(row))
    .toArray();
  return (await aboutEach(ledger, rows)).map((told) => ({ ...told, day: dayIs(told.event) }));
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
