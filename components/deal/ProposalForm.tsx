import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isLabel } from '@/lib/state/deal-board';
import { fromProblem, type Problem } from '@/lib/state/target-input';
import { Field } from '../targets/Field';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { LabelField } from './LabelField';

interface Props {
  /** YYYY-MM-DD. */
  today: string;
  /** What the person last called themselves. */
  label: string;
  /** Whether anything is set from a day on. */
  anyOn: (day: string) => boolean;
  onPropose: (label: string, effective: string) => void;
}

/** Saves what is set as a proposal to somebody else. */
export function ProposalForm({ today, label: begin, anyOn, onPropose }: Props) {
  const [label, setLabel] = useState(begin);
  const [effective, setEffective] = useState(today);
  const { form, found, find } = useProblems<{ label?: Problem; effective?: Problem }>();
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = fromProblem(effective, today) ?? (anyOn(effective) ? null : 'early');
    find({ ...(isLabel(label) ? {} : { label: 'label' }), ...(day ? { effective: day } : {}) });
    if (isLabel(label) && !day) onPropose(label, effective);
  };
  return (
    <form ref={form} class="form" data-form="proposal" noValidate onSubmit={save}>
      <div class="fields">
        <LabelField value={label} problem={found.label} onValue={setLabel} />
        <Field
          label={i18n.t('target.from')}
          name="effective"
          type="date"
          min={today}
          value={effective}
          problem={found.effective}
          onValue={setEffective}
        />
      </div>
      <Button type="submit" look="main" does="proposal-save">
        {i18n.t('deal.save')}
      </Button>
    </form>
  );
}
