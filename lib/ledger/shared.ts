import type { WorkingHours } from '../hours';
import type { Compared, Days, SharedPeriod, Total } from '../shared';
import { dayOf } from './days';
import { oldestKept } from './kept';
import type { Ledger } from './open';
import { totalsOf } from './totals';
import { inOneWrite } from './transaction';
import { type Moment, type NewId, newEventId } from './write';

const overlap = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;

/**
 * Closes a period: keeps its totals as they are now. What happens to its days afterwards counts as always, and shows as a
 * change beside them.
 * @param hours what is done outside of them is not in the totals; null where all is
 * @returns the id of what is kept
 * @throws RangeError for days to come, or where some of it is closed already
 * @throws LedgerClosed when the ledger cannot be written
 */
export function closePeriod(
  ledger: Ledger,
  { from, to }: Days,
  { at, offset, dayStart }: Moment,
  hours: WorkingHours | null,
  newId: NewId = newEventId,
): Promise<string> {
  if (from > to || to > dayOf(at, offset, dayStart)) throw new RangeError('That period cannot be closed');
  return inOneWrite(ledger, [ledger.events, ledger.days, ledger.shared], async () => {
    const closed = await ledger.shared.toArray();
    if (closed.some((one) => overlap(one, { from, to }))) throw new RangeError('That period is closed');
    const totals = await totalsOf(ledger, { from, to }, dayStart, hours);
    const period = { id: newId(at), from, to, at: Math.round(at), dayStart, hours, totals };
    await ledger.shared.add(period);
    return period.id;
  });
}

/**
 * Takes the closing of a period back, where it was a mistake and went to nobody.
 * @returns its id, or null if there is none
 * @throws LedgerClosed when the ledger cannot be written
 */
export const reopenPeriod = (ledger: Ledger, id: string): Promise<string | null> =>
  inOneWrite(ledger, [ledger.shared], async () => {
    const there = await ledger.shared.get(id);
    await ledger.shared.delete(id);
    return there ? id : null;
  });

/** The closed periods that hold any of these days, the one closed last first. */
export async function periodsOn(ledger: Ledger, days: Days): Promise<SharedPeriod[]> {
  const found = await ledger.shared.where('from').belowOrEqual(days.to).toArray();
  return found.filter((one) => overlap(one, days)).sort((a, b) => b.at - a.at);
}

/**
 * Holds what a period comes to now against what it was closed with, by the measure of then.
 * @param today YYYY-MM-DD
 * @returns every metric that is in either; null where that can no longer be told, since events of its days were removed
 */
export async function comparedOf(ledger: Ledger, period: SharedPeriod, today: string): Promise<Compared[] | null> {
  // Of removed events only the day is left, and not the hour.
  if (period.hours && period.from < oldestKept(today)) return null;
  const now = await totalsOf(ledger, period, period.dayStart, period.hours);
  const both = [...period.totals, ...now];
  const found = new Map(both.map((one): [string, Compared] => [nameOf(one), blank(one)]));
  for (const one of period.totals) Object.assign(found.get(nameOf(one))?.closed ?? {}, numbersOf(one));
  for (const one of now) Object.assign(found.get(nameOf(one))?.now ?? {}, numbersOf(one));
  return [...found.values()];
}

const nameOf = ({ metric, currency }: Total): string => `${metric}|${currency}`;

const numbersOf = ({ n, amount }: Total): Pick<Total, 'n' | 'amount'> => ({ n, amount });

const blank = ({ metric, currency }: Total): Compared => ({
  metric,
  currency,
  closed: { n: 0, amount: 0 },
  now: { n: 0, amount: 0 },
});
