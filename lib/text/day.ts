const read = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);

/**
 * A day in full for headings: `Tuesday, 24 November`. The year is added where it is another than today's.
 * @param day `YYYY-MM-DD`, as is `today`
 */
export const longDay = (day: string, today: string, language: string): string =>
  read(day).toLocaleString(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(read(day).year === read(today).year ? {} : { year: 'numeric' }),
  });

/** A day of the last week, `Tue`. @param day `YYYY-MM-DD` */
export const weekday = (day: string, language: string): string =>
  read(day).toLocaleString(language, { weekday: 'short' });

/** The number of a day in its month, as a table's head has it. @param day `YYYY-MM-DD` */
export const dayOfMonth = (day: string, language: string): string =>
  read(day).toLocaleString(language, { day: 'numeric' });

/** A day in short, with its year: `24 Nov 2026`. @param day `YYYY-MM-DD` */
export const shortDay = (day: string, language: string): string =>
  read(day).toLocaleString(language, { dateStyle: 'medium' });

/**
 * A day as people say it, `Today` or `Yesterday`; days further away have no such word.
 * @returns null where the date itself reads better
 */
export function nearDay(day: string, today: string, language: string): string | null {
  const { days } = read(day).since(read(today));
  if (days < -1 || days > 0) return null;
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** The day so many days later (or earlier, negative). @param day `YYYY-MM-DD` */
export const dayAfter = (day: string, days: number): string => read(day).add({ days }).toString();

/**
 * A day with its weekday, `Thu, 24 Dec 2026`. @param day `YYYY-MM-DD`
 * @param today where it is given, the year is left out within its year
 */
export const dayInWeek = (day: string, language: string, today?: string): string =>
  read(day).toLocaleString(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(today && read(day).year === read(today).year ? {} : { year: 'numeric' }),
  });

/** What a day of the week is called. @param weekdayNumber 1 (Monday) to 7 */
export const weekdayName = (weekdayNumber: number, language: string, width: 'long' | 'short'): string =>
  read('2024-01-01')
    .add({ days: weekdayNumber - 1 })
    .toLocaleString(language, { weekday: width });

/** What a month is called. @param month 1 to 12 */
export const monthName = (month: number, language: string): string =>
  read('2024-01-01').with({ month }).toLocaleString(language, { month: 'long' });

/** The week of a day. @param weekStart its first day, 1 (Monday) to 7 @returns first and last day, `YYYY-MM-DD` */
export function weekOf(day: string, weekStart: number): { from: string; to: string } {
  const since = (read(day).dayOfWeek - weekStart + 7) % 7;
  return { from: dayAfter(day, -since), to: dayAfter(day, 6 - since) };
}

/** Some days in a row, `23–29 Nov`. The year is added where it is another than today's. @param today `YYYY-MM-DD` */
export function daySpan({ from, to }: { from: string; to: string }, today: string, language: string): string {
  const at = (day: string) => read(day).toZonedDateTime('UTC').epochMilliseconds;
  return new Intl.DateTimeFormat(language, {
    ...(read(from).year === read(today).year ? {} : { year: 'numeric' }),
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).formatRange(at(from), at(to));
}
