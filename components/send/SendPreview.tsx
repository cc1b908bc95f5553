import { i18n } from '#i18n';
import { channelText } from '@/lib/share/channel-text';
import { reportHtml } from '@/lib/share/report-html';
import type { ReadyToSend } from '@/lib/state/send-ready';
import { daySpan } from '@/lib/text/day';
import { list } from '@/lib/text/number';
import { Book } from './Book';
import { Bytes } from './Bytes';
import { Picture } from './Picture';

interface Props {
  ready: ReadyToSend;
  /** Something else was chosen meanwhile. */
  stale: boolean;
  today: string;
  language: string;
  onCopy: (text: string) => Promise<void>;
}

/** What leaves: as it will look where it is to be read, and byte for byte. */
export function SendPreview({ ready, stale, today, language, onCopy }: Props) {
  const { made, report, summary, channel } = ready;
  const again = summary.weeks.slice(0, -1).map((week) => daySpan(week, today, language));
  const page = made.form === 'print' ? made.parts[0]?.text : reportHtml(report);
  const isRead = made.form === 'mail' || made.form === 'copy' || made.form === 'print';
  return (
    <section class="send-preview" aria-label={i18n.t('send.preview')} aria-busy={stale}>
      {again.length > 0 && <p>{i18n.t('send.restated', { days: list(again, language) })}</p>}
      {isRead && (
        <>
          <h2>{i18n.t('send.looks')}</h2>
          <iframe sandbox="" srcdoc={page} title={i18n.t('send.looks')} />
        </>
      )}
      {made.form === 'card' && (
        <>
          <h2>{i18n.t('send.looks')}</h2>
          <Picture parts={made.parts} onCopy={onCopy} />
        </>
      )}
      {made.book && (
        <>
          <h2>{i18n.t('send.looks')}</h2>
          <Book sheets={made.book} language={language} />
        </>
      )}
      {made.form === 'post' && channel && (
        <>
          <h2>{i18n.t('channel.reads')}</h2>
          <p class="reads">{channelText(channel.kind, made.parts[0]?.text ?? '')}</p>
        </>
      )}
      <h2>{i18n.t('send.preview')}</h2>
      <Bytes parts={made.parts} preview={!stale} />
    </section>
  );
}
