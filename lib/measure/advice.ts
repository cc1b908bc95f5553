import { shapeOf } from '../catalog';
import type { Period, Role, Target } from '../target';
import { over } from './periods';

/** What a platform lets through, as far as anybody knows. */
export interface PlatformLimit {
  /** The site's name. */
  site: string;
  metric: string;
  about: number;
  days: number;
}

/** One thing that could be better about what was agreed. */
export type Advice =
  /** More than a platform lets through. @param asked in its days */
  | { kind: 'limit'; metric: string; site: string; about: number; days: number; asked: number }
  /** The action, at the assumed ratio, brings far less than the result asks for. @param needed in the action's period */
  | { kind: 'short'; result: string; metric: string; needed: number; period: Period }
  | { kind: 'only-results' | 'only-actions' }
  /** A headline nothing that is switched on counts. */
  | { kind: 'by-hand'; metric: string }
  | { kind: 'many'; n: number }
  | { kind: 'no-review'; metric: string }
  /** A headline of no area: nothing says why it matters, or what leads to it. */
  | { kind: 'unlinked'; metric: string }
  | { kind: 'no-customer' };

const aDay = ({ value, period }: Target): number => over(value, period, 'day');

/** So many targets can be kept in view; more burden more than they help. */
const most = 9;
/** An action may fall so far short of what its result needs before it is worth a word. */
const slack = 0.25;

function* pairAdvice({ areas }: Role, byMetric: ReadonlyMap<string, Target>): Generator<Advice> {
  for (const { result, action, ratio } of areas.flatMap(({ pairs }) => pairs)) {
    const [wanted, does] = [byMetric.get(result), byMetric.get(action)];
    if (!wanted || !does || shapeOf(result) !== 'count' || shapeOf(action) !== 'count') continue;
    const needed = aDay(wanted) * ratio;
    if (aDay(does) >= needed * (1 - slack) - 1e-9) continue;
    yield {
      kind: 'short',
      result,
      metric: action,
      needed: Math.ceil(over(needed, 'day', does.period) - 1e-9),
      period: does.period,
    };
  }
}

/**
 * What could be better about role and targets, what matters most first: the platform's limits, whether the actions are
 * enough, whether there are both, what it costs to keep it up, whether somebody looks at it again, and what it is for.
 * @param counted the metrics that are counted by something switched on; null while that is not known
 */
export function adviceOn(
  { role, targets }: { role: Role; targets: readonly Target[] },
  limits: readonly PlatformLimit[],
  counted: ReadonlySet<string> | null,
): Advice[] {
  if (targets.length === 0) return [];
  const byMetric = new Map(targets.map((target) => [target.metric, target]));
  const pairs = role.areas.flatMap((area) => area.pairs);
  const actions = new Set<string>(pairs.map(({ action }) => action));
  const results = new Set(role.areas.flatMap((area) => area.results));
  const advice: Advice[] = limits.flatMap(({ site, metric, about, days: span }) => {
    const target = byMetric.get(metric);
    const asked = target ? Math.round((aDay(target) * 5 * span) / 7) : 0;
    return asked > about ? [{ kind: 'limit' as const, metric, site, about, days: span, asked }] : [];
  });
  advice.push(...pairAdvice(role, byMetric));
  if (results.size > 0 && !targets.some(({ metric }) => actions.has(metric))) advice.push({ kind: 'only-results' });
  if (results.size > 0 && !targets.some(({ metric }) => results.has(metric))) advice.push({ kind: 'only-actions' });
  const byHand = counted && role.headlines.find((metric) => shapeOf(metric) === 'count' && !counted.has(metric));
  if (byHand) advice.push({ kind: 'by-hand', metric: byHand });
  if (targets.length > most) advice.push({ kind: 'many', n: targets.length });
  const unseen = role.headlines.find((metric) => byMetric.get(metric)?.review === undefined);
  if (unseen && byMetric.has(unseen)) advice.push({ kind: 'no-review', metric: unseen });
  const serves = role.areas.some(
    (area) => area.lens === 'customer' && area.results.some((metric) => byMetric.has(metric)),
  );
  const linked = (metric: string) => actions.has(metric) || results.has(metric);
  const alone = role.headlines.find((metric) => shapeOf(metric) === 'count' && !linked(metric));
  if (alone && byMetric.has(alone)) advice.push({ kind: 'unlinked', metric: alone });
  if (role.areas.length > 0 && !serves) advice.push({ kind: 'no-customer' });
  return advice;
}
