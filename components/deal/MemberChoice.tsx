import { i18n } from '#i18n';
import type { TeamMember } from '@/lib/talk';

interface Props {
  members: readonly TeamMember[];
  chosen: string | undefined;
  onChoose: (member: string | undefined) => void;
}

/** Whom of the team a file comes from. */
export const MemberChoice = ({ members, chosen = '', onChoose }: Props) => (
  <label>
    {i18n.t('deal.whose')}
    <select
      class="field"
      name="whose"
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    >
      <option value="">{i18n.t('deal.nobody')}</option>
      {members.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  </label>
);
