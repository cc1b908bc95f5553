import { daysFrom, weightOf } from '@/lib/measure/workdays';
import type { OffDay, WorkCalendar } from '@/lib/target';
import { dayAfter, weekOf } from '@/lib/text/day';
import { groupOff, type OffGroup } from './off-groups';

/** So many weeks are looked ahead, the one that runs among them. */
const weeks = 13;

/** One day ahead. */
export interface DayAhead {
  /** YYYY-MM-DD. */
  day: string;
  /** `over`: before today; `none`: a day on which nobody works anyway. */
  is: 'over' | 'none' | 'worked' | 'part' | 'off';
}

/** The weeks to come, with what is off in them. */
export interface DaysAhead {
  /** Whole weeks, so that each seven are one. */
  days: readonly DayAhead[];
  /** What is off from today on, and takes working time. */
  off: readonly OffGroup[];
  /** Working days from today on; halves count as halves. */
  working: number;
}

function isOf(day: string, today: string, calendar: WorkCalendar): DayAhead['is'] {
  if (day < today) return 'over';
  const usual = weightOf(day, calendar, () => false);
  if (usual <= 0) return 'none';
  const weight = weightOf(day, calendar);
  return weight <= 0 ? 'off' : weight < usual ? 'part' : 'worked';
}

/** The thirteen weeks from that of today on. @param today YYYY-MM-DD */
export function daysAhead(calendar: WorkCalendar, today: string): DaysAhead {
  const { from } = weekOf(today, calendar.weekStart);
  const all = daysFrom(from, dayAfter(from, weeks * 7 - 1));
  const off = all.flatMap((day): OffDay[] => {
    const found = day >= today ? calendar.off.get(day) : undefined;
    return found ? [found] : [];
  });
  return {
    days: all.map((day) => ({ day, is: isOf(day, today, calendar) })),
    off: groupOff(off, calendar).filter(({ cost }) => cost > 0),
    working: all.reduce((sum, day) => (day >= today ? sum + weightOf(day, calendar) : sum), 0),
  };
}
