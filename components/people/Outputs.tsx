import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { csvFile } from '@/lib/share/csv-file';
import { mailFile } from '@/lib/share/mail-file';
import { teamHtml, teamPage, teamText } from '@/lib/share/team-report';
import type { PersonView } from '@/lib/state/people-order';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { teamReport } from '../words/team-report-words';
import { teamBook, teamSheet } from '../words/team-sheet';

interface Props {
  people: readonly PersonView[];
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  onSave: (file: Blob, name: string) => void;
  /** Rejects where the browser does not allow it. */
  onCopy: (text: string) => Promise<void>;
  onPrint: (page: string) => void;
}

/** What the page can be taken along as: one mail, a table or workbook with all numbers, paper. */
export function Outputs({ people, today, language, onSave, onCopy, onPrint }: Props) {
  const [said, say] = useState('');
  const report = () => teamReport(people, today, language);
  const copy = () =>
    onCopy(teamText(report())).then(
      () => say(i18n.t('reply.copied')),
      () => say(i18n.t('people.not_copied')),
    );
  const save = (file: Blob, kind: string) => {
    const name = `groundwork-team-${today}.${kind}`;
    onSave(file, name);
    say(i18n.t('reply.saved', { file: name }));
  };
  const mail = async () => {
    const one = report();
    const text = await mailFile({
      ...{ subject: `${one.title}: ${one.verdict}`, text: teamText(one), html: teamHtml(one) },
    });
    save(new Blob([text], { type: 'message/rfc822' }), 'eml');
  };
  const book = async () => {
    // What writes workbooks is large, and wanted by few.
    const { xlsxFile } = await import('@/lib/share/xlsx-file');
    save(new Blob([await xlsxFile(teamBook(people, language))]), 'xlsx');
  };
  const print = () => {
    onPrint(teamPage(report()));
    say(i18n.t('send.printed'));
  };
  return (
    <div class="outputs">
      <Button does="team-mail" onClick={() => void mail()}>
        {i18n.t('people.mail')}
      </Button>
      <Button does="team-copy" onClick={() => void copy()}>
        {i18n.t('people.copy')}
      </Button>
      <Button does="team-xlsx" onClick={() => void book()}>
        {i18n.t('people.xlsx')}
      </Button>
      <Button
        does="team-csv"
        onClick={() => save(new Blob([csvFile(teamSheet(people, language), language)], { type: 'text/csv' }), 'csv')}
      >
        {i18n.t('people.csv')}
      </Button>
      <Button does="team-print" onClick={print}>
        {i18n.t('people.print')}
      </Button>
      <Status>{said}</Status>
    </div>
  );
}
