import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OffGroup } from '@/lib/state/off-groups';
import { Button } from '../ui/Button';
import { type OffDoings, OffRow } from './OffRow';

/** So many are found without searching, and so many more with each press. */
const [atAGlance, more] = [6, 60];

interface Props extends OffDoings {
  title: string;
  /** What it says where there is none. */
  none: string;
  /** In order; those that are over come first. */
  groups: readonly OffGroup[];
  /** YYYY-MM-DD */
  today: string;
  language: string;
}

/** Days off that are to come; those of the last year on a press. */
export function OffList({ title, none, groups, today, language, ...doings }: Props) {
  const [shown, show] = useState(atAGlance);
  const [withPast, showPast] = useState(false);
  const isPast = ({ days }: OffGroup) => (days.at(-1) ?? '') < today;
  const past = groups.filter(isPast);
  const coming = groups.slice(past.length);
  const visible = coming.slice(0, shown);
  return (
    <div class="offs">
      <h3>{title}</h3>
      {coming.length === 0 && <p class="soft">{none}</p>}
      {past.length > 0 && (
        <Button look="quiet" does="off-past" aria-expanded={withPast} onClick={() => showPast(!withPast)}>
          {i18n.t('calendar.past', past.length, [past.length])}
        </Button>
      )}
      <ul>
        {[...(withPast ? past.slice(-more) : []), ...visible].map((group) => (
          <OffRow key={group.days[0]} group={group} language={language} {...doings} />
        ))}
      </ul>
      {coming.length > visible.length && (
        <Button look="quiet" does="off-more" onClick={() => show(shown + more)}>
          {i18n.t('calendar.more')}
        </Button>
      )}
    </div>
  );
}
