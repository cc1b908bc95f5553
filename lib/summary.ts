import type { CheckIn } from './check-in';
import type { Period } from './target';

/*
 * What a person sends up: totals of whole weeks, targets, ratios, how sure all of that is. Plain data. There is nobody else
 * in it, no address, no text but the person's own words about themselves, and no time finer than a day.
 */

/** What one metric came to in a week, all sites of this browser together. */
export interface WeekTotal {
  metric: string;
  /** ISO 4217; with an amount, and only there. Two currencies of one metric are two totals. */
  currency?: string;
  n: number;
  /** Minor units. */
  amount?: number;
  /** How many of `n` were added by hand. */
  byHand?: number;
  /** What an earlier summary said of this week, where that was something else. */
  was?: { n: number; amount?: number };
}

/** A week, days YYYY-MM-DD, both included. */
export interface SummaryWeek {
  from: string;
  to: string;
  /** Whether its days were over and its totals kept as they are when it was sent. */
  closed: boolean;
  /** Working days of the person's calendar so far, halves among them. */
  worked: number;
  /** Of these, days on which counting was paused or a permission was missing: they are neutral. */
  neutral: number;
  totals: readonly WeekTotal[];
}

/** Where one target stood. Numbers are in the target's own unit: counts, minor units, minutes, hundredths. */
export interface SummaryTarget {
  metric: string;
  period: Period;
  direction: 'up' | 'down';
  currency?: string;
  /** The agreed number, and what it comes to after days off, part-time and a gradual start. */
  value: number;
  due: number;
  /** The stretch it was looked at in. */
  from: string;
  to: string;
  /** Null where nothing is known yet. */
  done: number | null;
  expected: number | null;
  mark: SummaryMark | null;
}

export const summaryMarks = ['too-early', 'done', 'ahead', 'on', 'behind', 'far-behind', 'missed', 'free'] as const;
export type SummaryMark = (typeof summaryMarks)[number];

/** Actions per result, with how sure that is. */
export interface SummaryRatio {
  action: string;
  result: string;
  /** What it was told from. */
  actions: number;
  results: number;
  /** Actions for one result, probably between `few` and `many` (95 of 100); null where there is not enough data. */
  per: number | null;
  few: number | null;
  /** Null where there is no upper bound as well. */
  many: number | null;
}

export const summaryLevels = ['warned', 'ask-first', 'off', 'withdrawn'] as const;

/** How far the counts can be trusted, in the person's own browser. */
export interface SummaryQuality {
  /** How many maybes wait for an answer; in no total. */
  unsure: number;
  /** How many counts of these weeks the person took back, and how many totals they corrected. */
  takenBack: number;
  corrected: number;
  /** Sites that may be counting wrong, since which day. */
  sites: readonly { site: string; level: (typeof summaryLevels)[number]; since: string }[];
}

/** What a summary says, before it is signed. */
export interface Summary {
  /** The same in all browsers of one person that were paired; no name. */
  person: string;
  /** What the person calls themselves, as typed. */
  from: string;
  /** 1 for the first summary of this browser, then one more each. */
  number: number;
  /** The hash of the summary before it; null in the first. */
  predecessor: string | null;
  /** The day it was made, YYYY-MM-DD. */
  on: string;
  /** Oldest first; the last one is what it is about, others are there because they have changed since they were sent. */
  weeks: readonly SummaryWeek[];
  targets: readonly SummaryTarget[];
  ratios: readonly SummaryRatio[];
  /** In the person's own words; left out where they wrote nothing, or send none of it. */
  checkIn?: Partial<Pick<CheckIn, 'well' | 'stuck' | 'next' | 'need'>>;
  quality: SummaryQuality;
}
