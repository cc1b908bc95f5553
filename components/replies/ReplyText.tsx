import { i18n } from '#i18n';
import type { OpenedReply } from '@/lib/share/reply-file';
import { shortDay } from '@/lib/text/day';
import { totalLines } from '../words/reply-words';

interface Props {
  opened: OpenedReply;
  today: string;
  language: string;
  /** Which promises were kept, by their place; left out where it is not kept itself yet. */
  kept?: readonly number[];
}

/** What somebody was answered. Nothing in it is anything but text. */
export function ReplyText({ opened: { reply, device }, today, language, kept }: Props) {
  return (
    <>
      {reply.thanks && <p class="reply-words">{reply.thanks}</p>}
      {reply.comment && <p class="reply-words">{reply.comment}</p>}
      {reply.promises.length > 0 && (
        <div class="reply-promises">
          <h3>{i18n.t('reply.promised', { name: reply.from })}</h3>
          <ul>
            {reply.promises.map(({ what, by }, place) => {
              const isKept = kept?.includes(place) ?? false;
              return (
                // Two promises may be alike: only their place tells them apart.
                <li key={`${place} ${what}`} data-promise={place} data-kept={isKept}>
                  {i18n.t('reply.promise', { what, date: shortDay(by, language) })}{' '}
                  {kept && <span class="tag">{i18n.t(isKept ? 'reply.done' : 'reply.open')}</span>}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {reply.team && (
        <ul class="reply-total">
          {totalLines(reply.team, today, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>{i18n.t('reply.details')}</summary>
        <p class="soft">
          {i18n.t('people.key')} <code>{device}</code>
        </p>
      </details>
    </>
  );
}
