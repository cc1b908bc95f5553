import type { WorkCalendar } from '../target';

/** Whose public holidays are the person's. */
export interface Region {
  /** ISO 3166. */
  country: string;
  /** A state's code; null for what holds in the whole country. */
  state: string | null;
  /** With the days on which banks and many firms are closed, although they are no public holidays. */
  bank: boolean;
}

/** What the person said about their working time; what they did not say is null and follows from where they are. */
export interface Work {
  /** 1 (Monday) to 7. */
  weekStart: number | null;
  /** The first month of the business year, 1 to 12. */
  yearStart: number;
  /** As in `WorkCalendar`. */
  weights: readonly number[] | null;
  ramp: NonNullable<WorkCalendar['ramp']> | null;
  region: Region | null;
}

/** What holds before the person said anything. */
export const untold: Work = { weekStart: null, yearStart: 1, weights: null, ramp: null, region: null };
