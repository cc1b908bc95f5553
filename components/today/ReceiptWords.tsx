import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Event, missedTag, type Receipt } from '@/lib/event';
import { duration, list } from '@/lib/text/number';
import { amountChanged } from '../words/amount-words';
import { doubtWords } from '../words/reason-words';
import { signalWords } from '../words/signal-words';
import { byHand, siteName } from '../words/site-name';

interface Props {
  event: Event;
  /** Null where it is no longer kept. */
  receipt: Receipt | null;
  language: string;
}

const Said = ({ words, children }: { words: string; children: ComponentChildren }) => (
  <div class="receipt">
    <p>{words}</p>
    {children}
  </div>
);

/** A receipt in words: what was seen, in order, and which rule decided. */
export function ReceiptWords({ event, receipt, language }: Props) {
  const changed = amountChanged(event, language);
  const told = changed && <p>{changed}</p>;
  if (event.tags?.includes(missedTag)) return <Said words={i18n.t('why.missed')}>{told}</Said>;
  if (event.site === byHand) return <Said words={i18n.t('why.by_hand')}>{told}</Said>;
  if (!receipt) return <Said words={i18n.t('why.none')}>{told}</Said>;
  return (
    <div class="receipt">
      <ol>
        {receipt.signals.map((signal, place) => (
          <li key={place}>
            {signalWords(signal, language)}
            {!['gesture', 'seen', 'amount'].includes(signal.signal) && (
              <span class="soft"> {i18n.t('why.after', { time: duration(Math.max(0, signal.after), language) })}</span>
            )}
          </li>
        ))}
      </ol>
      {receipt.reason && <p>{i18n.t('why.asks', { reason: doubtWords(receipt.reason, event.was ?? event.n) })}</p>}
      {told}
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
