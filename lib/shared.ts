import type { WorkingHours } from './hours';

/* What goes to others, or is kept as it was when it went: totals by metric, without any time. */

/** What one metric came to, all sites together. There is no time in it, and there must be none. */
export interface Total {
  metric: string;
  /** ISO 4217; '' for what has no amount. */
  currency: string;
  n: number;
  /** Minor units. */
  amount: number;
}

/** A stretch of days, YYYY-MM-DD, both included. */
export interface Days {
  from: string;
  to: string;
}

/** A period that was closed: its totals as they were then. Never changed; what happens to its days later shows beside it. */
export interface SharedPeriod extends Days {
  id: string;
  /** When it was closed, milliseconds since 1970. */
  at: number;
  /** How days were told apart then, minutes after midnight, and what stayed out: it is compared by the same measure. */
  dayStart: number;
  hours: WorkingHours | null;
  totals: Total[];
}

/** One metric of a closed period, then and now. */
export interface Compared extends Pick<Total, 'metric' | 'currency'> {
  closed: Pick<Total, 'n' | 'amount'>;
  now: Pick<Total, 'n' | 'amount'>;
}

/** A signed file that people pass to each other, kept as it came: whoever reads it can check its signature anew. */
export interface SignedFile {
  /** Its hash. */
  id: string;
  /** When it was taken in or written, milliseconds since 1970. */
  at: number;
  /** The day it was written, by its own word, YYYY-MM-DD. */
  on: string;
  text: string;
}

/** A reply that was written here, or taken in. */
export interface ReplyFile extends SignedFile {
  ours: boolean;
  /** Which of its promises were kept, by their place, from 0. */
  kept: readonly number[];
}

/** A signed file, without what the ledger adds. */
export type NewFile = Pick<SignedFile, 'id' | 'on' | 'text'>;
