import type { Period } from '../target';

/** Working days of a usual year and its parts: only to compare numbers over different periods, never to divide one. */
const days: Record<Period, number> = { day: 1, week: 5, month: 260 / 12, quarter: 65, year: 260 };

/** What a number over one period is about over another. */
export const over = (value: number, from: Period, to: Period): number => (value / days[from]) * days[to];
