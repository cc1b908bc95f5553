import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Consent } from '@/lib/consent';
import { clock } from '@/lib/text/moment';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Status } from '../ui/Status';

interface Props {
  consent: Consent | null;
  /** At what time on Mondays, minutes after midnight. */
  monday: number;
  language: string;
  onEnd: () => Promise<void>;
}

/** That weeks go by themselves, and the way to end it. It is agreed to where weeks are sent. */
export function SendingCard({ consent, monday, language, onEnd }: Props) {
  const [said, say] = useState({ words: '' });
  const end = () =>
    onEnd().then(
      () => say({ words: i18n.t('consent.over') }),
      () => say({ words: i18n.t('trouble.not_done') }),
    );
  if (!consent && !said.words) return null;
  return (
    <Card id="sending" title={i18n.t('consent.card')}>
      {consent && (
        <div class="setting">
          <p>{i18n.t('consent.stands', { time: clock(monday, language), host: consent.host, ends: consent.ends })}</p>
          <Button does="end-consent" onClick={() => void end()}>
            {i18n.t('consent.end')}
          </Button>
        </div>
      )}
      <Status told={said}>{said.words}</Status>
    </Card>
  );
}
