import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Digest, type DigestKind, digestKinds, isDigestOn, usualTimes } from '@/lib/digest';
import { clockField, minutesOf } from '@/lib/text/moment';
import { Status } from '../ui/Status';
import { Switch } from '../ui/Switch';

interface Props {
  digest: Digest;
  /** Monday's goes by itself. */
  goes: boolean;
  /** @param minutes after midnight; null for never */
  onChoose: (kind: DigestKind, minutes: number | null) => void;
  /** Called at once in the click. @returns whether the browser shows messages now */
  onNotify: (on: boolean) => Promise<boolean>;
}

/** On which days a week is to be ready. Nothing is sent by it. */
export function DigestChoice({ digest, goes, onChoose, onNotify }: Props) {
  const [said, say] = useState({ words: '' });
  const notify = async (on: boolean) => {
    const shown = await onNotify(on);
    say({ words: on && !shown ? i18n.t('digest.not_allowed') : '' });
  };
  return (
    <details class="digest-choice">
      <summary>{i18n.t('digest.choose')}</summary>
      {!goes && <p class="soft">{i18n.t('digest.hint')}</p>}
      <ul>
        {digestKinds.map((kind) => (
          <DayOfWeek key={kind} kind={kind} minutes={digest[kind]} onChoose={(minutes) => onChoose(kind, minutes)} />
        ))}
        {isDigestOn(digest) && (
          <li data-digest-choice="notify">
            <span>{i18n.t('digest.notify')}</span>
            <Switch on={digest.notify} label={i18n.t('digest.notify')} onSwitch={(on) => void notify(on)} />
          </li>
        )}
      </ul>
      <Status told={said}>{said.words}</Status>
    </details>
  );
}

interface DayProps {
  kind: DigestKind;
  minutes: number | null;
  onChoose: (minutes: number | null) => void;
}

function DayOfWeek({ kind, minutes, onChoose }: DayProps) {
  const label = i18n.t(`digest.on_${kind}`);
  return (
    <li data-digest-choice={kind}>
      <span>{label}</span>
      <Switch on={minutes !== null} label={label} onSwitch={(on) => onChoose(on ? usualTimes[kind] : null)} />
      {minutes !== null && (
        <input
          class="field figure"
          type="time"
          name={`digest-${kind}`}
          aria-label={i18n.t(`digest.at_${kind}`)}
          required
          value={clockField(minutes)}
          onChange={({ currentTarget }) => {
            const chosen = minutesOf(currentTarget.value);
            // A field that was emptied says nothing; what was set stays.
            if (chosen === null) currentTarget.value = clockField(minutes);
            else onChoose(chosen);
          }}
        />
      )}
    </li>
  );
}
