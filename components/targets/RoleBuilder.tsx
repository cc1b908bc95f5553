import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { metricIds } from '@/lib/catalog';
import {
  type AnswerProblems,
  type Answers,
  assumed,
  built,
  longestWho,
  usualAction,
  usualResults,
} from '@/lib/state/role-building';
import type { Area, Target } from '@/lib/target';
import { Button } from '../ui/Button';
import { MetricChoice } from '../ui/MetricChoice';
import { metricName } from '../words/metric-name';
import { problemWords, targetWords } from '../words/target-words';
import { Field } from './Field';
import { PeriodChoice } from './PeriodChoice';
import { useProblems } from './use-problems';

interface Props {
  /** YYYY-MM-DD, as is `review`. */
  today: string;
  review: string;
  language: string;
  /** What to know about the action's number: a platform's limit. */
  warnOf: (target: Target) => string | null;
  onSave: (area: Area, targets: readonly [Target, Target]) => void;
}

const results = [...usualResults, ...metricIds.filter((metric) => !usualResults.includes(metric))];

const askedOf = (result: string): Pick<Answers, 'result' | 'action' | 'ratio'> => {
  const action = usualAction(result);
  return { result, action, ratio: String(assumed(result, action).ratio) };
};

/** A result, who benefits, what leads to it and how many: one area of what a person answers for. */
export function RoleBuilder({ today, review, language, warnOf, onSave }: Props) {
  const begin: Answers = { ...askedOf(results[0] ?? 'deal-won'), lens: 'customer', who: '', many: '', period: 'month' };
  const [answers, answer] = useState(begin);
  const { form, found, find } = useProblems<AnswerProblems>();
  const change = (part: Partial<Answers>) => answer((before) => ({ ...before, ...part }));
  const { result, lens, who, action, ratio, many, period } = answers;
  const made = built(answers, { name: metricName(result, 2), today, review });
  const does = 'area' in made ? made.targets[1] : null;
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    find('problems' in made ? made.problems : {});
    if ('area' in made) onSave(made.area, made.targets);
  };
  return (
    <form ref={form} class="form" data-form="role-builder" noValidate onSubmit={save}>
      <MetricChoice
        label={i18n.t('build.result')}
        name="result"
        metrics={results}
        chosen={result}
        onChoose={(chosen) => change(askedOf(chosen))}
      />
      <div class="fields">
        <label>
          {i18n.t('build.lens')}
          <select
            class="field"
            name="lens"
            value={lens}
            onChange={(event) => change({ lens: event.currentTarget.value as Area['lens'] })}
          >
            <option value="customer">{i18n.t('build.lens_customer')}</option>
            <option value="business">{i18n.t('build.lens_business')}</option>
          </select>
        </label>
        <Field
          label={i18n.t('build.who')}
          name="who"
          longest={longestWho}
          value={who}
          onValue={(next) => change({ who: next })}
        />
      </div>
      <div class="fields">
        <MetricChoice
          label={i18n.t('build.action')}
          name="action"
          metrics={metricIds}
          chosen={action}
          wrong={found.action && 'build-action-bad'}
          onChoose={(chosen) => change({ action: chosen, ratio: String(assumed(result, chosen).ratio) })}
        />
        <Field
          label={i18n.t('build.ratio')}
          name="ratio"
          type="number"
          value={ratio}
          problem={found.ratio}
          hint={i18n.t('build.ratio_hint')}
          onValue={(next) => change({ ratio: next })}
        />
      </div>
      {found.action && (
        <p class="problem" id="build-action-bad" data-problem={found.action}>
          {problemWords(found.action)}
        </p>
      )}
      <div class="fields">
        <Field
          label={i18n.t('build.many')}
          name="many"
          type="number"
          value={many}
          problem={found.many}
          onValue={(next) => change({ many: next })}
        />
        <PeriodChoice chosen={period} onChoose={(next) => change({ period: next })} />
      </div>
      {does && (
        <p data-makes={does.value}>
          {i18n.t('build.makes', { metric: metricName(action, 2), value: targetWords(does, language) })}{' '}
          <span class="soft">{warnOf(does)}</span>
        </p>
      )}
      <Button type="submit" look="main" does="build-save">
        {i18n.t('build.save')}
      </Button>
    </form>
  );
}
