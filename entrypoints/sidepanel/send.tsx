import '@/components/send/send.css';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type HandOver, SendWeek } from '@/components/send/SendWeek';
import { Loading } from '@/components/ui/Loading';
import { reportWords } from '@/components/words/report-words';
import { sheetWords } from '@/components/words/sheet-words';
import type { Shown } from '@/lib/state/practice';
import { followSending } from '@/lib/state/send-board';
import type { SiteView } from '@/lib/state/site-view';
import { saveFile } from '../options/save-file';

/** Gives what was made ready to the downloads, the clipboard, or the mail program. */
const handOver: HandOver = async ({ form, parts, name }) => {
  if (form === 'copy') {
    const items = parts.map(({ type, text }) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
    return;
  }
  const [{ type, text } = { type: '', text: '' }] = parts;
  if (form !== 'open') return saveFile(new Blob([text], { type }), name ?? '');
  const link = document.createElement('a');
  link.href = text;
  link.click();
};

/** What is behind "Send my week". It comes in a part of its own: few open it, and that once a week. */
export function sendingIn(
  page: Shown,
  sites: ReadonlySignal<readonly SiteView[] | undefined>,
  language: string,
): () => ComponentChildren {
  const words = {
    report: (ask: Parameters<typeof reportWords>[0]) => reportWords(ask, language),
    sheet: (summary: Parameters<typeof sheetWords>[0]) => sheetWords(summary, language),
    nobody: i18n.t('send.no_name'),
  };
  const board = followSending(page, sites, words, language);
  return () =>
    board.value ? <SendWeek board={board.value} language={language} onHandOver={handOver} /> : <Loading level={2} />;
}
