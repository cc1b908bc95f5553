import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isTold } from '@/lib/detect/check';
import type { CheckView } from '@/lib/state/check';
import { Button } from '../ui/Button';
import { Status } from '../ui/Status';
import { CheckFinding } from './CheckFinding';

interface Props {
  check: CheckView;
  language: string;
  onSave: (report: string, file: string) => void;
  onClose: () => void;
}

/** How a check came out, and the report about it, which is shown before it is saved. */
export function CheckOutcome({ check: { metrics, report, file }, language, onSave, onClose }: Props) {
  const [said, say] = useState('');
  const told = metrics.filter(isTold);
  const save = (text: string) => {
    onSave(text, file);
    say(i18n.t('check.saved', { file }));
  };
  return (
    <>
      {report === null ? (
        <p>{i18n.t('check.nothing')}</p>
      ) : (
        <>
          <ul class="checked">
            {told.map((tally) => (
              <CheckFinding key={tally.metric} tally={tally} language={language} />
            ))}
          </ul>
          {told.some(({ missed, wrong }) => missed + wrong > 0) && <p>{i18n.t('check.helps')}</p>}
          <h3 id="check-report">{i18n.t('check.report')}</h3>
          <p class="soft">{i18n.t('check.report_text')}</p>
          <pre class="report" data-preview>
            {report}
          </pre>
        </>
      )}
      <div class="choice">
        {report !== null && (
          <Button look="main" does="check-report" onClick={() => save(report)}>
            {i18n.t('check.save')}
          </Button>
        )}
        <Button does="check-close" onClick={onClose}>
          {i18n.t('check.close')}
        </Button>
      </div>
      <Status>{said}</Status>
    </>
  );
}
