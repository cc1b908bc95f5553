import type { Pace } from './pace';

/** The one thing worth saying about a target today. */
export type DayAdvice =
  /** So many more make today's part. */
  | { say: 'left'; n: number; behind: boolean }
  /** Today's part is done; enough is enough. */
  | { say: 'enough' }
  /** The period's target is reached. */
  | { say: 'reached' }
  /** No working day is left and the target was not reached. */
  | { say: 'missed' }
  /** More than a ceiling allows. */
  | { say: 'over' }
  /** Today asks for none: a day off, or it is not yet time for the next one. */
  | { say: 'nothing' }
  /** Under a ceiling: so many are still allowed. */
  | { say: 'allowed'; n: number };

/** What a pace comes to for the person, now. */
export function dayAdviceOf({ mark, enough, missing }: Pace): DayAdvice {
  if (mark === 'missed') return { say: enough === null ? 'over' : 'missed' };
  if (enough === null) return { say: 'allowed', n: Math.max(Math.floor(missing + 1e-9), 0) };
  if (mark === 'done') return { say: 'reached' };
  if (enough.goal === 0) return { say: 'nothing' };
  if (enough.left === 0) return { say: 'enough' };
  return { say: 'left', n: enough.left, behind: mark === 'behind' || mark === 'far-behind' };
}
