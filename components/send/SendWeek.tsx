import { i18n } from '#i18n';
import type { Made } from '@/lib/share/forms';
import { sendForms } from '@/lib/shared';
import type { SendBoard } from '@/lib/state/send-board';
import type { ReadyToSend } from '@/lib/state/send-ready';
import { daySpan } from '@/lib/text/day';
import { useSaying } from '../targets/use-saying';
import { Button } from '../ui/Button';
import { Said } from '../ui/Said';
import { formName } from '../words/send-words';
import { ChannelPlace } from './ChannelPlace';
import { PostWeek } from './PostWeek';
import { SendChoices } from './SendChoices';
import { SendFields } from './SendFields';
import { SendPreview } from './SendPreview';
import { SentList } from './SentList';
import { Standing } from './Standing';

/** Hands over what was made ready, by which nothing is sent yet. Rejects where the browser does not let it. */
export type HandOver = (made: Made) => Promise<void>;

interface Props {
  board: SendBoard;
  language: string;
  onHandOver: HandOver;
  /** Rejects where the browser does not allow it. */
  onCopy: (text: string) => Promise<void>;
}

const buttons = {
  file: ['save-summary', 'send.do_file'],
  mail: ['save-mail', 'send.do_mail'],
  copy: ['copy-summary', 'send.do_copy'],
  open: ['open-mail', 'send.do_open'],
  csv: ['save-csv', 'send.do_csv'],
  xlsx: ['save-xlsx', 'send.do_xlsx'],
  print: ['print-summary', 'send.do_print'],
  card: ['save-card', 'send.do_card'],
} as const;

const outcomes = { copy: 'send.copied', open: 'send.opened', print: 'send.printed' } as const;

interface LeaveProps {
  form: keyof typeof buttons;
  waits: boolean;
  onLeave: () => void;
}

function Leave({ form, waits, onLeave }: LeaveProps) {
  const [does, label] = buttons[form];
  return (
    <Button look="main" does={does} waits={waits} onClick={onLeave}>
      {i18n.t(label)}
    </Button>
  );
}

/** What came of it. Nothing was sent: that is left to the person. */
const doneWords = ({ form, name = '' }: Made): string =>
  form === 'copy' || form === 'open' || form === 'print'
    ? i18n.t(outcomes[form])
    : i18n.t('send.saved', { file: name });

/** Where a person makes their week ready for somebody else: what goes, byte for byte, and in which form. */
export function SendWeek({ board, language, onHandOver, onCopy }: Props) {
  const { today, choice, ready, sent, device } = board;
  const { said, say, undo, run } = useSaying(board.onUndo, i18n.t('send.undone'));

  const leave = async (it: ReadyToSend) => {
    // The browser lets a page copy only while the press lasts; all else waits until it is written down.
    const copied =
      it.made.form === 'copy'
        ? await onHandOver(it.made).then(
            () => true,
            () => false,
          )
        : null;
    if (copied === false) return say(i18n.t('send.not_copied'));
    const kept = await run(() => board.onSend(it), doneWords(it.made));
    if (kept && copied === null) await onHandOver(it.made);
  };
  return (
    <>
      <p class="soft">{i18n.t('send.text')}</p>
      <SendFields board={board} language={language} />
      {choice.form === 'post' && <ChannelPlace channel={board.channel} />}
      <SendChoices board={board} />
      {!board.isNamed && <p class="problem">{i18n.t('target.bad_label')}</p>}
      {board.impossible && <p class="problem">{i18n.t('trouble.not_done')}</p>}
      {ready && (
        <>
          <SendPreview ready={ready} stale={board.stale} today={today} language={language} onCopy={onCopy} />
          {ready.close && <p class="soft">{i18n.t('send.closes', { days: daySpan(ready.close, today, language) })}</p>}
          <p class="soft">{i18n.t(`send.hint_${ready.made.form}`)}</p>
          {choice.form === 'post' ? (
            <PostWeek board={board} ready={ready} language={language} onSaid={say} />
          ) : (
            <Leave form={choice.form} waits={board.stale} onLeave={() => void leave(ready)} />
          )}
        </>
      )}
      <Said told={said} words={said.words} onUndo={undo} />
      <Standing
        standing={board.standing}
        place={board.channel.place}
        isShown={choice.form === 'post' && ready !== null}
        stale={board.stale}
        language={language}
      />
      <details class="send-forms">
        <summary>{i18n.t('send.other')}</summary>
        <div class="choice">
          {sendForms
            .filter((form) => form !== choice.form)
            .map((form) => (
              <Button key={form} does={`form-${form}`} onClick={() => board.onChoice({ form })}>
                {formName(form)}
              </Button>
            ))}
        </div>
      </details>
      {sent.length > 0 && <SentList {...{ sent, today, language, onCopy }} onSettle={board.onSettle} />}
      <details>
        <summary>{i18n.t('send.details')}</summary>
        <p class="soft">{i18n.t('send.proof')}</p>
        <p class="bytes">{device}</p>
      </details>
    </>
  );
}
