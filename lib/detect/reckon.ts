import { numberAt, readNames } from '../codecs/body';
import type { Field, PerTime, Reckoning } from '../sites/site';

/** Working days of a year: 52 weeks of five. */
const daysOfYear = 260;

/** Nobody is placed for longer, in days: a date so far away is a mistake. */
const longest = 20 * 366;

/** A number at a field, if it lies above nought and is not more than the most it can be. */
function positive(body: unknown, field: Field, most = Number.POSITIVE_INFINITY): number | null {
  const number = numberAt(body, field);
  return number !== null && number > 0 && number <= most ? number : null;
}

/** How often a year holds the time something is paid for; null where no word of the site file says what that is. */
function timesAYear(body: unknown, { field, year = [], month = [], hour = [] }: PerTime, hours: number | null) {
  const [said, second] = readNames(body, field).map((name) => name.toLowerCase());
  if (said === undefined || second !== undefined) return null;
  const is = (words: readonly string[]) => words.some((word) => word.toLowerCase() === said);
  if (is(year)) return 1;
  if (is(month)) return 12;
  return is(hour) && hours !== null ? hours * daysOfYear : null;
}

/** The day of an instant, as the person's form shows it. */
function dayAt(body: unknown, field: Field, zone: string): Temporal.PlainDate | null {
  const at = positive(body, field, 8e15);
  return at === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(Math.round(at)).toZonedDateTimeISO(zone).toPlainDate();
}

/** How many days from Monday to Friday there are from one day to another, both included; 0 if the other is earlier. */
export function workingDays(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const { days } = from.until(to);
  if (days < 0) return 0;
  const weeks = Math.floor((days + 1) / 7);
  const rest = Array.from({ length: (days + 1) % 7 }, (_, day) => (from.dayOfWeek - 1 + day) % 7);
  return weeks * 5 + rest.filter((weekday) => weekday < 5).length;
}

/** What it comes to in major units of money; null where it cannot be reckoned. */
function worthBy(way: Reckoning, body: unknown, zone: string): number | null {
  const hours = positive(body, way.hoursPerDay, 24);
  if (way.is === 'fee') {
    const salary = positive(body, way.salary);
    const share = positive(body, way.share, 1);
    const times = timesAYear(body, way.per, hours);
    return salary === null || share === null || times === null ? null : salary * times * share;
  }
  const bill = positive(body, way.bill);
  const pay = positive(body, way.pay);
  const [from, to] = [dayAt(body, way.from, zone), dayAt(body, way.to, zone)];
  if (bill === null || pay === null || hours === null || !from || !to || from.until(to).days > longest) return null;
  const days = workingDays(from, to);
  return days > 0 ? (bill - pay) * hours * days : null;
}

/** Fields of which a change alone changes what an act is worth. */
const touching = (way: Reckoning): Field[] =>
  way.is === 'fee' ? [way.salary, way.share, way.per.field] : [way.bill, way.pay, way.to];

/**
 * Reckons what an act is worth from the numbers of a body.
 * @param zone the time zone its dates are meant in
 * @returns how, and what it comes to in major units; `in-part` where the body speaks of it and does not say enough, or could
 * mean two amounts; null where it does not speak of it
 */
export function reckon(
  ways: readonly Reckoning[],
  body: unknown,
  zone: string,
): { is: Reckoning['is']; value: number } | 'in-part' | null {
  const found = ways.flatMap((way) => {
    const value = worthBy(way, body, zone);
    return value === null ? [] : [{ is: way.is, value }];
  });
  const [first, second] = found;
  if (first && !second) return first;
  const speaks = ways.flatMap(touching).some((field) => readNames(body, field).length > 0);
  return speaks ? 'in-part' : null;
}
