import { i18n } from '#i18n';
import type { Occurrence, PromisedHelp } from '@/lib/state/promised';
import type { HelpPromise } from '@/lib/talk';
import { shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';

/** `Training, by 1 Dec` or `A talk, every 2 weeks`. */
export const helpWords = (promise: HelpPromise, language: string): string =>
  'by' in promise
    ? i18n.t('reply.promise', { what: promise.what, date: shortDay(promise.by, language) })
    : i18n.t('deal.every', promise.every, [promise.what, number(promise.every, language)]);

/** The same with the day it is due next, where it comes again and again. */
export function promisedWords({ what, every, due }: PromisedHelp, language: string): string {
  if (every === undefined) return helpWords({ what, by: due ?? '' }, language);
  const words = helpWords({ what, every }, language);
  return due === null ? words : i18n.t('promised.next', { what: words, date: shortDay(due, language) });
}

/** Whether help is open, late or done. */
export function stateOfHelp(state: PromisedHelp['state']): string {
  if (state === 'late') return i18n.t('promised.late');
  return i18n.t(state === 'kept' ? 'reply.done' : 'reply.open');
}

/** `Kept 3 of 4`. */
export const keptOfWords = (past: readonly Occurrence[], language: string): string =>
  i18n.t('promised.kept_of', {
    kept: number(past.filter(({ kept }) => kept).length, language),
    all: number(past.length, language),
  });
