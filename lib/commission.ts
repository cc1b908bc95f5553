/*
 * What a person earns on what they bring in. Private: it is in no export, no backup and no summary.
 */

/** The stretches of time commission is reckoned over. */
export const commissionPeriods = ['month', 'quarter', 'year'] as const;

/** A person's commission on what they bring in within a period. Amounts in minor units, parts 0 to 1. */
export interface CommissionPlan {
  /** The period that begins from nought each time. */
  period: (typeof commissionPeriods)[number];
  /** ISO 4217. */
  currency: string;
  /** Up to here nothing is earned. */
  threshold: number;
  /** Once the threshold is passed: commission on all of it, or only on what lies above. */
  onceOver: 'all' | 'above';
  /** The part earned of what lies above `from`, rising; each tier up to the next one's `from`. */
  tiers: readonly { from: number; part: number }[];
  /** The person's part of each deal: 0.5 where it is shared with a colleague. */
  split: number;
  /** The part of deals that is paid back within the guarantee period, because a candidate left or a client sent it back. */
  paidBack: number;
  /** At least this is paid in a period, whatever comes. */
  least: number;
}
