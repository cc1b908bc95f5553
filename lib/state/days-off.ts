import type { ReadonlySignal } from '@preact/signals';
import { lastYear } from '@/holidays/shape';
import { inLock } from '@/lib/browser/lock';
import { readSettings, saveWork } from '@/lib/browser/settings';
import type { Region } from '@/lib/browser/work';
import {
  type Before,
  type Changed,
  changeHoliday,
  offBetween,
  putBack,
  putOff,
  takeOff,
  writeHolidays,
} from '@/lib/ledger/calendar';
import type { Ledger } from '@/lib/ledger/open';
import type { OffDay } from '@/lib/target';
import { holidaysOf, loadCountry } from './holidays';
import { live } from './live';
import type { Page } from './page';

/** Leave, or sick days, as the person says it. */
export interface Leave {
  kind: 'leave' | 'sick';
  /** YYYY-MM-DD, as is `to`; both belong to it. */
  from: string;
  to: string;
  /** Half of each day only. */
  half: boolean;
}

/** The longest that is taken for one leave, in days; more is a slip of the year. */
const longest = 366;

/** Why a leave cannot be so. */
export type WrongLeave = 'backwards' | 'long';

/** What is wrong with a leave, if anything is. */
export function wrongWith({ from, to }: Leave): WrongLeave | null {
  const { days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' });
  return days < 0 ? 'backwards' : days >= longest ? 'long' : null;
}

/** The days of a leave, weekends too: they take no working time, and who works on one has it off. */
function daysOf({ kind, from, to, half }: Leave): OffDay[] {
  const first = Temporal.PlainDate.from(from);
  const { days } = first.until(to, { largestUnit: 'days' });
  return Array.from({ length: days + 1 }, (_, place) => ({
    day: first.add({ days: place }).toString(),
    kind,
    share: half ? 0.5 : 1,
    by: 'person',
  }));
}

/** Days off from 13 months ago to the last year that is known, kept up to date. */
export const followOff = ({ ledger, today, failed }: Page): ReadonlySignal<OffDay[] | undefined> =>
  live(() => {
    if (!today.value) return undefined;
    const from = Temporal.PlainDate.from(today.value).subtract({ months: 13 }).toString();
    return () => offBetween(ledger, from, `${lastYear}-12-31`);
  }, failed);

const alone = <T>(job: () => Promise<T>): Promise<T> => inLock('ledger', job);

/** Puts a leave that is not wrong into the calendar. */
export const addLeave = (ledger: Ledger, leave: Leave): Promise<Changed> => alone(() => putOff(ledger, daysOf(leave)));

/**
 * Writes the holidays of the person's region for all years that are known, so that whoever needs them finds them in the
 * ledger. What is there already and right is left alone.
 */
export const renewHolidays = (ledger: Ledger): Promise<void> =>
  // What is chosen is read when it is this one's turn, so that the last choice is written last.
  alone(async () => {
    const { region } = (await readSettings()).work;
    const country = region && (await loadCountry(region.country));
    // A country of a later version: what that version wrote stays.
    if (region && !country) return;
    await writeHolidays(ledger, region && country ? holidaysOf(country, region, navigator.languages) : []);
  });

/** Chooses whose holidays are the person's; null for nobody's. @param next how they follow from those chosen by then */
export async function chooseRegion(ledger: Ledger, next: (region: Region | null) => Region | null): Promise<void> {
  await saveWork(({ region }) => ({ region: next(region) }));
  await renewHolidays(ledger);
}

/** Removes days off. A holiday of the region that lay under a leave comes back. */
export async function removeOff(ledger: Ledger, days: readonly string[]): Promise<Changed> {
  const changed = await alone(() => takeOff(ledger, days));
  await renewHolidays(ledger);
  return changed;
}

/** Works on a holiday. */
export const workOn = (ledger: Ledger, day: string): Promise<Changed> => alone(() => changeHoliday(ledger, day, 0));

/** Takes a holiday off again on which the person meant to work. */
export const restOn = (ledger: Ledger, { day, by }: Pick<OffDay, 'day' | 'by'>): Promise<Changed> =>
  by === 'file' ? alone(() => changeHoliday(ledger, day, 1)) : removeOff(ledger, [day]);

/** Takes a change back. */
export const undoOff = (ledger: Ledger, before: Before): Promise<void> => alone(() => putBack(ledger, before));
