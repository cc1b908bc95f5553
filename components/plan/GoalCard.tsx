import { i18n } from '#i18n';
import type { PlanGoal, PlanPath } from '@/lib/state/plan';
import { figure } from '@/lib/text/figure';
import { fewDigits, list, number, percent } from '@/lib/text/number';
import { Course } from '../ui/Course';
import { Notice } from '../ui/Notice';
import { metricName } from '../words/metric-name';
import { periodWords, valueWords } from '../words/pace-words';
import { GoalEnd } from './GoalEnd';
import { LegTable } from './LegTable';
import { WhatIf } from './WhatIf';

interface Props {
  goal: PlanGoal;
  language: string;
}

/** What is still to go until a target. */
function toGoWords({ target, missing, left }: PlanGoal, language: string): string {
  const period = periodWords(target);
  if (missing <= 0) return i18n.t('plan.reached', { period });
  const gaps = { missing: valueWords(missing, target, language), period };
  return left > 0 ? i18n.t('plan.to_go', { ...gaps, days: fewDigits(left, language) }) : i18n.t('plan.no_days', gaps);
}

/** One result, and what it takes on each way that leads to it. */
export function GoalCard({ goal, language }: Props) {
  const { target, due, done, missing, each, metric, paths, ending } = goal;
  const say = (value: number) => valueWords(value, target, language);
  const name = metricName(target.metric, 2);
  return (
    <article class="card" data-goal={target.metric}>
      <h2>{i18n.t('plan.goal', { metric: name, done: say(done), target: say(due) })}</h2>
      <Course done={done} target={due} />
      <p>{toGoWords(goal, language)}</p>
      {missing > 0 && metric !== target.metric && target.currency && (
        <p>
          {i18n.t('plan.each', {
            amount: figure({ metric: 'revenue', value: Math.round(each), currency: target.currency }, language),
            n: fewDigits(missing / each, language),
            metric: metricName(metric, 2),
          })}
        </p>
      )}
      {missing > 0 && ending && <GoalEnd goal={goal} ending={ending} language={language} />}
      {paths.map((path) => (
        <Way
          key={path.legs.map(({ action }) => action).join('>')}
          path={path}
          goal={goal}
          many={paths.length > 1}
          language={language}
        />
      ))}
    </article>
  );
}

/** One way to the result: each action on it, what limits allow, and what if. */
function Way({ path, goal, many, language }: { path: PlanPath; goal: PlanGoal; many: boolean; language: string }) {
  const names = path.legs.map(({ action }) => metricName(action, 2));
  return (
    <div class="way" data-path={path.legs.map(({ action }) => action).join('>')}>
      {many && <h3>{i18n.t('plan.way', { metrics: list(names, language) })}</h3>}
      {goal.missing > 0 &&
        path.legs.map((leg) => <LegTable key={leg.action} leg={leg} goal={goal} language={language} />)}
      {path.broken.map(({ action, site, need, about, days, possible }) => (
        <Notice key={`${site} ${action}`} tone="ask">
          <p data-limit={action}>
            {i18n.t('plan.limit', {
              metric: metricName(action ?? '', 2),
              need: number(Math.ceil(need), language),
              days: number(days, language),
              site,
              about: number(about, language),
              possible: percent(possible, language),
            })}
          </p>
        </Notice>
      ))}
      {path.lag > 0 && <p class="soft">{i18n.t('plan.lag', { days: number(path.lag, language) })}</p>}
      <WhatIf goal={goal} path={path} language={language} />
    </div>
  );
}
