import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SendBoard } from '@/lib/state/send-board';
import type { WhichWeek } from '@/lib/state/summary';
import { daySpan } from '@/lib/text/day';

interface Props {
  board: SendBoard;
  language: string;
}

/** Which week, whose, and where answers to it go. */
export function SendFields({ board: { weeks, today, choice, onChoice }, language }: Props) {
  const id = useId();
  const days = (which: WhichWeek) => ({ days: daySpan(weeks[which], today, language) });
  return (
    <div class="send-fields">
      <label for={`${id}-week`}>{i18n.t('send.week')}</label>
      <select
        id={`${id}-week`}
        class="field"
        name="send-week"
        value={choice.which}
        onChange={(event) => onChoice({ which: event.currentTarget.value as WhichWeek })}
      >
        <option value="last">{i18n.t('send.last', days('last'))}</option>
        <option value="running">{i18n.t('send.running', days('running'))}</option>
      </select>
      <label for={`${id}-label`}>{i18n.t('deal.from')}</label>
      <input
        id={`${id}-label`}
        class="field"
        name="label"
        maxLength={60}
        autoComplete="off"
        value={choice.label}
        onInput={(event) => onChoice({ label: event.currentTarget.value })}
      />
      {(choice.form === 'mail' || choice.form === 'copy') && (
        <>
          <label for={`${id}-address`}>{i18n.t('send.address')}</label>
          <input
            id={`${id}-address`}
            class="field"
            type="email"
            name="address"
            maxLength={200}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            value={choice.address}
            onInput={(event) => onChoice({ address: event.currentTarget.value })}
          />
          <p class="soft" id={`${id}-hint`}>
            {i18n.t('send.address_hint')}
          </p>
        </>
      )}
    </div>
  );
}
