import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { roundUp } from '@/lib/measure/enough';
import type { PlanGoal, PlanPath } from '@/lib/state/plan';
import { scaleOf } from '@/lib/state/target-input';
import { readPositive, type Tried, tryOut } from '@/lib/state/what-if';
import { number, typedNumber } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { periodWords } from '../words/pace-words';

interface Props {
  goal: PlanGoal;
  path: PlanPath;
  language: string;
}

/** Another target or another ratio, tried out: what a day would then be. Nothing is saved. */
export function WhatIf({ goal, path, language }: Props) {
  const { target, due } = goal;
  const scale = scaleOf(target.metric, target.currency ?? '');
  const before: Tried = {
    target: typedNumber(due / scale, language),
    ratios: Object.fromEntries(path.legs.map(({ action, ratio }) => [action, typedNumber(ratio, language)])),
  };
  const [typed, type] = useState<Tried | null>(null);
  const tried = typed ?? before;
  const changed = tryOut(goal, path, { tried, before, scale });
  const last = changed?.at(-1);
  const day = (exact: number) => number(roundUp(exact), language);
  return (
    <details class="what-if">
      <summary>{i18n.t('plan.what_if')}</summary>
      <p class="soft">{i18n.t('plan.what_if_text')}</p>
      <div class="what-if-fields">
        <Positive
          label={i18n.t('plan.what_if_target', { period: periodWords(target), metric: metricName(target.metric, 2) })}
          name="what-if-target"
          value={tried.target}
          onValue={(value) => type({ ...tried, target: value })}
        />
        {path.legs.map(({ action, pair }) => (
          <Positive
            key={action}
            label={i18n.t('plan.what_if_ratio', { action: metricName(action, 2), result: metricName(pair.result, 1) })}
            name={`what-if-${action}`}
            value={tried.ratios[action] ?? ''}
            onValue={(value) => type({ ...tried, ratios: { ...tried.ratios, [action]: value } })}
          />
        ))}
      </div>
      {changed && (
        <table class="numbers">
          <caption>{i18n.t('plan.what_if_table')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{i18n.t('plan.now')}</th>
              <th scope="col">{i18n.t('plan.then')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ action, before: now, after }) => (
              <tr key={action} data-tried={action}>
                <th scope="row">{metricName(action, 2)}</th>
                <td class="figure">{day(now)}</td>
                <td class="figure" data-then={roundUp(after)}>
                  {day(after)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p role="status" class="hidden-words">
        {typed && last
          ? i18n.t('plan.what_if_day', {
              metric: metricName(last.action, 2),
              before: day(last.before),
              after: day(last.after),
            })
          : ''}
      </p>
      {typed && (
        <Button does="what-if-reset" onClick={() => type(null)}>
          {i18n.t('plan.reset')}
        </Button>
      )}
    </details>
  );
}

interface PositiveProps {
  label: string;
  name: string;
  value: string;
  onValue: (value: string) => void;
}

/** A field for a number above 0, with its problem right below it. */
function Positive({ label, name, value, onValue }: PositiveProps) {
  const id = useId();
  const bad = readPositive(value) === null;
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        name={name}
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={bad || undefined}
        aria-describedby={bad ? `${id}-bad` : undefined}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {bad && (
        <p class="soft" id={`${id}-bad`}>
          {i18n.t('plan.what_if_bad')}
        </p>
      )}
    </div>
  );
}
