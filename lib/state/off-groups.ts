import type { OffDay, OffKind, WorkCalendar } from '@/lib/target';

/** Days off one after another that belong together: a leave, a sickness, a holiday. */
export interface OffGroup {
  kind: OffKind;
  share: number;
  name?: string;
  by?: 'person' | 'file';
  days: readonly string[];
  /** How many working days they take, to the hundredth: Saturdays and Sundays take none. */
  cost: number;
}

/** How much of a day is worked where it is not off, 0 to 1. */
const weightOf = (day: string, { weights }: WorkCalendar): number =>
  weights[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? 0;

const follows = (day: string, last: string | undefined): boolean =>
  last !== undefined && Temporal.PlainDate.from(last).add({ days: 1 }).toString() === day;

const alike = (one: OffGroup, other: OffDay): boolean =>
  one.kind === other.kind && one.share === other.share && one.name === other.name && one.by === other.by;

/** Puts together what belongs together. @param off in the order of their days */
export function groupOff(off: readonly OffDay[], calendar: WorkCalendar): OffGroup[] {
  const groups: (OffGroup & { days: string[] })[] = [];
  for (const one of off) {
    const last = groups.at(-1);
    const cost = weightOf(one.day, calendar) * one.share;
    if (last && alike(last, one) && follows(one.day, last.days.at(-1))) {
      last.days.push(one.day);
      last.cost += cost;
    } else {
      const { day, ...rest } = one;
      groups.push({ ...rest, days: [day], cost });
    }
  }
  return groups.map((group) => ({ ...group, cost: Math.round(group.cost * 100) / 100 }));
}

/** How many days of work the business year around a day holds, to the hundredth. @param today YYYY-MM-DD */
export function workInYear(calendar: WorkCalendar, today: string): number {
  const day = Temporal.PlainDate.from(today);
  const start = day.with({ month: calendar.yearStart, day: 1 });
  const first = Temporal.PlainDate.compare(start, day) > 0 ? start.subtract({ years: 1 }) : start;
  const { days } = first.until(first.add({ years: 1 }), { largestUnit: 'days' });
  const all = Array.from({ length: days }, (_, place) => first.add({ days: place }).toString());
  const sum = all.reduce(
    (total, one) => total + weightOf(one, calendar) * (1 - (calendar.off.get(one)?.share ?? 0)),
    0,
  );
  return Math.round(sum * 100) / 100;
}
