import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { later } from '@/lib/measure/period';
import {
  blankGoal,
  blankMember,
  most,
  readTeam,
  type TeamProblem,
  type TypedTeam,
  typedTeam,
} from '@/lib/state/team-input';
import type { NewPlan } from '@/lib/talk';
import { Field } from '../targets/Field';
import { useProblems } from '../targets/use-problems';
import { Button } from '../ui/Button';
import { GoalFields } from './GoalFields';
import { MemberFields } from './MemberFields';

interface Props {
  /** What was saved last; null where nothing was. */
  plan: NewPlan | null;
  /** YYYY-MM-DD. */
  today: string;
  currency: string;
  language: string;
  onSave: (plan: NewPlan) => void;
  newId?: () => string;
}

/** A copy of a list with one entry changed. */
const changed = <T,>(all: readonly T[], place: number, part: Partial<T>): T[] =>
  all.map((one, at) => (at === place ? { ...one, ...part } : one));

/** A team, how much of full time each is there, and what they are to reach together. */
export function TeamForm({ plan, today, currency, language, onSave, newId = () => crypto.randomUUID() }: Props) {
  const [typed, type] = useState<TypedTeam>(() =>
    plan
      ? typedTeam(plan, later(plan.effective, today))
      : { members: [blankMember(newId())], goals: [blankGoal([], currency)], effective: today },
  );
  const { form, found, find } = useProblems<Record<string, TeamProblem>>();
  const { members, goals, effective } = typed;
  const problemOf = (name: string) => {
    const problem = found[name];
    return problem === 'twice' ? undefined : problem;
  };
  const set = (part: Partial<TypedTeam>) => {
    type({ ...typed, ...part });
    // What was wrong is named by its place, and places move.
    if (part.members?.length !== members.length || part.goals?.length !== goals.length) find({});
  };
  const add = (part: Partial<TypedTeam>, name: string) => {
    set(part);
    setTimeout(() => form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus());
  };
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readTeam(typed, today, plan?.members ?? []);
    find('problems' in read ? read.problems : {});
    if ('plan' in read) onSave(read.plan);
  };
  return (
    <form ref={form} class="form" data-form="team" noValidate onSubmit={save}>
      <h4>{i18n.t('team.members')}</h4>
      {members.map((member, place) => (
        <MemberFields
          key={member.id}
          {...{ member, place, language }}
          problemOf={(field) => problemOf(`${field}-${place}`)}
          onChange={(part) => type({ ...typed, members: changed(members, place, part) })}
          onRemove={() => add({ members: members.toSpliced(place, 1) }, `label-${Math.max(place - 1, 0)}`)}
        />
      ))}
      {members.length < most.members && (
        <Button
          does="member-add"
          onClick={() => add({ members: [...members, blankMember(newId())] }, `label-${members.length}`)}
        >
          {i18n.t('team.add')}
        </Button>
      )}
      <h4>{i18n.t('team.goals')}</h4>
      {goals.map((goal, place) => (
        <GoalFields
          key={place}
          {...{ goal, place }}
          problemOf={(field) => problemOf(`${field}-${place}`)}
          twice={found[`metric-${place}`] === 'twice'}
          onChange={(part) => type({ ...typed, goals: changed(goals, place, part) })}
          onRemove={
            goals.length > 1
              ? () => add({ goals: goals.toSpliced(place, 1) }, `metric-${Math.max(place - 1, 0)}`)
              : undefined
          }
        />
      ))}
      {goals.length < most.goals && (
        <Button
          does="goal-add"
          onClick={() => add({ goals: [...goals, blankGoal(goals, currency)] }, `metric-${goals.length}`)}
        >
          {i18n.t('team.goal_add')}
        </Button>
      )}
      <Field
        label={i18n.t('target.from')}
        name="team-effective"
        type="date"
        min={today}
        value={effective}
        problem={problemOf('effective')}
        onValue={(next) => type({ ...typed, effective: next })}
      />
      <Button type="submit" look="main" does="team-save">
        {i18n.t('team.save')}
      </Button>
    </form>
  );
}
