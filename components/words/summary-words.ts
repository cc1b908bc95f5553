import { i18n } from '#i18n';
import type { Words } from '@/lib/state/send-ready';
import { bookWords } from './book-words';
import { cardWords } from './card-words';
import { moreWords, reportWords } from './report-words';
import { sheetWords } from './sheet-words';

/** How a week is put into words, in all forms it is sent in. */
export const summaryWords = (language: string): Words => ({
  report: (ask) => reportWords(ask, language),
  sheet: (summary) => sheetWords(summary, language),
  book: (summary) => bookWords(summary, language),
  card: (ask) => cardWords(ask, language),
  more: (n) => moreWords(n, language),
  nobody: i18n.t('send.no_name'),
});
