/**
 * What a person wants to reach and how it hangs together: areas, results, actions, pairs, targets. Plain data: it is kept
 * in the ledger, agreed on by files, and made from role templates.
 */

/** A stretch of time a target is for. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A number for a metric over a period. */
export interface Target {
  metric: string;
  period: Period;
  /** More than 0: counts as they are, money in minor units, durations in minutes, scores and shares in hundredths. */
  value: number;
  /** ISO 4217; with money, and only there. */
  currency?: string;
  /** `down` where less is better: a waiting list, a turnaround. */
  direction: 'up' | 'down';
  /** Where it stood when the target was set: from A (here) to B (`value`). */
  baseline?: number;
  /** The day on which it is looked at again, YYYY-MM-DD. */
  review?: string;
}

/** One result and one action that leads to it. Either is so in this pair only: the same metric may be the other in another. */
export interface Pair {
  result: string;
  action: string;
  /** Actions per result: what is assumed until the person's own numbers say otherwise. */
  ratio: number;
  /** How many days lie between them in half of the cases. */
  lag: number;
  /** After how many days a result is no longer expected. */
  horizon: number;
  /** One action can have several results. */
  several?: true;
}

/** What a person answers for, and why. */
export interface Area {
  /** The id of a template's area, whose words `lib/text` has, else what the person calls it. */
  name: string;
  /** Absent in a template's area. */
  why?: string;
  /** Who benefits and what they want to achieve; absent in a template's area. */
  who?: string;
  lens: 'business' | 'customer';
  /** Metric ids, one or two. */
  results: readonly string[];
  pairs: readonly Pair[];
}

/** What a person answers for altogether. */
export interface Role {
  /** The template it was made from; null if from none. */
  template: string | null;
  areas: readonly Area[];
  /** The one or two metrics shown first. */
  headlines: readonly string[];
}

/** A version of a person's role and targets. It is never changed; the next one follows it from its day on. */
export interface Agreement {
  id: string;
  /** When it was made, milliseconds since 1970. */
  at: number;
  /** From which day it holds, YYYY-MM-DD. */
  from: string;
  role: Role;
  /** One for a metric at most. */
  targets: readonly Target[];
  /** Where somebody else agreed to it by a file: what they call themselves, and on which day, YYYY-MM-DD. */
  agreed?: { with: string; on: string };
}

/** That a version is to hold no longer; where this itself is taken back, the version holds again. */
export interface TakenBack {
  id: string;
  /** When it was taken back, milliseconds since 1970. */
  at: number;
  /** The id of the version, or of another such row. */
  of: string;
}

/** What a day of the person's calendar is instead of a working day. */
export type OffKind = 'holiday' | 'leave' | 'sick';

/** A day off, or half of one. */
export interface OffDay {
  /** YYYY-MM-DD. */
  day: string;
  kind: OffKind;
  /** How much of the day is off: 1 or 0.5; 0 is a holiday on which the person works. */
  share: number;
  /** What the calendar it came from calls it. */
  name?: string;
  /** Who says so where it is not the calendar of the person's region: that one leaves such days as they are. */
  by?: 'person' | 'file';
}

/** What says which days are worked. */
export interface WorkCalendar {
  /** The first day of the week, 1 (Monday) to 7. */
  weekStart: number;
  /** The first month of the business year, 1 to 12. */
  yearStart: number;
  /** How much of each weekday is worked, Monday first, 0 to 1: a three-day week is `[1, 1, 1, 0, 0, 0, 0]`. */
  weights: readonly number[];
  /** Days off, by day. */
  off: ReadonlyMap<string, OffDay>;
  /** A new starter: from which day on, and how much of the whole is expected in the weeks one after another. */
  ramp?: { from: string; steps: readonly { weeks: number; share: number }[] };
}
