import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { csvFile } from '@/lib/share/csv-file';
import type { PersonView } from '@/lib/state/people-order';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { teamSheet, teamText } from '../words/team-sheet';

interface Props {
  people: readonly PersonView[];
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  onSave: (file: Blob, name: string) => void;
  /** Rejects where the browser does not allow it. */
  onCopy: (text: string) => Promise<void>;
}

/** What the page can be taken along as: a text for one mail, and a table with all numbers. */
export function Outputs({ people, today, language, onSave, onCopy }: Props) {
  const [said, say] = useState('');
  const copy = () =>
    onCopy(teamText(people, today, language)).then(
      () => say(i18n.t('reply.copied')),
      () => say(i18n.t('people.not_copied')),
    );
  const save = () => {
    const name = `groundwork-team-${today}.csv`;
    onSave(new Blob([csvFile(teamSheet(people, language), language)], { type: 'text/csv' }), name);
    say(i18n.t('reply.saved', { file: name }));
  };
  return (
    <div class="outputs">
      <Button does="team-copy" onClick={() => void copy()}>
        {i18n.t('people.copy')}
      </Button>
      <Button does="team-csv" onClick={save}>
        {i18n.t('people.csv')}
      </Button>
      <Status>{said}</Status>
    </div>
  );
}
