import { i18n } from '#i18n';
import { type Event, missedTag, type Receipt } from '@/lib/event';
import { duration, list } from '@/lib/text/number';
import { doubtWords } from '../words/reason-words';
import { signalWords } from '../words/signal-words';
import { byHand, siteName } from '../words/site-name';

interface Props {
  event: Event;
  /** Null where it is no longer kept. */
  receipt: Receipt | null;
  language: string;
}

/** A receipt in words: what was seen, in order, and which rule decided. */
export function ReceiptWords({ event, receipt, language }: Props) {
  if (event.tags?.includes(missedTag)) return <p>{i18n.t('why.missed')}</p>;
  if (event.site === byHand) return <p>{i18n.t('why.by_hand')}</p>;
  if (!receipt) return <p>{i18n.t('why.none')}</p>;
  return (
    <div class="receipt">
      <ol>
        {receipt.signals.map((signal, place) => (
          <li key={place}>
            {signalWords(signal, language)}
            {!['gesture', 'seen'].includes(signal.signal) && (
              <span class="soft"> {i18n.t('why.after', { time: duration(Math.max(0, signal.after), language) })}</span>
            )}
          </li>
        ))}
      </ol>
      {receipt.reason && <p>{i18n.t('why.asks', { reason: doubtWords(receipt.reason, event.was ?? event.n) })}</p>}
      {event.also && <p>{i18n.t('why.also', { sites: list(event.also.map(siteName), language) })}</p>}
      <p class="soft">
        {i18n.t('why.rule', {
          detector: receipt.detector,
          site: siteName(receipt.site),
          revision: receipt.revision,
        })}
      </p>
    </div>
  );
}
