import type { WorkCalendar } from '../target';
import { dayAfter, weightBetween } from './workdays';

/** When something was received and when it was finished, by its subject. */
export interface Turn {
  subject: string;
  /** YYYY-MM-DD. */
  received: string;
  finished: string;
}

/** Something that happened to a subject on a day. */
export interface SubjectDay {
  subject: string;
  /** YYYY-MM-DD. */
  day: string;
}

const byDay = (a: SubjectDay, b: SubjectDay): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);
const bySubject = (marks: Iterable<SubjectDay>): Map<string, SubjectDay[]> =>
  new Map([...Map.groupBy(marks, ({ subject }) => subject)].map(([subject, of]) => [subject, of.toSorted(byDay)]));

/**
 * Pairs what was received with what was finished of the same subject. A subject can come again: each finish takes the
 * earliest start that is still open and not later than it. What has no finish is still waiting and in no turn; what has no
 * start cannot be timed.
 * @returns in the order they were finished
 */
export function turnsOf(received: Iterable<SubjectDay>, finished: Iterable<SubjectDay>): Turn[] {
  const starts = bySubject(received);
  return [...finished].toSorted(byDay).flatMap(({ subject, day }) => {
    const open = starts.get(subject);
    if (!open?.length || (open[0] as SubjectDay).day > day) return [];
    return [{ subject, received: (open.shift() as SubjectDay).day, finished: day }];
  });
}

/** How long turns took. */
export interface Turnaround {
  n: number;
  mean: number;
  /** Half took at most so long; one that took months does not move it. */
  median: number;
}

/** The value in the middle; of two in the middle their mean. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (!sorted.length) return null;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}

/** Days from receipt to finish on the calendar; on the same day 0. */
export const calendarDays = ({ received, finished }: Turn): number =>
  Temporal.PlainDate.from(received).until(finished, { largestUnit: 'days' }).days;

/** Working days after the day of receipt, that of the finish included; on the same day 0. */
export const workingDays = ({ received, finished }: Turn, calendar: WorkCalendar): number =>
  weightBetween(dayAfter(received), finished, calendar);

/**
 * How long what was finished took on average.
 * @param lengths of the turns finished in a period, in one unit: `calendarDays`, `workingDays`
 * @returns null while nothing was finished
 */
export function turnaround(lengths: readonly number[]): Turnaround | null {
  const middle = median(lengths);
  if (middle === null) return null;
  return { n: lengths.length, mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length, median: middle };
}
