import { i18n } from '#i18n';
import { shapeOf } from '@/lib/catalog';
import { dayAdviceOf } from '@/lib/measure/day-advice';
import type { AskedToday } from '@/lib/state/headline';
import type { Progress } from '@/lib/state/progress';
import { clock } from '@/lib/text/moment';
import { metricName } from './metric-name';
import { dayAdviceWords, periodWords, valueWords } from './pace-words';

/** `4 meetings booked this week`: what a target is, with its unit and its period. */
const aimWords = ({ target }: Progress, language: string): string =>
  i18n.t('pace.aim_of', {
    ...{ value: valueWords(target.value, target, language), metric: metricName(target.metric, target.value) },
    period: periodWords(target),
  });

/**
 * The one sentence of advice: "14 of 18 requests. 4 more by 17:00 keep you on pace for 4 meetings". Nothing of it pulls
 * once the day's part is done.
 * @returns how far it is, and what follows from that; either may be empty
 */
export function adviceWords({ asked, aim, until }: AskedToday, language: string): [far: string, then: string] {
  const { target, pace, today } = asked;
  if (!pace) return ['', ''];
  const advice = dayAdviceOf(pace);
  const isCount = shapeOf(target.metric) === 'count';
  if (advice.say !== 'left' || !pace.enough || !isCount) return [dayAdviceWords(advice, target, language), ''];
  const say = (value: number) => valueWords(value, target, language);
  const by = until === null ? null : clock(until, language);
  const rest = () => {
    const left = say(advice.n);
    if (advice.behind && by) return i18n.t('pace.catch_up_by', advice.n, [left, by]);
    if (advice.behind) return i18n.t('pace.catch_up', advice.n, [left]);
    if (aim && by) return i18n.t('pace.keeps_by', advice.n, [left, by, aimWords(aim, language)]);
    if (aim) return i18n.t('pace.keeps', advice.n, [left, aimWords(aim, language)]);
    return by ? i18n.t('pace.more_by', advice.n, [left, by]) : null;
  };
  const more = rest();
  if (more === null) return [dayAdviceWords(advice, target, language), ''];
  const goal = pace.enough.goal;
  const gaps = { done: say(today), goal: say(goal), metric: metricName(target.metric, goal) };
  return [i18n.t('pace.so_far', gaps), more];
}

/** Whether the day is done: then nothing is to pull any more. */
export const isEnough = ({ pace }: Progress): boolean => {
  const say = pace && dayAdviceOf(pace).say;
  return say === 'enough' || say === 'reached';
};
