import { effect, signal } from '@preact/signals';
import { ask } from '@/lib/browser/ask';
import { readSettings } from '@/lib/browser/settings';
import type { Announced, Consent } from '@/lib/consent';
import { openPage } from './page';
import type { Shown } from './practice';
import { followSending, postOf, type SendBoard } from './send-board';
import { byItself } from './send-consent';
import type { ReadyToSend, Words } from './send-ready';
import { followSites } from './sites';

/** So long a week may take to be made, in milliseconds: after that nothing goes from this page. */
const patience = 60_000;

/** The person's own numbers, also while practice numbers are on show. */
const openReal = (): Shown => ({ ...openPage(), practice: false, ask });

/** What is ready, if it is what was agreed to and announced, and nothing else; null before it is. */
function readyAs(board: SendBoard | undefined, consent: Consent, { middle, due }: Announced): ReadyToSend | null {
  if (!board?.ready || board.stale || !board.ready.channel?.granted) return null;
  const { choice, channel, summary, made } = board.ready;
  const { form, only, targets, ratios, checkIn, label } = choice;
  const agreed = byItself(consent, due);
  const is = { form, only, targets, ratios, checkIn, label, due: choice.due };
  const week = summary.weeks.at(-1);
  const isIt = week !== undefined && week.from <= middle && middle <= week.to && choice.which === 'last';
  const isThere = channel?.at === consent.channel && made.form === 'post';
  return isIt && isThere && JSON.stringify(is) === JSON.stringify(agreed) ? board.ready : null;
}

/**
 * Makes the week that was announced, as the place for sending shows it, and has it posted, once. Whether it still may go is
 * decided where it is posted.
 */
export async function sendByItself(words: Words, language: string): Promise<void> {
  const { consent } = await readSettings();
  const said = consent?.said;
  if (!said) return;
  const page = openReal();
  const { promise, resolve } = Promise.withResolvers<ReadyToSend | null>();
  const board = followSending(page, followSites(), words, language, signal({ day: said.middle }));
  const stop = effect(() => {
    const ready = readyAs(board.value, consent, said);
    if (ready || page.trouble.value) resolve(ready);
  });
  setTimeout(() => resolve(null), patience);
  const ready = await promise;
  stop();
  if (ready) await ask({ do: 'post-week', ...postOf(ready), byItself: said.name });
}
