import { i18n } from '#i18n';
import { roundUp } from '@/lib/measure/enough';
import { type PlanGoal, type PlanLeg, sureness } from '@/lib/state/plan';
import { fewDigits, number, percent } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { periodWords } from '../words/pace-words';

interface Props {
  leg: PlanLeg;
  goal: PlanGoal;
  language: string;
}

/** "30 on average, 48 to be 80 % sure". */
function sentence({ average, sure }: PlanLeg, language: string): string {
  const enough = sure[sureness.indexOf(0.8)];
  const gaps = { average: number(average, language) };
  if (enough === null || enough === undefined) return i18n.t('plan.sentence_average', gaps);
  return i18n.t('plan.sentence', { ...gaps, sure: number(enough, language) });
}

/** What is still needed of one action: on average, and to be sure; in all, and a working day. */
export function LegTable({ leg, goal: { target, left }, language }: Props) {
  const { action, pair, ratio, own, done, exact, average, sure } = leg;
  const name = metricName(action, 2);
  const result = metricName(pair.result, 1);
  const period = periodWords(target);
  const aDay = (all: number | null) => (all === null || left <= 0 ? '–' : number(roundUp(all / left), language));
  const rows = [
    { name: i18n.t('plan.average'), all: average, exact },
    ...sure.map((n, place) => ({
      name: i18n.t('plan.sure', { share: percent(sureness[place] ?? 0, language) }),
      all: n,
      exact: n,
    })),
  ];
  return (
    <div class="leg" data-leg={action} data-average={average} data-day={left > 0 ? roundUp(exact / left) : undefined}>
      <table class="numbers">
        <caption>
          {i18n.t('plan.table', { metric: name })} <span>{sentence(leg, language)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('plan.how_sure')}</th>
            <th scope="col">{i18n.t('plan.all')}</th>
            <th scope="col">{i18n.t('plan.a_day')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td class={row.all === null ? undefined : 'figure'}>
                {row.all === null ? i18n.t('plan.too_much') : number(row.all, language)}
              </td>
              <td class="figure">{aDay(row.exact)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        {i18n.t(own ? 'plan.at_own' : 'plan.at_assumed', { ratio: fewDigits(ratio, language), result })}{' '}
        {i18n.t('plan.done', { done: number(done, language), period })}
      </p>
    </div>
  );
}
