import { i18n } from '#i18n';
import type { Problem } from '@/lib/state/target-input';
import type { TypedMember } from '@/lib/state/team-input';
import { number } from '@/lib/text/number';
import { Field } from '../targets/Field';
import { Button } from '../ui/Button';

interface Props {
  member: TypedMember;
  /** The place in the team, from 0. */
  place: number;
  language: string;
  problemOf: (field: string) => Problem | undefined;
  onChange: (part: Partial<TypedMember>) => void;
  onRemove: () => void;
}

/** Somebody of a team, to be typed. */
export function MemberFields({ member, place, language, problemOf, onChange, onRemove }: Props) {
  const name = member.label.trim() || i18n.t('team.somebody', { n: number(place + 1, language) });
  return (
    <fieldset class="team-row" data-member-fields={place}>
      <legend class="hidden-words">{name}</legend>
      <div class="fields">
        <Field
          label={i18n.t('team.member')}
          name={`label-${place}`}
          longest={60}
          value={member.label}
          problem={problemOf('label')}
          onValue={(label) => onChange({ label })}
        />
        <Field
          label={i18n.t('team.fte')}
          name={`fte-${place}`}
          type="number"
          value={member.fte}
          problem={problemOf('fte')}
          onValue={(fte) => onChange({ fte })}
        />
        <Field
          label={i18n.t('calendar.ramp_from')}
          name={`ramp-${place}`}
          type="date"
          value={member.ramp}
          problem={problemOf('ramp')}
          hint={i18n.t('team.ramp_hint')}
          onValue={(ramp) => onChange({ ramp })}
        />
      </div>
      <Button look="quiet" does="member-remove" aria-label={i18n.t('team.remove_what', { name })} onClick={onRemove}>
        {i18n.t('options.remove')}
      </Button>
    </fieldset>
  );
}
