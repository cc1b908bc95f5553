import type { Detector, Rule } from '../sites/site';

/** All rules of a detector: what counts, what takes back, and what says anew what it is worth. */
export const rulesOf = (detector: Detector): readonly Rule[] => [
  detector,
  ...(detector.retraction ?? []),
  ...(detector.amount?.from === 'body' ? (detector.amount.changes ?? []) : []),
];

/**
 * What a rule is for.
 * @param index -1 is the rule that counts, the others follow in the order of `rulesOf`
 */
export function purposeOf({ retraction = [] }: Detector, index: number): 'count' | 'take-back' | 'worth' {
  if (index < 0) return 'count';
  return index < retraction.length ? 'take-back' : 'worth';
}
