import { courseOf } from './course';
import { type Pace, paceOf } from './pace';
import type { TreeNode, TreeQuestion } from './plan-tree';
import { spreadOf } from './spread';
import { dayAfter } from './workdays';

/**
 * How a part of a goal stands. What runs has its pace; what is over either has what was planned for it or is short of it,
 * which is no miss: the goal goes by its whole period, and what is short goes to the days that are left.
 */
export type TreeStanding =
  | { word: 'pace'; pace: Pace }
  /**
   * `free`: nothing is due in it. `before`: it was over before anything was agreed. `open`: today's part, while it is not
   * done.
   */
  | { word: 'done' | 'short' | 'before' | 'open' | 'to-come' | 'free' };

/** What a standing is asked of, besides the node. */
export interface StandingQuestion extends Pick<TreeQuestion, 'span' | 'due' | 'byDay' | 'calendar' | 'today'> {
  shape: 'count' | 'amount';
  /** Since which day the goal was agreed, YYYY-MM-DD. */
  since: string;
}

/** Says of each node of a tree how it stands. How much days differ is told once, from the whole period. */
export function standingIn(question: StandingQuestion): (node: TreeNode) => TreeStanding {
  const { span, due, byDay, calendar, today, shape, since } = question;
  const spread = spreadOf(byDay, courseOf(span, calendar), dayAfter(today, -1), shape);
  const paceIn = (node: TreeNode, value: number): Pace =>
    paceOf({ target: { value, direction: 'up' }, shape, course: courseOf(node, calendar), byDay, today, spread });
  return (node) => {
    if (node.time === 'to come') return { word: node.still > 0 ? 'to-come' : 'free' };
    const isFree = node.asked <= 0 && node.done <= 0;
    if (node.time === 'over') {
      if (isFree) return { word: 'free' };
      if (node.done >= node.planned) return { word: 'done' };
      return { word: node.to < since ? 'before' : 'short' };
    }
    if (node.kind === span.kind) return { word: 'pace', pace: paceIn(node, due) };
    // What the whole has, none of its parts lacks; a part without a working day left is as good as over.
    if (isFree) return { word: 'free' };
    if (node.still > 0 && node.kind !== 'day') {
      const pace = paceIn(node, node.planned);
      // What it was to bring is there; what was missed before is still to do in it.
      return { word: 'pace', pace: pace.mark === 'done' ? { ...pace, mark: 'ahead' } : pace };
    }
    return node.done >= node.asked ? { word: 'done' } : { word: node.kind === 'day' ? 'open' : 'short' };
  };
}
