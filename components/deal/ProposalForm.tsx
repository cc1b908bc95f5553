import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isLabel } from '@/lib/state/deal-board';
import { type PromiseProblems, readPromises, type TypedPromise } from '@/lib/state/promise-input';
import { fromProblem, type Problem } from '@/lib/state/target-input';
import type { HelpPromise } from '@/lib/talk';
import { Promises } from '../promises/Promises';
import { Field } from '../targets/Field';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { LabelField } from './LabelField';

interface Props {
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  /** What the person last called themselves. */
  label: string;
  /** Whether anything is set from a day on. */
  anyOn: (day: string) => boolean;
  onPropose: (label: string, effective: string, promises: readonly HelpPromise[]) => void;
}

/** Saves what is set as a proposal to somebody else, with the help that is wished for. */
export function ProposalForm({ today, language, label: begin, anyOn, onPropose }: Props) {
  const [label, setLabel] = useState(begin);
  const [effective, setEffective] = useState(today);
  const [asked, ask] = useState<readonly TypedPromise[]>([]);
  const { form, found, find } = useProblems<{ label?: Problem; effective?: Problem; help?: PromiseProblems }>();
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = fromProblem(effective, today) ?? (anyOn(effective) ? null : 'early');
    const { promises, problems } = readPromises(asked, today);
    find({
      ...(isLabel(label) ? {} : { label: 'label' }),
      ...(day ? { effective: day } : {}),
      ...(problems ? { help: problems } : {}),
    });
    if (isLabel(label) && !day && !problems) onPropose(label, effective, promises);
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
      <details class="help">
        <summary>{i18n.t('deal.ask')}</summary>
        <Promises
          promises={asked}
          asks
          repeats
          {...{ today, language }}
          found={found.help}
          onChange={ask}
          onMoved={() => find({})}
        />
      </details>
      <Button type="submit" look="main" does="proposal-save">
        {i18n.t('deal.save')}
      </Button>
    </form>
  );
}
