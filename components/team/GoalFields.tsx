import { i18n } from '#i18n';
import { shapeOf } from '@/lib/catalog';
import type { Problem } from '@/lib/state/target-input';
import { goalMetrics } from '@/lib/state/team';
import type { TypedGoal } from '@/lib/state/team-input';
import { CurrencyField } from '../targets/CurrencyField';
import { Field } from '../targets/Field';
import { unitWords } from '../targets/field-words';
import { PeriodChoice } from '../targets/PeriodChoice';
import { Button } from '../ui/Button';
import { MetricChoice } from '../ui/MetricChoice';
import { metricName } from '../words/metric-name';

interface Props {
  goal: TypedGoal;
  /** The place among the goals, from 0. */
  place: number;
  problemOf: (field: string) => Problem | undefined;
  /** There is a goal for this metric already. */
  twice: boolean;
  onChange: (part: Partial<TypedGoal>) => void;
  /** Left out where it is the only one. */
  onRemove?: (() => void) | undefined;
}

/** A goal of a team, to be typed. */
export function GoalFields({ goal, place, problemOf, twice, onChange, onRemove }: Props) {
  const { metric, value, period, currency } = goal;
  const unit = unitWords(metric, currency);
  const name = metricName(metric, 2);
  const wrong = `goal-${place}-twice`;
  return (
    <fieldset class="team-row" data-goal-fields={place}>
      <legend class="hidden-words">{name}</legend>
      <div class="fields">
        <MetricChoice
          label={i18n.t('target.metric')}
          name={`metric-${place}`}
          metrics={goalMetrics}
          chosen={metric}
          wrong={twice ? wrong : undefined}
          onChoose={(chosen) => onChange({ metric: chosen })}
        />
        <Field
          label={unit ? i18n.t('target.label_unit', { metric: i18n.t('target.value'), unit }) : i18n.t('target.value')}
          name={`value-${place}`}
          type="number"
          value={value}
          problem={problemOf('value')}
          onValue={(next) => onChange({ value: next })}
        />
        <PeriodChoice chosen={period} onChoose={(next) => onChange({ period: next })} />
        {shapeOf(metric) === 'money' && (
          <CurrencyField
            value={currency}
            problem={problemOf('currency')}
            onValue={(next) => onChange({ currency: next })}
          />
        )}
      </div>
      {twice && (
        <p class="problem" id={wrong} data-problem="twice">
          {i18n.t('team.twice')}
        </p>
      )}
      {onRemove && (
        <Button
          look="quiet"
          does="goal-remove"
          aria-label={i18n.t('target.remove_what', { metric: name })}
          onClick={onRemove}
        >
          {i18n.t('target.remove')}
        </Button>
      )}
    </fieldset>
  );
}
