import { directionOf } from '@/lib/catalog';
import { over } from '@/lib/measure/periods';
import { templates } from '@/lib/roles/all';
import type { Suggestion } from '@/lib/roles/suggest';
import { targetsFrom } from '@/lib/roles/template';
import type { Area, Pair, Period, Target } from '@/lib/target';
import { mostHeadlines, type Wanted, withTarget } from './target-changes';
import { type Problem, readTarget } from './target-input';

/** The answers to four questions, as typed: what result, who benefits, what leads to it, how many. */
export interface Answers {
  result: string;
  lens: Area['lens'];
  who: string;
  action: string;
  /** Actions per result. */
  ratio: string;
  /** How many results, over which period. */
  many: string;
  period: Period;
}

export type AnswerProblems = Partial<Record<'many' | 'ratio' | 'action', Problem>>;

/** Where no template knows better: actions per result, and days between them. */
const unknown = { ratio: 5, lag: 14, horizon: 60 };

/** What is assumed of a pair until the person's own numbers say otherwise: as in the templates, where one has it. */
export function assumed(result: string, action: string): Pick<Pair, 'ratio' | 'lag' | 'horizon'> {
  const pairs = templates.flatMap(({ areas }) => areas.flatMap((area): readonly Pair[] => area.pairs));
  const known = pairs.find((pair) => pair.result === result && pair.action === action);
  return known ? { ratio: known.ratio, lag: known.lag, horizon: known.horizon } : unknown;
}

/** The action a template has for a result; calls where none has one. */
export const usualAction = (result: string): string =>
  templates
    .flatMap(({ areas }) => areas.flatMap((area): readonly Pair[] => area.pairs))
    .find((pair) => pair.result === result)?.action ?? 'call';

/** Results people usually answer for, those of the templates first. */
export const usualResults: readonly string[] = [
  ...new Set(templates.flatMap(({ headlines }) => headlines.filter((metric) => directionOf(metric) === 'up'))),
];

/** The longest that can be said of who benefits. */
export const longestWho = 500;

/**
 * The area and the two targets that follow from the answers.
 * @param name what the person calls the area
 * @param review the day on which the targets are looked at again; YYYY-MM-DD, as is `today`
 * @returns them, or what is wrong, by question
 */
export function built(
  { result, lens, who, action, ratio: typedRatio, many, period }: Answers,
  { name, today, review }: { name: string; today: string; review: string },
): { area: Area; targets: [result: Target, action: Target] } | { problems: AnswerProblems } {
  const shared = { currency: '', baseline: '', from: today, review };
  const asked = readTarget({ ...shared, metric: result, value: many, period }, today);
  const ratio = Number(typedRatio);
  const problems: AnswerProblems = {};
  if ('problems' in asked) problems.many = asked.problems.value ?? 'number';
  if (typedRatio.trim() === '' || !Number.isFinite(ratio)) problems.ratio = 'number';
  else if (ratio < 0.01) problems.ratio = 'positive';
  else if (ratio > 10_000) problems.ratio = 'absurd';
  if (action === result) problems.action = 'itself';
  if ('problems' in asked || Object.keys(problems).length > 0) return { problems };
  const weekly = Math.max(1, Math.ceil(over(asked.target.value * ratio, period, 'week') - 1e-9));
  const does = readTarget({ ...shared, metric: action, value: String(weekly), period: 'week' }, today);
  if ('problems' in does) return { problems: { ratio: 'absurd' } };
  const { lag, horizon } = assumed(result, action);
  const said = who.trim().slice(0, longestWho);
  const area: Area = {
    ...{ name, lens, results: [result], ...(said ? { who: said } : {}) },
    pairs: [{ result, action, ratio, lag, horizon }],
  };
  return { area, targets: [asked.target, does.target] };
}

/** What is agreed with one area more; one with the same result is replaced. */
export function withArea(before: Wanted, area: Area, targets: readonly [result: Target, action: Target]): Wanted {
  const [result, action] = targets;
  const isFree = before.role.headlines.length < mostHeadlines || before.role.headlines.includes(result.metric);
  const { role, targets: all } = withTarget(
    withTarget(before, result, isFree),
    action,
    before.role.headlines.includes(action.metric),
  );
  const others = role.areas.filter(({ results }) => results.length > 1 || results[0] !== result.metric);
  return { role: { ...role, areas: [...others, area] }, targets: all };
}

/** What is agreed with suggested areas more. Targets there are stay as they are. @param review as for `built` */
export function withSuggested(
  before: Wanted,
  suggestions: readonly Suggestion[],
  currency: string,
  review: string,
): Wanted {
  let wanted = before;
  for (const { area, template } of suggestions) {
    const metrics = new Set<string>([...area.results, ...area.pairs.flatMap(({ result, action }) => [result, action])]);
    const results: readonly string[] = area.results;
    for (const target of targetsFrom(template, currency)) {
      const { metric } = target;
      if (!metrics.has(metric) || wanted.targets.some((one) => one.metric === metric)) continue;
      const isFirst = results.includes(metric) && wanted.role.headlines.length < mostHeadlines;
      wanted = withTarget(wanted, { ...target, review }, isFirst);
    }
    const others = wanted.role.areas.filter(({ name }) => name !== area.name);
    wanted = { ...wanted, role: { ...wanted.role, areas: [...others, area] } };
  }
  return wanted;
}
