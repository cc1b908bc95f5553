import type { TargetedEvent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shapeOf } from '@/lib/catalog';
import { blankValue, readValue, type TypedValue, type ValueProblems } from '@/lib/state/value-input';
import type { Entered } from '@/lib/value';
import { Field } from '../targets/Field';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { meaning } from '../words/target-words';

interface Props {
  metric: string;
  onSave: (entered: Omit<Entered, 'day'>) => void;
  onLeave: () => void;
}

const questions = {
  level: 'measured.waiting',
  duration: 'measured.took',
  score: 'measured.satisfied',
} as const;

/** Asks for a number nothing counts. The first field has the focus at once; Escape leaves. */
export function ValueForm({ metric, onSave, onLeave }: Props) {
  const [typed, type] = useState(blankValue(metric));
  const { form, found, find } = useProblems<ValueProblems>();
  const change = (part: Partial<TypedValue>) => type((before) => ({ ...before, ...part }));
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [form]);
  const shape = shapeOf(metric);
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readValue(metric, typed);
    find('problems' in read ? read.problems : {});
    if ('entered' in read) onSave(read.entered);
  };
  return (
    <form
      ref={form}
      class="value-form"
      data-form="value"
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <p class="soft">{meaning(metric)}</p>
      <div class="value-fields">
        <Field
          label={i18n.t(questions[shape as keyof typeof questions])}
          name="value"
          type="number"
          value={typed.value}
          problem={found.value}
          onValue={(value) => change({ value })}
        />
        {shape === 'duration' && (
          <label>
            {i18n.t('measured.unit')}
            <select
              class="field"
              name="unit"
              value={typed.unit}
              onChange={(event) => change({ unit: event.currentTarget.value as TypedValue['unit'] })}
            >
              {(['hour', 'day'] as const).map((unit) => (
                <option key={unit} value={unit}>
                  {i18n.t(`target.unit_${unit}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {shape !== 'level' && (
          <Field
            label={i18n.t(shape === 'score' ? 'measured.answered' : 'measured.many')}
            name="n"
            type="number"
            value={typed.n}
            problem={found.n}
            hint={shape === 'duration' ? i18n.t('measured.many_hint') : undefined}
            onValue={(n) => change({ n })}
          />
        )}
      </div>
      <div class="number-doings">
        <Button type="submit" look="main" does="value-save">
          {i18n.t('correct.save')}
        </Button>
        <Button does="value-leave" onClick={onLeave}>
          {i18n.t('correct.leave')}
        </Button>
      </div>
    </form>
  );
}
