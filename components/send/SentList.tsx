import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Outcome } from '@/lib/browser/messages';
import type { Sent } from '@/lib/shared';
import { daySpan, shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { useSaying } from '../targets/use-saying';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import { formName } from '../words/send-words';
import { Bytes } from './Bytes';
import { Picture } from './Picture';

interface Props {
  /** The last first. */
  sent: readonly Sent[];
  today: string;
  language: string;
  onCopy: (text: string) => Promise<void>;
  /** The person looked whether a post reached its channel. */
  onSettle: (id: string, outcome: 'sent' | 'refused') => Promise<Outcome>;
}

/** Everything that was ever made ready for others, and what each of it held. */
export function SentList({ sent, today, language, onCopy, onSettle }: Props) {
  const [shown, show] = useState<string | null>(null);
  const { said, run } = useSaying(() => Promise.resolve({ ok: true, id: null }));
  return (
    <details class="sent">
      <summary>{i18n.t('send.list', { n: number(sent.length, language) })}</summary>
      <ol>
        {sent.map((one) => {
          const days = daySpan(one, today, language);
          const what = [days, formName(one.form), shortDay(one.on, language)];
          if (one.signed) what.push(i18n.t('send.number', { n: number(one.signed.number, language) }));
          if (one.outcome) what.push(i18n.t(`channel.is_${one.outcome}`));
          if (one.due) what.push(i18n.t('consent.by_itself'));
          if (one.due && one.due < one.on) what.push(i18n.t('consent.late', { day: shortDay(one.due, language) }));
          const isShown = shown === one.id;
          return (
            <li key={one.id} data-sent={one.id} data-form={one.form} data-outcome={one.outcome} data-due={one.due}>
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
              {one.outcome === 'unknown' && (
                <div class="choice">
                  {(
                    [
                      ['sent', 'post-there', 'channel.there'],
                      ['refused', 'post-not-there', 'channel.not_there'],
                    ] as const
                  ).map(([outcome, does, label]) => (
                    <Button
                      key={does}
                      does={does}
                      aria-label={`${i18n.t(label)}: ${what.join(', ')}`}
                      onClick={() =>
                        void run(
                          () => onSettle(one.id, outcome),
                          i18n.t(outcome === 'sent' ? 'channel.settled_there' : 'channel.settled_not'),
                        )
                      }
                    >
                      {i18n.t(label)}
                    </Button>
                  ))}
                </div>
              )}
              {isShown && one.form === 'card' && <Picture parts={one.parts} onCopy={onCopy} />}
              {isShown && <Bytes parts={one.parts} of={what.join(', ')} />}
            </li>
          );
        })}
      </ol>
      <Said told={said} words={said.words} />
    </details>
  );
}
