import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeptReply } from '@/lib/state/promised';
import type { LookedReply, RepliesBoard } from '@/lib/state/replies-in';
import { shortDay } from '@/lib/text/day';
import { Promised } from '../promises/Promised';
import { useSaying } from '../targets/use-saying';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import { replyWords } from '../words/reply-words';
import { OpenReply } from './OpenReply';
import { ReplyText } from './ReplyText';

type Readable = Extract<LookedReply, { opened: unknown }>;

interface Props {
  board: RepliesBoard;
  language: string;
  /** A link the page was opened with; null where there is none, or it was looked at. */
  brought: string | null;
  onBrought: () => void;
}

/** Where a person opens what they were answered, and finds it again, with the help they were promised. */
export function Replies({ board, language, brought, onBrought }: Props) {
  const { today, replies, deals, promised } = board;
  const [waits, wait] = useState<Readable | null>(null);
  const { said, say, run } = useSaying(async () => ({ ok: true, id: null }));
  const title = (name: string, on: string) => i18n.t('reply.from', { name, date: shortDay(on, language) });
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), [waits]);

  const keep = async ({ opened, file }: Readable) => {
    wait(null);
    await run(() => board.onKeep(file), i18n.t('reply.kept', { name: opened.reply.from }));
  };
  const look = async (from: Blob | string) => {
    wait(null);
    const looked = await board.onLook(from);
    if (!('opened' in looked)) return say(replyWords(looked));
    if (looked.place === 'next') return keep(looked);
    // Something is to be known about it before it stands among the others.
    say('');
    wait(looked);
  };
  useEffect(() => {
    if (brought === null) return;
    onBrought();
    // Whoever followed a link is not to look for what it opened.
    place.current?.scrollIntoView();
    void look(brought);
  }, [brought]);
  const remove = (reply: KeptReply) => run(() => board.onRemove(reply), i18n.t('reply.removed'));

  return (
    <div ref={place} class="replies">
      {promised.length > 0 && (
        <section class="promised-place" aria-labelledby="promised-title">
          <h2 id="promised-title">{i18n.t('promised.title')}</h2>
          <Promised
            {...{ promised, language }}
            onKept={(help, kept, due) => void run(() => board.onPromise(help, kept, due), '')}
          />
        </section>
      )}
      {deals.length > 0 && (
        <a class="button" data-do="our-deal" href="/sidepanel.html#deal" target="_blank" rel="noopener">
          {i18n.t('sheet.deal')}
        </a>
      )}
      <OpenReply onLook={look} />
      <Said told={said} words={said.words} />
      {waits && (
        <section class="notice" data-tone="ask" data-reply={waits.opened.hash} data-place={waits.place}>
          <h2 ref={heading} tabIndex={-1}>
            {title(waits.opened.reply.from, waits.opened.reply.on)}
          </h2>
          <p>{replyWords(waits)}</p>
          <ReplyText opened={waits.opened} {...{ today, language }} />
          <p class="notice-doings">
            <Button look="ask" does="reply-keep" onClick={() => void keep(waits)}>
              {i18n.t('checkin.save')}
            </Button>
            <Button does="reply-leave" onClick={() => wait(null)}>
              {i18n.t('people.leave')}
            </Button>
          </p>
        </section>
      )}
      <ol class="reply-list">
        {replies.map((reply) => (
          <li key={reply.hash} data-reply={reply.hash}>
            <h2>{title(reply.reply.from, reply.reply.on)}</h2>
            <ReplyText opened={reply} {...{ today, language }} kept={reply.row.kept} />
            <Button
              look="quiet"
              does="reply-remove"
              aria-label={i18n.t('reply.remove_what', { what: title(reply.reply.from, reply.reply.on) })}
              onClick={() => void remove(reply)}
            >
              {i18n.t('options.remove')}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  );
}
