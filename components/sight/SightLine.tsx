import { i18n } from '#i18n';
import type { SightLine as Line, SightStep } from '@/lib/state/sight';
import { fewDigits, number } from '@/lib/text/number';
import { Course } from '../ui/Course';
import { metricName } from '../words/metric-name';
import { valueWords } from '../words/pace-words';
import { periodName } from '../words/period-words';
import { lackingWords, rangeWords, ratioWords } from '../words/ratio-words';
import { areaWords } from '../words/role-words';

interface Props {
  /** Where the line begins. */
  metric: string;
  line: Line;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** One way from an action to the goal of the year and to whom it serves, a step at a time. */
export function SightLine({ metric, line, today, language }: Props) {
  const { steps, whole, goal, area, takes } = line;
  const end = steps.at(-1)?.pair.result;
  const first = steps[0]?.pair;
  const say = (value: number) => valueWords(value, goal.target, language);
  return (
    <ol class="sight-line" data-line={[metric, ...steps.map(({ pair }) => pair.result)].join('>')}>
      {steps.map((step) => (
        <Step key={step.pair.result} step={step} language={language} />
      ))}
      {end && goal.target.metric === 'revenue' && (
        <li data-brings={goal.each === null ? '' : Math.round(goal.each)}>
          {goal.each === null
            ? i18n.t('sight.brings_unknown', { metric: metricName(end, 1) })
            : i18n.t('sight.brings', { metric: metricName(end, 1), amount: say(goal.each) })}
        </li>
      )}
      {steps.length > 1 && first && end && (
        <li data-whole={whole ? whole.actions.toFixed(2) : ''}>
          {whole ? (
            <>
              {i18n.t('sight.whole')} <strong>{ratioWords({ ...first, result: end }, whole.actions, language)}</strong>{' '}
              <span class="soft">{rangeWords(whole, language)}</span>
            </>
          ) : (
            i18n.t('sight.whole_unknown')
          )}
        </li>
      )}
      <li data-goal-of-year={goal.target.metric}>
        {i18n.t('sight.goal', { year: periodName(goal.year, today, language) })}{' '}
        <strong>
          {i18n.t('plan.goal', {
            metric: metricName(goal.target.metric, 2),
            done: say(goal.done),
            target: say(goal.due),
          })}
        </strong>
        <Course done={goal.done} target={goal.due} />
        {steps.length > 0 && (
          <span class="soft" data-takes={takes === null ? '' : Math.round(takes)}>
            {takes === null
              ? i18n.t('sight.takes_unknown', { metric: metricName(metric, 2) })
              : i18n.t('sight.takes', { n: number(about(takes), language), metric: metricName(metric, 2) })}
          </span>
        )}
      </li>
      {area && <Served {...areaWords(area)} />}
    </ol>
  );
}

/** To two digits: 5,812 → 5,800. More would be more than anybody knows. */
const about = (n: number): number => Number(n.toPrecision(n < 100 ? 3 : 2));

/** One pair: its ratio, or that it cannot be told yet and what is assumed. */
function Step({ step: { pair, evidence, ratio }, language }: { step: SightStep; language: string }) {
  return (
    <li data-sight-step={`${pair.action}>${pair.result}`} data-known={ratio.enough}>
      {ratio.enough ? (
        <>
          {ratioWords(pair, ratio.actions, language)} <span class="soft">{rangeWords(ratio, language)}</span>
        </>
      ) : (
        <>
          {i18n.t('ratio.title', { action: metricName(pair.action, 2), result: metricName(pair.result, 2) })}{' '}
          <span class="soft">
            {lackingWords(ratio, evidence.way, language)}{' '}
            {i18n.t('sight.assumed', { ratio: fewDigits(pair.ratio, language) })}
          </span>
        </>
      )}
    </li>
  );
}

/** The area it serves, why that matters and who benefits. */
const Served = ({ name, why, who }: { name: string; why: string; who: string }) => (
  <li data-area={name}>
    {i18n.t('sight.area')} <strong>{name}</strong>
    {(why || who) && (
      <span class="soft">
        {why} {who && i18n.t('target.who', { who })}
      </span>
    )}
  </li>
);
