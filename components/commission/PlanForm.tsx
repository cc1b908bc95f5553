import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CommissionPlan, commissionPeriods } from '@/lib/commission';
import { type PlanProblems, readPlan, type TypedPlan } from '@/lib/state/commission-input';
import { CurrencyField } from '../targets/CurrencyField';
import { Field } from '../targets/Field';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { Tiers } from './Tiers';

interface Props {
  begin: TypedPlan;
  onSave: (plan: CommissionPlan) => void;
}

/** A commission plan to fill in: what is left empty does not apply. */
export function PlanForm({ begin, onSave }: Props) {
  const [typed, type] = useState(begin);
  const { form, found, find } = useProblems<PlanProblems>();
  const change = (part: Partial<TypedPlan>) => type((before) => ({ ...before, ...part }));
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readPlan(typed);
    find('problems' in read ? read.problems : {});
    if ('plan' in read) onSave(read.plan);
  };
  const field = (name: 'threshold' | 'split' | 'paidBack' | 'least', label: string, hint: string) => (
    <Field
      label={label}
      name={name}
      type="number"
      value={typed[name]}
      problem={found[name]}
      hint={hint}
      onValue={(value) => change({ [name]: value })}
    />
  );
  const money = (label: string) => i18n.t('target.label_unit', { metric: label, unit: typed.currency });
  const percent = (label: string) =>
    i18n.t('target.label_unit', { metric: label, unit: i18n.t('target.unit_percent') });
  return (
    <form ref={form} class="form" data-form="commission" noValidate onSubmit={save}>
      <div class="fields">
        <label>
          {i18n.t('commission.period')}
          <select
            class="field"
            name="period"
            value={typed.period}
            onChange={(event) => change({ period: event.currentTarget.value as TypedPlan['period'] })}
          >
            {commissionPeriods.map((period) => (
              <option key={period} value={period}>
                {i18n.t(`target.period_${period}`)}
              </option>
            ))}
          </select>
        </label>
        <CurrencyField value={typed.currency} problem={found.currency} onValue={(currency) => change({ currency })} />
      </div>
      <Tiers tiers={typed.tiers} currency={typed.currency} found={found} onTiers={(tiers) => change({ tiers })} />
      <div class="fields">
        {field('threshold', money(i18n.t('commission.threshold')), i18n.t('commission.threshold_hint'))}
        <label>
          {i18n.t('commission.once_over')}
          <select
            class="field"
            name="onceOver"
            value={typed.onceOver}
            onChange={(event) => change({ onceOver: event.currentTarget.value as TypedPlan['onceOver'] })}
          >
            <option value="above">{i18n.t('commission.above')}</option>
            <option value="all">{i18n.t('commission.all')}</option>
          </select>
        </label>
        {field('split', percent(i18n.t('commission.split')), i18n.t('commission.split_hint'))}
        {field('paidBack', percent(i18n.t('commission.paid_back')), i18n.t('commission.paid_back_hint'))}
        {field('least', money(i18n.t('commission.least')), i18n.t('commission.least_hint'))}
      </div>
      <div class="choice">
        <Button type="submit" look="main" does="commission-save">
          {i18n.t('commission.save')}
        </Button>
      </div>
    </form>
  );
}
