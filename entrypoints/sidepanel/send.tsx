import '@/components/send/send.css';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { DigestChoice } from '@/components/send/DigestChoice';
import { type HandOver, SendWeek } from '@/components/send/SendWeek';
import { Loading } from '@/components/ui/Loading';
import { summaryWords } from '@/components/words/summary-words';
import { followCalendar } from '@/lib/state/calendar';
import { chooseDigest, showDigests } from '@/lib/state/digest';
import type { Shown } from '@/lib/state/practice';
import { followSending } from '@/lib/state/send-board';
import type { SiteView } from '@/lib/state/site-view';
import { printOut } from '../options/print-out';
import { saveFile } from '../options/save-file';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** Gives what was made ready to the downloads, the clipboard, the mail program, or the printer. */
const handOver: HandOver = async ({ form, parts, name }) => {
  if (form === 'copy') {
    const items = parts.map(({ type, text }) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
    return;
  }
  const [{ type, text, base64 } = { type: '', text: '' }] = parts;
  if (form === 'print') return printOut(text);
  if (form !== 'open') return saveFile(new Blob([base64 ? bytesOf(text) : text], { type }), name ?? '');
  const link = document.createElement('a');
  link.href = text;
  link.click();
};

const onCopy = (text: string) => navigator.clipboard.writeText(text);

/**
 * What is behind "Send my week". It comes in a part of its own: few open it, and that once a week.
 * @param wanted a day of the week that somebody wants to send, from elsewhere
 */
export function sendingIn(
  page: Shown,
  sites: ReadonlySignal<readonly SiteView[] | undefined>,
  language: string,
  wanted: ReadonlySignal<{ day: string } | null>,
): () => ComponentChildren {
  const words = summaryWords(language);
  const board = followSending(page, sites, words, language, wanted);
  const calendar = followCalendar(page);
  return () => {
    const [settings, days] = [page.settings.value, calendar.value];
    if (!board.value || !settings || !days) return <Loading level={2} />;
    return (
      <>
        <SendWeek board={board.value} {...{ language, onCopy }} onHandOver={handOver} />
        <DigestChoice
          digest={settings.digest}
          goes={settings.consent !== null && !settings.consent.ended}
          onChoose={(kind, minutes) => void chooseDigest(kind, minutes, days)}
          onNotify={showDigests}
        />
      </>
    );
  };
}
