import { i18n } from '#i18n';
import type { MemberView } from '@/lib/state/team';
import type { TeamGoal } from '@/lib/talk';
import { shortDay } from '@/lib/text/day';
import { targetWords } from './target-words';

/** A part of a goal as people say it, `12 a quarter`. */
export const goalWords = ({ metric, period, currency }: TeamGoal, amount: number, language: string): string =>
  targetWords({ metric, period, value: amount, direction: 'up', ...(currency ? { currency } : {}) }, language);

/** How far it is with somebody of the team. */
export function stateWords({ state, last }: Pick<MemberView, 'state' | 'last'>, language: string): string {
  if (!last || state === 'none') return i18n.t('team.state_none');
  return i18n.t(`team.state_${state}`, { date: shortDay(last.on, language) });
}
