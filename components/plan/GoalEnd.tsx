import { i18n } from '#i18n';
import type { Forecast } from '@/lib/measure/forecast';
import type { PlanGoal } from '@/lib/state/plan';
import type { GoalEnding } from '@/lib/state/plan-ending';
import { shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { valueWords } from '../words/pace-words';
import { lackingWords } from '../words/ratio-words';

interface Props {
  goal: PlanGoal;
  ending: GoalEnding;
  language: string;
}

/** Two ends of a band, `3 to 5`; one number where both read alike. */
function fromTo(low: string, high: string): string {
  return low === high ? low : i18n.t('plan.from_to', { low, high });
}

/** Where the period will end: between how many, until when, and told from what. */
export function GoalEnd({ goal, ending: { pair, end }, language }: Props) {
  const metric = metricName(pair.action, 2);
  if ('enough' in end) {
    const lacking = lackingWords(end, 'shifted', language);
    return (
      <p class="soft" data-ending="unknown">
        {i18n.t('plan.ending_lacking', { metric, lacking })}
      </p>
    );
  }
  const { going, stopped, done, lately } = end;
  const { target, due, each, span } = goal;
  const isMoney = target.currency !== undefined;
  // Of money, the results are told; what they bring is worked out from the average.
  const say = (one: Forecast) => fromTo(number(one.low, language), number(one.high, language));
  const worth = (n: number) => valueWords(goal.done + (n - done) * each, target, language);
  const whole = isMoney ? number(Math.ceil(due / each), language) : valueWords(due, target, language);
  const name = isMoney ? `${whole} ${metricName(goal.metric, 2)}` : whole;
  const gaps = { range: say(going), target: name, day: shortDay(span.to, language) };
  const same = going.low === stopped.low && going.high === stopped.high;
  return (
    <div class="ending" data-ending={pair.action} data-low={going.low} data-high={going.high}>
      <h3>{i18n.t('plan.ending')}</h3>
      <p>
        {same
          ? i18n.t('plan.ending_still', gaps)
          : i18n.t('plan.ending_going', { ...gaps, days: number(lately, language) })}{' '}
        {isMoney &&
          i18n.t('plan.ending_money', {
            amount: valueWords(each, target, language),
            range: fromTo(worth(going.low), worth(going.high)),
          })}
      </p>
      <p class="soft">
        {!same && i18n.t('plan.ending_more', { range: say(stopped) })} {i18n.t('plan.ending_from', { metric })}
      </p>
    </div>
  );
}
