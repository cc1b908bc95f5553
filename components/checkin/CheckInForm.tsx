import type { TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CheckInWords, checkInParts, longestPart } from '@/lib/check-in';
import { Button } from '../ui/Button';

interface Props {
  /** What is written already. */
  said: CheckInWords;
  onSave: (said: CheckInWords) => void;
}

/** Four questions about a week; none of them has to be answered. */
export function CheckInForm({ said: begin, onSave }: Props) {
  const id = useId();
  const [said, say] = useState<CheckInWords>(begin);
  const save = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave(said);
  };
  return (
    <form class="check-in-form" data-form="check-in" onSubmit={save}>
      {checkInParts.map((part) => (
        <div key={part}>
          <label for={`${id}-${part}`}>{i18n.t(`checkin.${part}`)}</label>
          <textarea
            id={`${id}-${part}`}
            class="field"
            name={part}
            rows={2}
            maxLength={longestPart}
            value={said[part]}
            onInput={(event) => say({ ...said, [part]: event.currentTarget.value })}
          />
        </div>
      ))}
      <Button type="submit" look="main" does="check-in-save">
        {i18n.t('checkin.save')}
      </Button>
    </form>
  );
}
