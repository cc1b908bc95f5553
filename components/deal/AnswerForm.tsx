import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { later } from '@/lib/measure/period';
import { sameTerms } from '@/lib/share/chain';
import { type PromiseProblems, readPromises, type TypedPromise, typedPromises } from '@/lib/state/promise-input';
import { isUnsigned, type Opened, type Terms } from '@/lib/state/talk-files';
import { fromProblem, type Problem, readTarget, typedOf } from '@/lib/state/target-input';
import { targetOf } from '@/lib/state/target-rows';
import type { FileTarget } from '@/lib/talk';
import { Promises } from '../promises/Promises';
import { Field } from '../targets/Field';
import { metricLabel } from '../targets/field-words';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';

interface Props {
  opened: Opened;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  /** Says what keeps the answer from being one. */
  onSay: (words: string) => void;
  onAnswer: (terms: Terms) => void;
}

/** Other numbers for the targets of a file, another day, one of them left out, other help. */
export function AnswerForm({ opened, today, language, onSay, onAnswer }: Props) {
  const { file, good, bad, leftOut, side } = opened;
  const [numbers, type] = useState<Record<string, string>>({});
  const [dropped, drop] = useState<ReadonlySet<string>>(new Set());
  const [effective, setEffective] = useState(later(file.effective, today));
  const [help, setHelp] = useState<readonly TypedPromise[]>(() => typedPromises(file.promises ?? []));
  const { form, found, find } = useProblems<{ fields?: Record<string, Problem>; help?: PromiseProblems }>();
  const typed = (target: FileTarget) => {
    const usual = typedOf(targetOf(target), effective, '');
    return { ...usual, value: numbers[target.metric] ?? usual.value };
  };
  const leave = (metric: string, out: boolean) =>
    drop(new Set(out ? [...dropped, metric] : [...dropped].filter((one) => one !== metric)));
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = fromProblem(effective, today);
    const asked = good.filter(({ metric }) => !dropped.has(metric));
    const read = asked.map((target) => ({ target, read: readTarget(typed(target), today) }));
    const wrong = read.flatMap(({ target, read: one }): [string, Problem][] => {
      if (!('problems' in one)) return [];
      const { value, baseline, review } = one.problems;
      const problem = value ?? baseline ?? review;
      return problem ? [[target.metric, problem]] : [];
    });
    const { promises, problems } = readPromises(help, today);
    const fields = Object.fromEntries([...wrong, ...(day ? [['effective', day] as const] : [])]);
    find({ fields, ...(problems ? { help: problems } : {}) });
    if (wrong.length > 0 || day || problems) return;
    const targets = read.map(({ target, read: one }) =>
      'target' in one ? { ...target, amount: one.target.value } : target,
    );
    const terms = { effective, targets, promises };
    if (targets.length === 0) onSay(i18n.t('deal.answer_none'));
    else if (bad.length + leftOut === 0 && sameTerms(terms, { ...file, targets: good }))
      onSay(i18n.t('deal.answer_same'));
    else onAnswer(terms);
  };
  return (
    <form ref={form} class="form" data-form="answer" noValidate onSubmit={save}>
      {good.map((target) => {
        const { metric, period, currency = '' } = target;
        return (
          <div key={metric} class="answer-row">
            <Field
              label={i18n.t(`target.field_${period}`, { metric: metricLabel(metric, currency) })}
              name={`answer-${metric}`}
              type="number"
              value={typed(target).value}
              problem={dropped.has(metric) ? undefined : found.fields?.[metric]}
              onValue={(value) => type({ ...numbers, [metric]: value })}
            />
            <label class="tick">
              <input
                type="checkbox"
                name={`drop-${metric}`}
                checked={dropped.has(metric)}
                onChange={(e) => leave(metric, e.currentTarget.checked)}
              />
              {i18n.t('deal.drop', { metric: metricName(metric, 2) })}
            </label>
          </div>
        );
      })}
      <Field
        label={i18n.t('target.from')}
        name="effective"
        type="date"
        min={today}
        value={effective}
        problem={found.fields?.effective}
        onValue={setEffective}
      />
      {!isUnsigned(opened) && (
        <fieldset class="help">
          <legend>{i18n.t(side === 'person' ? 'deal.help_asked' : 'deal.help_promised')}</legend>
          <Promises
            promises={help}
            asks={side === 'person'}
            repeats
            {...{ today, language }}
            found={found.help}
            onChange={setHelp}
            onMoved={() => find({})}
          />
        </fieldset>
      )}
      <Button type="submit" look="main" does="answer-save">
        {i18n.t('deal.answer_save')}
      </Button>
    </form>
  );
}
