import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { shortDay } from '@/lib/text/day';
import { dateHere } from '@/lib/text/moment';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import type { Done } from '../ui/done';
import { Status } from '../ui/Status';
import { failureWords } from '../words/failure-words';

interface Props {
  /** False while the ledger cannot be read. */
  known: boolean;
  /** Writes the file. @returns its name */
  onExport: () => Promise<string>;
  onDelete: () => Promise<Done>;
  /** The last day of which events were removed, `YYYY-MM-DD`; null where none were. */
  removedTo: string | null;
  /** The last act, in milliseconds, that came in without its key; null if there is none. */
  unlinkedTo: number | null;
  language: string;
  /** The reminder of a backup, if it is time. */
  reminder: ComponentChildren;
  /** The ways to make a backup and to take an export in. */
  children: ComponentChildren;
}

/** The person's data: take all of it along, or delete all of it. */
export function Data({ known, onExport, onDelete, removedTo, unlinkedTo, language, reminder, children }: Props) {
  const [sure, setSure] = useState(false);
  const [said, say] = useState('');

  const save = () => {
    say(i18n.t('options.exporting'));
    onExport().then(
      (file) => say(i18n.t('options.exported', { file })),
      (error: unknown) => say(i18n.t('options.export_failed', { why: String(error) })),
    );
  };
  const remove = async () => {
    const done = await onDelete();
    setSure(false);
    say(done.ok ? i18n.t('options.deleted') : failureWords(done.why));
  };

  return (
    <Card id="data" title={i18n.t('options.data')}>
      <p>{i18n.t('options.data_text')}</p>
      {reminder}
      {removedTo && <p class="soft">{i18n.t('backup.removed', { date: shortDay(removedTo, language) })}</p>}
      {unlinkedTo !== null && (
        <p class="soft" data-unlinked>
          {i18n.t('backup.unlinked', { date: shortDay(dateHere(unlinkedTo), language) })}
        </p>
      )}
      <div class="setting">
        <p class="soft" id="export-hint">
          {i18n.t('options.export_hint')}
        </p>
        <Button does="export" disabled={!known} aria-describedby="export-hint" onClick={save}>
          {i18n.t('options.export')}
        </Button>
      </div>
      {children}
      <div class="setting">
        <p class="soft" id="delete-hint">
          {i18n.t('options.delete_hint')}
        </p>
        <Button
          look="danger"
          does="delete-all"
          aria-describedby="delete-hint"
          aria-expanded={sure}
          onClick={() => setSure(!sure)}
        >
          {i18n.t('options.delete')}
        </Button>
      </div>
      {sure && (
        <div class="notice" data-tone="bad" role="alert">
          <p>{i18n.t('options.delete_sure')}</p>
          <div class="choice">
            <Button look="danger" does="delete-confirm" onClick={remove}>
              {i18n.t('options.delete_yes')}
            </Button>
            <Button does="delete-cancel" onClick={() => setSure(false)}>
              {i18n.t('options.delete_cancel')}
            </Button>
          </div>
        </div>
      )}
      <Status>{said}</Status>
    </Card>
  );
}
