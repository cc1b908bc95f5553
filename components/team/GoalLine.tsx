import { i18n } from '#i18n';
import type { GoalView } from '@/lib/state/team';
import { figure } from '@/lib/text/figure';
import { metricName } from '../words/metric-name';
import { goalWords } from '../words/team-words';

/** A goal, how much of it was agreed on, and what is still open. */
export function GoalLine({ goal: { goal, agreed, gap }, language }: { goal: GoalView; language: string }) {
  const { metric, currency } = goal;
  const say = (value: number) => figure({ metric, value, ...(currency ? { currency } : {}) }, language);
  const open = gap > 0 ? 'team.gap' : 'team.over';
  return (
    <li data-goal={metric} data-agreed={agreed} data-gap={gap}>
      <strong>{metricName(metric, 2)}</strong> <span class="figure">{goalWords(goal, goal.amount, language)}</span>{' '}
      <span class="soft">
        {i18n.t('team.sum', { agreed: say(agreed), goal: say(goal.amount) })}{' '}
        {gap === 0 ? i18n.t('team.all') : i18n.t(open, { gap: say(Math.abs(gap)) })}
      </span>
    </li>
  );
}
