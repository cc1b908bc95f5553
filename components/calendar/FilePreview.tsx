import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CalendarRead, FileEntry } from '@/lib/state/calendar-file';
import { dayInWeek } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';

/** So many names are shown to choose from; more are taken or left together. */
const shown = 100;

interface Props {
  read: CalendarRead;
  language: string;
  onTake: (entries: readonly FileEntry[], kind: 'holiday' | 'leave') => void;
  onLeave: () => void;
}

/** What is in a calendar file, and what would become of it. */
export function FilePreview({ read, language, onTake, onLeave }: Props) {
  const { entries, events, timed, outside, bad, holidays } = read;
  const [kind, setKind] = useState<'holiday' | 'leave'>(holidays ? 'holiday' : 'leave');
  const [leftOut, leaveOut] = useState<ReadonlySet<FileEntry>>(new Set());
  const taken = entries.filter((entry) => !leftOut.has(entry));
  const figure = (n: number) => number(n, language);
  const toggle = (entry: FileEntry, take: boolean) =>
    leaveOut(new Set(take ? [...leftOut].filter((one) => one !== entry) : [...leftOut, entry]));
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    onTake(taken, kind);
  };
  const when = ({ days: [first = '', ...more] }: FileEntry) =>
    more.length === 0
      ? dayInWeek(first, language)
      : i18n.t('calendar.file_when', { day: dayInWeek(first, language), n: figure(more.length) });
  return (
    <form class="notice" data-tone="ask" data-form="calendar-file" data-events={events} onSubmit={submit}>
      <p>{i18n.t('calendar.file_found', events, [figure(events)])}</p>
      {timed > 0 && <p class="soft">{i18n.t('calendar.file_timed', timed, [figure(timed)])}</p>}
      {outside > 0 && <p class="soft">{i18n.t('calendar.file_outside', outside, [figure(outside)])}</p>}
      {bad > 0 && <p class="soft">{i18n.t('calendar.file_bad', bad, [figure(bad)])}</p>}
      {events > 0 && (
        <>
          <fieldset class="kinds">
            <legend>{i18n.t('calendar.file_as')}</legend>
            {(['holiday', 'leave'] as const).map((one) => (
              <label key={one} class="tick">
                <input type="radio" name="file-kind" value={one} checked={kind === one} onChange={() => setKind(one)} />
                {i18n.t(`calendar.file_as_${one}`)}
              </label>
            ))}
          </fieldset>
          <details>
            <summary>{i18n.t('calendar.file_choose')}</summary>
            <ul>
              {entries.slice(0, shown).map((entry) => (
                <li key={entry.name}>
                  <label class="tick">
                    <input
                      type="checkbox"
                      checked={!leftOut.has(entry)}
                      onChange={(e) => toggle(entry, e.currentTarget.checked)}
                    />
                    <span>
                      {entry.name || i18n.t('calendar.file_unnamed')}{' '}
                      <span class="soft">
                        {when(entry)}
                        {entry.half && ` · ${i18n.t('calendar.is_half')}`}
                      </span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            {entries.length > shown && (
              <p class="soft">{i18n.t('calendar.file_rest', [figure(entries.length - shown)])}</p>
            )}
          </details>
        </>
      )}
      <div class="choice">
        <Button type="submit" look="main" does="calendar-file-take" disabled={taken.length === 0}>
          {i18n.t('calendar.file_take')}
        </Button>
        <Button does="calendar-file-leave" onClick={onLeave}>
          {i18n.t('import.leave')}
        </Button>
      </div>
    </form>
  );
}
