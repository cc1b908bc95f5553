import { i18n } from '#i18n';
import type { ReceiptSignal } from '@/lib/event';
import { number } from '@/lib/text/number';

/** One signal of a receipt as a sentence anybody can read. */
export function signalWords({ signal, what, status }: ReceiptSignal, language: string): string {
  switch (signal) {
    case 'gesture':
      return i18n.t('why.gesture');
    case 'seen':
      return i18n.t('why.seen');
    case 'url':
      return i18n.t('why.url');
    case 'request':
      return status === undefined
        ? i18n.t('why.request', { what })
        : i18n.t('why.request_status', { what, status: number(status, language) });
    case 'amount':
      if (what === 'fee') return i18n.t('why.amount_fee');
      return i18n.t(what === 'margin' ? 'why.amount_margin' : 'why.amount_none');
    case 'appear':
    case 'attribute':
    case 'click':
    case 'submit':
    case 'drop':
    case 'key':
    case 'message':
    case 'vanish':
      return i18n.t(`why.${signal}`, { what });
    default:
      return i18n.t('why.other', { what });
  }
}
