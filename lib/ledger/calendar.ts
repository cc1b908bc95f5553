import type { OffDay } from '../target';
import type { Ledger } from './open';
import { inOneWrite } from './transaction';

/** What stood on some days before a change: what is needed to take it back. */
export type Before = readonly (readonly [day: string, stood: OffDay | null])[];

/** What a change came to. */
export interface Changed {
  /** How many days are otherwise than before. */
  days: number;
  before: Before;
}

const isHoliday = (off: OffDay | undefined): off is OffDay => off?.kind === 'holiday';

/**
 * What a day becomes when something is put on one that is off already: no leave is used up by a holiday, a half holiday
 * and a half day of leave are a whole day, and a calendar never takes leave or a sick day away.
 * @returns null where it stays as it is
 */
function joined(stood: OffDay | undefined, put: OffDay): OffDay | null {
  if (!stood) return put;
  if (put.kind === 'holiday') return isHoliday(stood) ? put : null;
  if (!isHoliday(stood)) return put;
  return stood.share >= 1 ? null : { ...put, share: Math.min(1, stood.share + put.share) };
}

const same = (one: OffDay | undefined, other: OffDay): boolean =>
  one !== undefined &&
  one.kind === other.kind &&
  one.share === other.share &&
  one.name === other.name &&
  one.by === other.by;

/** Writes days as they shall be, all or none; null removes one. */
async function write(ledger: Ledger, wanted: Before): Promise<void> {
  await ledger.calendar.bulkDelete(wanted.filter(([, off]) => off === null).map(([day]) => day));
  await ledger.calendar.bulkPut(wanted.flatMap(([, off]) => (off ? [off] : [])));
}

/**
 * Puts days off into the calendar.
 * @returns the days that changed, fewer than given where some were off already
 * @throws LedgerClosed when the ledger cannot be written; then none is in
 */
export const putOff = (ledger: Ledger, days: readonly OffDay[]): Promise<Changed> =>
  inOneWrite(ledger, [ledger.calendar], async () => {
    const stood = await ledger.calendar.bulkGet(days.map(({ day }) => day));
    const wanted = days.flatMap((put, place): [OffDay, OffDay | null][] => {
      const now = joined(stood[place], put);
      return now && !same(stood[place], now) ? [[now, stood[place] ?? null]] : [];
    });
    await ledger.calendar.bulkPut(wanted.map(([now]) => now));
    return { days: wanted.length, before: wanted.map(([now, was]) => [now.day, was]) };
  });

/** Says anew how much of a holiday is off: 0 where the person works on it. Nothing where there is no holiday. */
export const changeHoliday = (ledger: Ledger, day: string, share: number): Promise<Changed> =>
  inOneWrite(ledger, [ledger.calendar], async () => {
    const stood = await ledger.calendar.get(day);
    if (!isHoliday(stood)) return { days: 0, before: [] };
    await ledger.calendar.put({ ...stood, share, by: stood.by ?? 'person' });
    return { days: 1, before: [[day, stood]] };
  });

/** Removes days off. @throws LedgerClosed when the ledger cannot be written */
export const takeOff = (ledger: Ledger, days: readonly string[]): Promise<Changed> =>
  inOneWrite(ledger, [ledger.calendar], async () => {
    const stood = (await ledger.calendar.bulkGet([...days])).filter((off) => off !== undefined);
    await ledger.calendar.bulkDelete(stood.map(({ day }) => day));
    return { days: stood.length, before: stood.map((off) => [off.day, off]) };
  });

/** Puts days back as they stood. */
export const putBack = (ledger: Ledger, before: Before): Promise<void> =>
  inOneWrite(ledger, [ledger.calendar], () => write(ledger, before));

/** Days off in a range, the first one first. @param from YYYY-MM-DD, as is `to`; both belong to it */
export const offBetween = (ledger: Ledger, from: string, to: string): Promise<OffDay[]> =>
  ledger.calendar.where('day').between(from, to, true, true).toArray();

/**
 * Makes the holidays of the person's region those given: others of a region go; leave, sick days, and what the person or
 * a file said of a holiday stay.
 */
export const writeHolidays = (ledger: Ledger, holidays: readonly OffDay[]): Promise<void> =>
  inOneWrite(ledger, [ledger.calendar], async () => {
    const stood = new Map((await ledger.calendar.toArray()).map((off) => [off.day, off]));
    const coming = new Map(holidays.map((off) => [off.day, off]));
    const gone = [...stood.values()].filter((off) => isHoliday(off) && !off.by && !coming.has(off.day));
    const fresh = holidays.filter((off) => {
      const there = stood.get(off.day);
      return !there || (isHoliday(there) && !there.by && !same(there, off));
    });
    await write(ledger, [
      ...gone.map(({ day }) => [day, null] as const),
      ...fresh.map((off) => [off.day, off] as const),
    ]);
  });
