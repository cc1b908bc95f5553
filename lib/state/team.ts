import type { ReadonlySignal } from '@preact/signals';
import { metricIds } from '@/lib/catalog';
import { teamOf } from '@/lib/ledger/team';
import { periodOf } from '@/lib/measure/period';
import { shareOut } from '@/lib/measure/team';
import type { FileTarget, Step, TeamGoal, TeamMember, TeamPlan } from '@/lib/talk';
import type { WorkCalendar } from '@/lib/target';
import { live } from './live';
import type { Page } from './page';
import { scaleOf } from './target-input';

/** What a team can have as a goal: what adds up, and is to grow. */
export const goalMetrics: readonly string[] = [...metricIds.filter((metric) => metric !== 'deal-lost'), 'revenue'];

/** How far it is with one member. */
export type MemberState = 'none' | 'proposed' | 'answered' | 'agreed';

/** A member with their share of each goal. */
export interface MemberView {
  member: TeamMember;
  /** In the order of the goals. */
  shares: readonly MemberShare[];
  state: MemberState;
  /** The file exchanged last. */
  last: Step | null;
  /** The shares are others than those of the file that was saved last. */
  changed: boolean;
}

/** What one member takes of a goal. */
export interface MemberShare {
  goal: TeamGoal;
  /** As the goal's amount; 0 where nothing is left for them. */
  amount: number;
  /** Whether that was agreed on. */
  agreed: boolean;
  /** What they last answered, where that is another number. */
  answered: number | null;
}

/** A goal and what of it was agreed on. */
export interface GoalView {
  goal: TeamGoal;
  agreed: number;
  /** What nobody agreed to yet; below 0 what was agreed on beyond the goal. */
  gap: number;
}

/** A team, its goals and how far it is with each member. */
export interface TeamView {
  plan: TeamPlan;
  members: readonly MemberView[];
  goals: readonly GoalView[];
}

/** The team that holds, kept up to date; null where there is none. */
export const followTeam = (page: Page): ReadonlySignal<TeamPlan | null | undefined> =>
  live(() => () => teamOf(page.ledger), page.failed);

/** What a file says of a goal; null where it is of another period, another currency or not in it at all. */
const amountIn = (targets: readonly FileTarget[], { metric, period, currency }: TeamGoal): number | null =>
  targets.find((one) => one.metric === metric && one.period === period && one.currency === currency)?.amount ?? null;

const withMember = (steps: readonly Step[], { id }: TeamMember): Step[] => steps.filter(({ member }) => member === id);

/** Each member's share of a goal: what was agreed on stays, the others split what is left. */
function sharesOf(goal: TeamGoal, { members, effective }: TeamPlan, steps: readonly Step[], calendar: WorkCalendar) {
  const agreed = members.map((member) => {
    const last = withMember(steps, member).findLast(({ kind }) => kind === 'agreed');
    return last ? amountIn(last.targets, goal) : null;
  });
  // Nobody is to have cents in a goal of whole euros.
  const scale = scaleOf(goal.metric, goal.currency ?? '');
  const unit = [goal.amount, ...agreed].every((amount) => (amount ?? 0) % scale === 0) ? scale : 1;
  const people = members.map(({ id, fte, ramp }, at) => {
    const { ramp: _, ...own } = calendar;
    const fixed = agreed[at] ?? null;
    const days: WorkCalendar = { ...own, ...(ramp ? { ramp } : {}) };
    return { id, fte, calendar: days, ...(fixed === null ? {} : { fixed: fixed / unit }) };
  });
  const { shares } = shareOut(goal.amount / unit, people, periodOf(effective, goal.period, calendar));
  return shares.map(({ value, fixed }) => ({ amount: value * unit, agreed: fixed }));
}

/**
 * A team's goals shared out, and how far it is with each member.
 * @param steps what was exchanged, in the order it was
 * @param calendar of the one who leads: it says when periods begin and which days are worked
 */
export function teamView(plan: TeamPlan, steps: readonly Step[], calendar: WorkCalendar): TeamView {
  const shares = plan.goals.map((goal) => sharesOf(goal, plan, steps, calendar));
  const members = plan.members.map((member, at): MemberView => {
    const theirs = withMember(steps, member);
    const last = theirs.at(-1) ?? null;
    const ours = theirs.findLast((step) => step.ours);
    const answered = last && !last.ours ? last : null;
    const own = plan.goals.map((goal, place): MemberShare => {
      const { amount, agreed } = shares[place]?.[at] ?? { amount: 0, agreed: false };
      const said = answered ? amountIn(answered.targets, goal) : null;
      return { goal, amount, agreed, answered: said === amount ? null : said };
    });
    const state = !last ? 'none' : last.kind === 'agreed' ? 'agreed' : last.ours ? 'proposed' : 'answered';
    const asked = proposalTargets(own);
    const changed =
      ours !== undefined &&
      (ours.effective < plan.effective ||
        own.some(({ goal, amount }) => (amountIn(ours.targets, goal) ?? 0) !== amount) ||
        asked.length !== ours.targets.length);
    return { member, shares: own, state, last, changed: state !== 'agreed' && changed };
  });
  const goals = plan.goals.map((goal, place): GoalView => {
    const agreed = (shares[place] ?? []).reduce((sum, share) => sum + (share.agreed ? share.amount : 0), 0);
    return { goal, agreed, gap: goal.amount - agreed };
  });
  return { plan, members, goals };
}

/** What is proposed to a member: their shares, without those of nothing. */
export const proposalTargets = (shares: readonly MemberShare[]): FileTarget[] =>
  shares
    .filter(({ amount }) => amount > 0)
    .map(({ goal: { metric, period, currency }, amount }) => ({
      ...{ metric, period, amount },
      ...(currency === undefined ? {} : { currency }),
    }));
