import { usualRamp } from '@/lib/measure/workdays';
import { fileLabel } from '@/lib/share/target-file';
import type { NewPlan, TeamGoal, TeamMember } from '@/lib/talk';
import type { Period } from '@/lib/target';
import { fromProblem, type Problem, readTarget, typedOf } from './target-input';
import { goalMetrics } from './team';

/** Somebody of a team as typed: the share of full time in percent, the first day in the job or nothing. */
export interface TypedMember {
  id: string;
  label: string;
  fte: string;
  ramp: string;
}

/** A goal as typed. */
export interface TypedGoal {
  metric: string;
  value: string;
  period: Period;
  currency: string;
}

/** A team and its goals as typed. */
export interface TypedTeam {
  members: readonly TypedMember[];
  goals: readonly TypedGoal[];
  /** YYYY-MM-DD. */
  effective: string;
}

/** What is wrong with a field; `twice`: there is a goal for that metric already. */
export type TeamProblem = Problem | 'twice';

/** The most people and goals a team can have. */
export const most = { members: 200, goals: 10 };

/** Somebody more. */
export const blankMember = (id: string): TypedMember => ({ id, label: '', fte: '100', ramp: '' });

/** A goal more: the first that there is none for. */
export const blankGoal = (goals: readonly TypedGoal[], currency: string): TypedGoal => {
  const usual = ['placement', 'deal-won', 'revenue', ...goalMetrics];
  const metric = usual.find((one) => !goals.some((goal) => goal.metric === one)) ?? 'placement';
  return { metric, value: '', period: 'quarter', currency };
};

/** A team that was saved, as it would be typed. @param effective the day from which a change is to hold */
export const typedTeam = ({ members, goals }: Omit<NewPlan, 'effective'>, effective: string): TypedTeam => ({
  members: members.map(({ id, label, fte, ramp }) => ({
    ...{ id, label, fte: String(Math.round(fte * 10_000) / 100), ramp: ramp?.from ?? '' },
  })),
  goals: goals.map(({ metric, period, amount, currency }) => {
    const value = { metric, period, value: amount, direction: 'up' as const, ...(currency ? { currency } : {}) };
    const typed = typedOf(value, effective, currency ?? '');
    return { metric, period, value: typed.value, currency: typed.currency };
  }),
  effective,
});

function fteProblem(typed: string): Problem | null {
  const percent = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(percent)) return 'number';
  if (percent < 1) return 'positive';
  return percent > 100 ? 'percent' : null;
}

const isDay = (day: string): boolean => fromProblem(day, '1900-01-01') !== 'date';

/**
 * Reads what was typed.
 * @param today YYYY-MM-DD
 * @param before what was saved: who began as then keeps the steps of then
 * @returns the team, or what is wrong by field: `label-1`, `fte-1`, `ramp-1`, `metric-0`, `value-0`, `currency-0`, `effective`
 */
export function readTeam(
  { members, goals, effective }: TypedTeam,
  today: string,
  before: readonly TeamMember[],
): { plan: NewPlan } | { problems: Record<string, TeamProblem> } {
  const problems: Record<string, TeamProblem> = {};
  const people = members.map(({ id, label, fte, ramp }, at): TeamMember => {
    const wrong = fteProblem(fte);
    if (!fileLabel.safeParse(label.trim()).success) problems[`label-${at}`] = 'label';
    if (wrong) problems[`fte-${at}`] = wrong;
    if (ramp !== '' && !isDay(ramp)) problems[`ramp-${at}`] = 'date';
    const began = before.find((one) => one.id === id)?.ramp;
    const steps = began?.from === ramp ? began.steps : usualRamp;
    return { id, label: label.trim(), fte: Number(fte) / 100, ...(ramp === '' ? {} : { ramp: { from: ramp, steps } }) };
  });
  const asked = goals.map((goal, at): TeamGoal => {
    const read = readTarget({ ...goal, baseline: '', review: '', from: effective }, effective);
    if (goals.some((other, place) => place < at && other.metric === goal.metric)) problems[`metric-${at}`] = 'twice';
    if ('target' in read) {
      const { metric, period, value, currency } = read.target;
      return { metric, period, amount: value, ...(currency === undefined ? {} : { currency }) };
    }
    const { value, currency } = read.problems;
    if (value) problems[`value-${at}`] = value;
    if (currency) problems[`currency-${at}`] = currency;
    return { metric: goal.metric, period: goal.period, amount: 0 };
  });
  const day = fromProblem(effective, today);
  if (day) problems.effective = day;
  return Object.keys(problems).length > 0 ? { problems } : { plan: { effective, members: people, goals: asked } };
}
