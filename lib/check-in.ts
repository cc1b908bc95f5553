/** How a week went, in a person's own words about themselves. Nothing of it has to be filled in. */
export interface CheckIn {
  id: string;
  /** When it was written, milliseconds since 1970. */
  at: number;
  /** The first day of the week, YYYY-MM-DD. */
  week: string;
  /** What went well. */
  well: string;
  /** Where they are stuck. */
  stuck: string;
  /** What comes next. */
  next: string;
  /** What they need. */
  need: string;
}

/** What a check-in asks, in its order. */
export const checkInParts = ['well', 'stuck', 'next', 'need'] as const;
export type CheckInWords = Pick<CheckIn, (typeof checkInParts)[number]>;

/** How a week went, without what the ledger adds. */
export type NewCheckIn = Omit<CheckIn, 'id' | 'at'>;

/** The most each answer can hold: a handful of lines. */
export const longestPart = 600;

/** Whether nothing was written. */
export const isBlank = (said: CheckInWords): boolean => checkInParts.every((part) => said[part].trim() === '');
