import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { later } from '@/lib/measure/period';
import { sameTerms } from '@/lib/share/chain';
import type { Opened, Terms } from '@/lib/state/talk-files';
import { fromProblem, type Problem, readTarget, typedOf } from '@/lib/state/target-input';
import { targetOf } from '@/lib/state/target-rows';
import type { FileTarget } from '@/lib/talk';
import { Field } from '../targets/Field';
import { metricLabel } from '../targets/field-words';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';

interface Props {
  opened: Opened;
  /** YYYY-MM-DD. */
  today: string;
  /** Says what keeps the answer from being one. */
  onSay: (words: string) => void;
  onAnswer: (terms: Terms) => void;
}

/** Other numbers for the targets of a file, another day, or one of them left out. */
export function AnswerForm({ opened: { file, good, bad, leftOut }, today, onSay, onAnswer }: Props) {
  const [numbers, type] = useState<Record<string, string>>({});
  const [dropped, drop] = useState<ReadonlySet<string>>(new Set());
  const [effective, setEffective] = useState(later(file.effective, today));
  const { form, found, find } = useProblems<Record<string, Problem>>();
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
    find(Object.fromEntries([...wrong, ...(day ? [['effective', day] as const] : [])]));
    if (wrong.length > 0 || day) return;
    const targets = read.map(({ target, read: one }) =>
      'target' in one ? { ...target, amount: one.target.value } : target,
    );
    const terms = { effective, targets };
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
              problem={dropped.has(metric) ? undefined : found[metric]}
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
        problem={found.effective}
        onValue={setEffective}
      />
      <Button type="submit" look="main" does="answer-save">
        {i18n.t('deal.answer_save')}
      </Button>
    </form>
  );
}
