import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Answering, WrittenReply as Made } from '@/lib/state/answering';
import { shortDay } from '@/lib/text/day';
import { Door } from '../today/Door';
import { ReplyForm } from './ReplyForm';
import { WrittenReply } from './WrittenReply';

interface Props {
  answering: Answering;
  /** Whom it is for. */
  name: string;
  language: string;
  onSave: (file: string, name: string) => void;
  onCopy: (text: string) => Promise<void>;
}

/** The way to answer somebody, and what was promised to them so far. */
export function Answer({ answering, name, language, onSave, onCopy }: Props) {
  const [made, setMade] = useState<Made | null>(null);
  const { before } = answering;
  const promises = before.flatMap(({ reply }) => reply.promises).sort((a, b) => (a.by < b.by ? 1 : -1));
  const last = before.at(-1);
  return (
    <div class="answer" data-answered={before.length}>
      {last && <p class="soft">{i18n.t('reply.answered', { date: shortDay(last.reply.on, language) })}</p>}
      {promises.length > 0 && (
        <details>
          <summary>{i18n.t('reply.my_promises')}</summary>
          <ul>
            {promises.map(({ what, by }, place) => (
              // Two promises may be alike: only their place tells them apart.
              <li key={`${place} ${what}`}>{i18n.t('reply.promise', { what, date: shortDay(by, language) })}</li>
            ))}
          </ul>
        </details>
      )}
      {made && <WrittenReply key={made.name} {...{ made, name, onSave, onCopy }} />}
      <Door does="reply" label={i18n.t('reply.answer')} what={i18n.t('reply.answer_what', { name })}>
        {(leave) => (
          <ReplyForm
            {...{ answering, language }}
            // The one before is not to be taken for it.
            onBegin={() => setMade(null)}
            onMade={(next) => {
              leave();
              setMade(next);
            }}
          />
        )}
      </Door>
    </div>
  );
}
