import { i18n } from '#i18n';
import type { HelpPromise } from '@/lib/talk';
import { shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';

/** `Training, by 1 Dec` or `A talk, every 2 weeks`. */
export const helpWords = (promise: HelpPromise, language: string): string =>
  'by' in promise
    ? i18n.t('reply.promise', { what: promise.what, date: shortDay(promise.by, language) })
    : i18n.t('deal.every', promise.every, [promise.what, number(promise.every, language)]);
