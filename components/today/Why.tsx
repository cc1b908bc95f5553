import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Event, Receipt } from '@/lib/event';
import { metricName } from '../words/metric-name';
import { siteName } from '../words/site-name';
import { whenWords } from '../words/when-words';
import { ReceiptWords } from './ReceiptWords';

interface Props {
  event: Event;
  language: string;
  receiptOf: (id: string) => Promise<Receipt | undefined>;
}

/** Where it happened, and the explanation of a count; that is read from the ledger only when somebody asks. */
export function Why({ event, language, receiptOf }: Props) {
  const [receipt, setReceipt] = useState<Receipt | null>();
  const read = (open: boolean) => {
    if (open && receipt === undefined) receiptOf(event.id).then((found) => setReceipt(found ?? null));
  };
  const time = whenWords(event, language);
  return (
    <details class="why" onToggle={(e) => read(e.currentTarget.open)}>
      <summary>
        <span class="soft">{siteName(event.site)}</span> <span class="why-word">{i18n.t('today.why')}</span>
        <span class="hidden-words"> {i18n.t('today.why_what', { metric: metricName(event.metric), time })}</span>
      </summary>
      {receipt !== undefined && <ReceiptWords event={event} receipt={receipt} language={language} />}
      {receipt !== undefined && event.state === 'counted' && (
        <a
          class="to-plan"
          href={`#plan/${event.metric}`}
          aria-label={`${i18n.t('sight.open')}: ${metricName(event.metric, 2)}`}
        >
          {i18n.t('sight.open')}
        </a>
      )}
    </details>
  );
}
