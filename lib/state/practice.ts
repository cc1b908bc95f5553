import { type Signal, signal } from '@preact/signals';
import { ask } from '@/lib/browser/ask';
import type { Outcome, ViewMessage } from '@/lib/browser/messages';
import { onPractice, readPractice, writePractice } from '@/lib/browser/practice';
import { openLedger } from '@/lib/ledger/open';
import { openPage, type Page } from './page';

/** The database of the practice numbers; the background, which counts, never opens it. */
export const practiceName = 'groundwork-demo';

/** What is not about the numbers on show, and goes to the background also while they are practice. */
const forReal: readonly ViewMessage['do'][] = [
  'pause',
  'resume',
  'ask-again',
  'forget-set',
  'counts-right',
  'delete-all',
  'refresh',
];

/** What a view of numbers stands on. */
export interface Shown extends Page {
  /** Whether its numbers are practice. */
  practice: boolean;
  /** Asks for something, of the ledger that is shown. */
  ask: (message: ViewMessage) => Promise<Outcome>;
}

/** Removes what was shown once it is over. */
function clearAway(): void {
  if (readPractice() !== 'ended') return;
  void openLedger(practiceName)
    .delete()
    .then(() => {
      if (readPractice() === 'ended') writePractice(null);
    });
}

/** Opens the ledger that views show: the person's, or the practice one. The page starts anew when that changes. */
export function openShown(): Shown {
  const practice = readPractice() === 'on';
  const ledger = openLedger(practice ? practiceName : undefined);
  clearAway();
  onPractice(() => {
    if ((readPractice() === 'on') !== practice) location.reload();
  });
  const askShown = async (message: ViewMessage) => {
    if (!practice || forReal.includes(message.do)) return ask(message);
    // Only here a view writes: usually it need not even read how.
    const { answerView } = await import('@/lib/browser/view-requests');
    return answerView(ledger, message, { real: false });
  };
  return { ...openPage(ledger), practice, ask: askShown };
}

/** Whether the views show practice numbers, kept up to date. */
export function followPractice(): Signal<boolean> {
  const on = signal(readPractice() === 'on');
  clearAway();
  onPractice(() => {
    on.value = readPractice() === 'on';
  });
  return on;
}

/** Lets all views show the person's own numbers again. */
export function endPractice(): void {
  writePractice('ended');
}

/** As `endPractice`, for a view that shows them. */
export function endPracticeHere(): void {
  endPractice();
  location.reload();
}
