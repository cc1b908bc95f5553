import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shapeOf } from '@/lib/catalog';
import { templateById, templates } from '@/lib/roles/all';
import { roleFrom, type Template, targetsFrom } from '@/lib/roles/template';
import type { Wanted } from '@/lib/state/target-changes';
import { type Problem, readTarget, type Typed, typedOf } from '@/lib/state/target-input';
import type { Target } from '@/lib/target';
import { Button } from '../ui/Button';
import { roleName } from '../words/role-words';
import { RoleNumbers } from './RoleNumbers';
import { useProblems } from './use-problems';

interface Props {
  /** YYYY-MM-DD, as is `review`. */
  today: string;
  /** When what is agreed is looked at again, to begin with. */
  review: string;
  currency: string;
  onSave: (wanted: Wanted) => void;
}

/** A role to begin with: its one or two headline numbers, and what leads to them. */
export function RoleForm({ today, review, currency: begin, onSave }: Props) {
  const [id, choose] = useState('');
  const [currency, setCurrency] = useState(begin);
  const [numbers, setNumbers] = useState<Record<string, string>>({});
  const { form, found, find } = useProblems<Record<string, Problem>>();
  const template: Template | undefined = templateById(id);
  const typed = (target: Target): Typed => {
    const usual = typedOf({ ...target, review }, today, currency);
    return { ...usual, value: numbers[target.metric] ?? usual.value };
  };
  const targets = template ? targetsFrom(template, begin) : [];

  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!template) return;
    const read = targets.map((target) => ({ target, read: readTarget({ ...typed(target), currency }, today) }));
    const problems = Object.fromEntries(
      read.flatMap(({ target, read: one }): [string, Problem][] => {
        if (!('problems' in one)) return [];
        const { currency: unknown, value } = one.problems;
        return [
          ...(unknown ? [['currency', unknown] as [string, Problem]] : []),
          ...(value ? [[target.metric, value] as [string, Problem]] : []),
        ];
      }),
    );
    find(problems);
    const good = read.flatMap(({ read: one }) => ('target' in one ? [one.target] : []));
    if (good.length === targets.length) onSave({ role: roleFrom(template), targets: good });
  };

  return (
    <form ref={form} class="form" data-form="role" noValidate onSubmit={save}>
      <label>
        {i18n.t('target.role')}
        <select
          class="field"
          name="role"
          value={id}
          onChange={(event) => {
            choose(event.currentTarget.value);
            setNumbers({});
            find({});
          }}
        >
          <option value="">{i18n.t('target.role_none')}</option>
          {templates.map((one) => (
            <option key={one.id} value={one.id}>
              {roleName(one.id)}
            </option>
          ))}
        </select>
      </label>
      {template && (
        <>
          <RoleNumbers
            template={template}
            numbers={targets.map((target) => ({ target, typed: typed(target).value }))}
            currency={targets.some(({ metric }) => shapeOf(metric) === 'money') ? currency : null}
            found={found}
            onCurrency={setCurrency}
            onNumber={(metric, value) => setNumbers({ ...numbers, [metric]: value })}
          />
          <Button type="submit" look="main" does="role-save">
            {i18n.t('target.role_save')}
          </Button>
        </>
      )}
    </form>
  );
}
