import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CalendarRead, FileEntry } from '@/lib/state/calendar-file';
import { Status } from '../ui/Status';
import { FilePreview } from './FilePreview';

interface Props {
  language: string;
  /** Looks at a file without writing. */
  onLook: (file: File) => Promise<CalendarRead>;
  /** @returns whether they were written */
  onTake: (entries: readonly FileEntry[], kind: 'holiday' | 'leave') => Promise<boolean>;
}

/** Why a file was not taken, as a sentence. */
const failure = (error: unknown): string =>
  i18n.t((error as { why?: string }).why === 'too-many' ? 'calendar.file_too_many' : 'calendar.file_broken');

/** Takes holidays or leave out of a calendar file: first what is in it, then, on a second press, its days. */
export function CalendarFile({ language, onLook, onTake }: Props) {
  const [read, show] = useState<CalendarRead | null>(null);
  const [said, say] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const close = () => {
    show(null);
    if (field.current) {
      field.current.value = '';
      field.current.focus();
    }
  };
  const look = (file: File | undefined) => {
    show(null);
    if (!file) return;
    say(i18n.t('calendar.file_looking'));
    onLook(file).then(
      (found) => {
        say(found.entries.length > 0 ? '' : i18n.t('calendar.file_none'));
        show(found);
      },
      (error: unknown) => {
        say(failure(error));
        if (field.current) field.current.value = '';
      },
    );
  };
  return (
    <div class="offs">
      <label class="calendar-file">
        {i18n.t('calendar.file')}
        <input
          ref={field}
          class="field"
          type="file"
          name="calendar-file"
          accept=".ics,text/calendar"
          aria-describedby="calendar-file-hint"
          onChange={(e) => look(e.currentTarget.files?.[0])}
        />
      </label>
      <p class="soft" id="calendar-file-hint">
        {i18n.t('calendar.file_hint')}
      </p>
      {read && (
        <FilePreview
          read={read}
          language={language}
          onTake={(entries, kind) => void onTake(entries, kind).then((taken) => taken && close())}
          onLeave={close}
        />
      )}
      <Status>{said}</Status>
    </div>
  );
}
