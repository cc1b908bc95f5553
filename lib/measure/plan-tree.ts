import type { WorkCalendar } from '../target';
import { cascade, type Plan } from './cascade';
import { courseOf, type Standing, standingOn } from './course';
import { restOf } from './day-part';
import { roundUp } from './enough';
import type { PeriodSpan } from './period';
import { type ByDay, sumBetween } from './spread';
import { dayAfter, daysFrom, loadOf, weightBetween } from './workdays';

/*
 * A goal as a tree: its period, opened step by step down to the day. What was planned, what was done and what is still to do
 * add up at every step, and so does what the goal takes of each action.
 */

/** An action that a goal takes. */
export interface Need {
  metric: string;
  /** How many are still needed, whole. */
  n: number;
  done: ByDay;
}

/** One period of a tree. Numbers are in the goal's own unit: counts, or minor units. */
export interface TreeNode extends PeriodSpan {
  /** What was planned for it at first: all the goal asks for, over its working days. */
  planned: number;
  done: number;
  /** What is to be done in it from today on, so that the goal is reached: what was missed before, or done early, is in it. */
  still: number;
  /**
   * What it comes to now: of what is over what was planned, else what was done in it with what is still to do. A day's own
   * does not move while the day runs.
   */
  asked: number;
  /** Working days in it; halves count as halves. */
  days: number;
  /** Where today lies. */
  time: 'over' | 'now' | 'to come';
  /** What the goal takes of each action, in the order asked: from today on, and what was done of it. */
  needs: readonly { metric: string; still: number; done: number }[];
  /** Its parts, worked out when they are asked for; a day has none. */
  parts(): readonly TreeNode[];
}

/** What a tree is made of. */
export interface TreeQuestion {
  span: PeriodSpan;
  /** What the period asks for, already prorated: a whole number of counts or minor units. */
  due: number;
  /** What is not divided further: 1, or of money what makes a whole of minor units. Nobody plans cents. */
  unit: number;
  byDay: ByDay;
  needs: readonly Need[];
  calendar: WorkCalendar;
  /** YYYY-MM-DD, within the span. */
  today: string;
}

/** A tree, and what of the goal no working day is left for. */
export interface Tree {
  root: TreeNode;
  unplaced: number;
}

/** A number laid over working days: the share of any part, and what no day was there for. */
interface Laid {
  plan: Plan;
  shareOf(part: Plan): number;
  unplaced: number;
}

const isIn = (day: string | undefined, { from, to }: Plan): boolean => day !== undefined && day >= from && day <= to;

/**
 * Lays a number over the working days from one on, in whole units; what is less than one goes to the last of them.
 * @param first what the day before those has of it
 */
function laid(
  value: number,
  { span, calendar }: Pick<TreeQuestion, 'span' | 'calendar'>,
  { from, unit, first = 0 }: { from: string; unit: number; first?: number },
): Laid {
  const wholes = Math.floor((value - first) / unit);
  const { now: plan, unplaced } = cascade(span, wholes, calendar, from);
  const rest = value - first - wholes * unit;
  const last = daysFrom(from, span.to).findLast((day) => loadOf(day, calendar) > 0);
  return {
    plan,
    shareOf: (part) => part.value * unit + (isIn(last, part) ? rest : 0) + (isIn(dayAfter(from, -1), part) ? first : 0),
    unplaced: unplaced * unit + (last === undefined ? rest : 0),
  };
}

/** What of an action today gets, as many as each day that is left; less than one a day has its days by the calendar. */
function needed(n: number, question: TreeQuestion, { left, now }: Standing): Laid {
  const { today } = question;
  const share = left > 0 ? (n / left) * now : 0;
  return share < 1
    ? laid(n, question, { from: today, unit: 1 })
    : laid(n, question, { from: dayAfter(today), unit: 1, first: Math.min(roundUp(share), n) });
}

/** The plans a node is made of, of one and the same period; their parts lie side by side. */
interface Plans {
  planned: Plan;
  still: Plan;
  needs: readonly Plan[];
}

/** Makes the tree of a goal. What it asks of today is what every other view asks. */
export function treeOf(question: TreeQuestion): Tree {
  const { span, due, unit, byDay, needs, calendar, today } = question;
  const course = courseOf(span, calendar);
  const standing = standingOn(course, today, false);
  const { part, before, done: all } = restOf(due, course, byDay, today);
  const rest = Math.max(due - before, 0);
  const isLast = standing.left - standing.now < 1e-9;
  const enough = Math.min(isLast ? part.goal : Math.round(part.goal / unit) * unit, rest);
  const leftToday = Math.max(enough - (all - before), 0);
  const planned = laid(due, question, { from: span.from, unit });
  const still = laid(Math.max(due - all, 0), question, { from: dayAfter(today), unit, first: leftToday });
  const taken = needs.map(({ n }) => needed(n, question, standing));

  const timeOf = ({ from, to }: Plan) => (to < today ? 'over' : from > today ? 'to come' : 'now');
  const nodeOf = (plans: Plans): TreeNode => {
    const { parts: _, value: __, ...period } = plans.planned;
    const time = timeOf(plans.planned);
    const done = sumBetween(byDay, period.from, period.to);
    const first = planned.shareOf(plans.planned);
    const left = still.shareOf(plans.still);
    let made: readonly TreeNode[] | undefined;
    const running = period.kind === 'day' ? enough : left > 0 ? done + left : first;
    return {
      ...period,
      ...{ planned: first, done, still: left, time },
      asked: time === 'over' ? first : time === 'to come' ? left : running,
      days: weightBetween(period.from, period.to, calendar),
      needs: needs.map((need, at) => ({
        metric: need.metric,
        still: taken[at]?.shareOf(plans.needs[at] as Plan) ?? 0,
        done: sumBetween(need.done, period.from, period.to),
      })),
      parts: () => {
        made ??= plans.planned.parts.map((one, at) =>
          nodeOf({
            planned: one,
            still: plans.still.parts[at] as Plan,
            needs: plans.needs.map((plan) => plan.parts[at] as Plan),
          }),
        );
        return made;
      },
    };
  };
  const root = nodeOf({ planned: planned.plan, still: still.plan, needs: taken.map(({ plan }) => plan) });
  return { root, unplaced: still.unplaced };
}
