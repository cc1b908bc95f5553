import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { postedBefore } from '@/lib/ledger/sent';
import type { SendBoard } from '@/lib/state/send-board';
import type { ReadyToSend } from '@/lib/state/send-ready';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { postedWords } from '../words/channel-words';

interface Props {
  board: SendBoard;
  ready: ReadyToSend;
  language: string;
  /** Says what became of it. */
  onSaid: (words: string) => void;
}

/** The press by which a week is posted. Where the same may stand in the channel already it asks first. */
export function PostWeek({ board, ready, language, onSaid }: Props) {
  const { onPost, channel, sent, stale } = board;
  const [asked, ask] = useState<string | null>(null);
  const [goes, setGoes] = useState(false);
  // A second press may come before the first is seen.
  const isUnderWay = useRef(false);
  const before = postedBefore(sent, ready.made);

  const go = async (again: string | undefined) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    ask(null);
    setGoes(true);
    onSaid(i18n.t('channel.posting'));
    onSaid(postedWords(await onPost(ready, again), language));
    isUnderWay.current = false;
    setGoes(false);
  };
  const press = () => (before && !isUnderWay.current ? ask(before.id) : void go(undefined));
  return (
    <>
      <Button look="main" does="post-week" waits={stale} disabled={!channel.place?.granted} onClick={press}>
        {i18n.t(goes ? 'channel.posting' : 'send.do_post')}
      </Button>
      {before && asked === before.id && !goes && (
        <Notice tone="ask">
          <p role="alert">{i18n.t(before.outcome === 'sent' ? 'channel.again_sent' : 'channel.again_unknown')}</p>
          <div class="choice">
            <Button look="ask" does="post-again" onClick={() => void go(before.id)}>
              {i18n.t('channel.again')}
            </Button>
            <Button does="post-not" onClick={() => ask(null)}>
              {i18n.t('import.cancel')}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}
