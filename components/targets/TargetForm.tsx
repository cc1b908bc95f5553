import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { measureIds, metricIds, shapeOf } from '@/lib/catalog';
import { type Problems, readTarget, type Typed } from '@/lib/state/target-input';
import type { Target } from '@/lib/target';
import { Button } from '../ui/Button';
import { MetricChoice } from '../ui/MetricChoice';
import { meaning } from '../words/target-words';
import { CurrencyField } from './CurrencyField';
import { Field } from './Field';
import { unitWords } from './field-words';
import { MoreFields } from './MoreFields';
import { PeriodChoice } from './PeriodChoice';
import { useProblems } from './use-problems';

interface Props {
  typed: Typed;
  /** Whether it is one of the metrics shown first. */
  first: boolean;
  /** YYYY-MM-DD. */
  today: string;
  /** What to know about a number: a platform's limit. Null where there is nothing. */
  warnOf: (target: Target) => string | null;
  /** That there is a target for a metric already, which would be replaced; null where there is none. */
  replaces: (metric: string) => string | null;
  /** That a version that is to come would no longer hold; null where there is none. */
  overrules: (from: string) => string | null;
  onSave: (target: Target, from: string, first: boolean) => void;
  /** There where a target is changed. */
  onLeave?: (() => void) | undefined;
}

const metrics = [...metricIds, ...measureIds];

/** One number to reach. */
export function TargetForm({
  typed: begin,
  first: wasFirst,
  today,
  warnOf,
  replaces,
  overrules,
  onSave,
  onLeave,
}: Props) {
  const [typed, type] = useState(begin);
  const [first, setFirst] = useState(wasFirst);
  const { form, found, find } = useProblems<Problems>();
  const change = (part: Partial<Typed>) => type((before) => ({ ...before, ...part }));
  const { metric, value, period, currency, from } = typed;
  const read = readTarget(typed, today);
  const unit = unitWords(metric, currency);
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    find('problems' in read ? read.problems : {});
    if ('target' in read) onSave(read.target, from, first);
  };
  return (
    <form ref={form} class="form" data-form="target" noValidate onSubmit={save}>
      <div class="fields">
        <MetricChoice
          label={i18n.t('target.metric')}
          name="metric"
          metrics={metrics}
          chosen={metric}
          onChoose={(chosen) => change({ metric: chosen })}
        />
        <Field
          label={unit ? i18n.t('target.label_unit', { metric: i18n.t('target.value'), unit }) : i18n.t('target.value')}
          name="value"
          type="number"
          value={value}
          problem={found.value}
          hint={('target' in read && warnOf(read.target)) || undefined}
          onValue={(next) => change({ value: next })}
        />
        <PeriodChoice chosen={period} onChoose={(next) => change({ period: next })} />
        {shapeOf(metric) === 'money' && (
          <CurrencyField value={currency} problem={found.currency} onValue={(next) => change({ currency: next })} />
        )}
      </div>
      <p class="soft">{meaning(metric)}</p>
      {replaces(metric) && <p class="soft">{replaces(metric)}</p>}
      {from !== today && overrules(from) && <p class="soft">{overrules(from)}</p>}
      <MoreFields {...{ typed, first, today, found }} onChange={change} onFirst={setFirst} />
      <div class="choice">
        <Button type="submit" look="main" does="target-save">
          {i18n.t('target.save')}
        </Button>
        {onLeave && (
          <Button does="target-leave" onClick={onLeave}>
            {i18n.t('target.leave')}
          </Button>
        )}
      </div>
    </form>
  );
}
