import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Sent } from '@/lib/shared';
import { daySpan, shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { formName } from '../words/send-words';
import { Bytes } from './Bytes';
import { Picture } from './Picture';

interface Props {
  /** The last first. */
  sent: readonly Sent[];
  today: string;
  language: string;
  onCopy: (text: string) => Promise<void>;
}

/** Everything that was ever made ready for others, and what each of it held. */
export function SentList({ sent, today, language, onCopy }: Props) {
  const [shown, show] = useState<string | null>(null);
  return (
    <details class="sent">
      <summary>{i18n.t('send.list', { n: number(sent.length, language) })}</summary>
      <ol>
        {sent.map((one) => {
          const days = daySpan(one, today, language);
          const what = [days, formName(one.form), shortDay(one.on, language)];
          if (one.signed) what.push(i18n.t('send.number', { n: number(one.signed.number, language) }));
          const isShown = shown === one.id;
          return (
            <li key={one.id} data-sent={one.id} data-form={one.form}>
              <span>{what.join(' · ')}</span>
              <Button
                look="quiet"
                does="show-sent"
                aria-expanded={isShown}
                aria-label={`${i18n.t('send.show')}: ${what.join(', ')}`}
                onClick={() => show(isShown ? null : one.id)}
              >
                {i18n.t('send.show')}
              </Button>
              {isShown && one.form === 'card' && <Picture parts={one.parts} onCopy={onCopy} />}
              {isShown && <Bytes parts={one.parts} of={what.join(', ')} />}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
