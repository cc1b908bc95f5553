import { i18n } from '#i18n';
import type { Mark } from '@/lib/measure/band';
import type { DayAdvice } from '@/lib/measure/day-advice';
import type { Pace } from '@/lib/measure/pace';
import type { Target } from '@/lib/target';
import { figure } from '@/lib/text/figure';
import { minorOf } from '@/lib/text/number';
import { metricName } from './metric-name';

const marks = {
  'too-early': 'pace.too_early',
  done: 'pace.done',
  ahead: 'pace.ahead',
  on: 'pace.on',
  behind: 'pace.behind',
  'far-behind': 'pace.far_behind',
  missed: 'pace.missed',
  free: 'pace.free',
} as const satisfies Record<Mark, string>;

/** Below this chance of reaching it, or behind without one, nobody would call it on pace. */
const likely = 0.25;

/** A mark in one or two calm words. */
export const markWords = (mark: Mark): string => i18n.t(marks[mark]);

/**
 * Where a target stands, in one or two calm words. What is short but could be chance is no alarm; to call it on pace beside
 * a chance of 4 % would be none either, but untrue.
 */
export function paceWords({ mark, chance, behind }: Pick<Pace, 'mark' | 'chance' | 'behind'>): string {
  const isOpen = mark === 'on' && (chance === null ? behind > 0 : chance < likely);
  return isOpen ? i18n.t('pace.open') : markWords(mark);
}

/** A number of a target's metric, rounded to what there can be of it; money that was worked out has no cents. */
export function valueWords(
  value: number,
  { metric, currency }: Pick<Target, 'metric' | 'currency'>,
  language: string,
): string {
  if (!currency) return figure({ metric, value: Math.round(value) }, language);
  const unit = minorOf(currency);
  return figure({ metric, value: Math.round(value / unit) * unit, currency }, language);
}

/** Which period a target's number is for, as in "this week". */
export const periodWords = ({ period }: Target): string => i18n.t(`pace.this_${period}`);

/** The one sentence about a target today. */
export function dayAdviceWords(advice: DayAdvice, target: Target, language: string): string {
  const period = periodWords(target);
  switch (advice.say) {
    case 'left': {
      const gaps = { left: valueWords(advice.n, target, language), metric: metricName(target.metric, advice.n) };
      return i18n.t(advice.behind ? 'pace.left_behind' : 'pace.left', gaps);
    }
    case 'allowed':
      return i18n.t('pace.allowed', {
        ...{ left: valueWords(advice.n, target, language), metric: metricName(target.metric, advice.n), period },
      });
    case 'reached':
      if (target.period === 'day') return i18n.t('pace.enough');
      return i18n.t('pace.reached', { metric: metricName(target.metric, 2), period });
    case 'over':
      return i18n.t('pace.over', { metric: metricName(target.metric, 2), period });
    case 'missed':
      return i18n.t('pace.not_reached', { metric: metricName(target.metric, 2), period });
    default:
      return i18n.t(advice.say === 'enough' ? 'pace.enough' : 'pace.nothing');
  }
}
