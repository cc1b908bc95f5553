import type { Corrected } from '../event';
import { addByHand, answer, countAgain, undo, undoLast } from '../ledger/change';
import { correctDay, putBack } from '../ledger/correct';
import { deleteAll } from '../ledger/delete';
import { type Ledger, ledgerState } from '../ledger/open';
import { habitAfter, saveHabit } from './habits';
import { inLock } from './lock';
import type { Outcome, ViewMessage } from './messages';
import { moment, momentOn } from './now';
import { readSettings, saveSettings } from './settings';

/**
 * Carries out what a view asked for. The background is the one writer, so this runs there only; on practice numbers, which
 * it does not know, in the view itself.
 * @param learns whether answers become habits
 */
export async function answerView(ledger: Ledger, message: ViewMessage, { learns = true } = {}): Promise<Outcome> {
  const settings = await readSettings();
  if (message.do === 'pause') {
    await saveSettings({ pausedSince: settings.pausedSince ?? Date.now() });
    return { ok: true, id: null };
  }
  if (message.do === 'resume') {
    await saveSettings({ pausedSince: null });
    return { ok: true, id: null };
  }
  if (message.do === 'ask-again') {
    await saveHabit(message.detector, null);
    return { ok: true, id: null };
  }
  const state = await ledgerState(ledger);
  if (!state.ok) return { ok: false, why: state.why };
  try {
    if (message.do === 'correct') {
      const corrected = await inLock('ledger', () => correct(ledger, message, settings));
      return { ok: true, id: null, ...(corrected ? { corrected } : {}) };
    }
    const id = await inLock('ledger', () => write(ledger, message, settings));
    const habit = learns && message.do === 'answer' ? await habitAfter(ledger, message.id, message.answer) : null;
    return { ok: true, id, ...(habit ? { habit } : {}) };
  } catch {
    return { ok: false, why: 'not-written' };
  }
}

/** How many of the rows a correction changed are told one by one: the first, and the last, which may be lowered. */
const told = 4;

async function correct(
  ledger: Ledger,
  wanted: { day: string; metric: string; n: number },
  settings: { dayStart: number },
): Promise<Corrected | null> {
  const when = moment(settings);
  const corrected = await correctDay(ledger, wanted, momentOn(wanted.day, when), when);
  if (!corrected || corrected.many <= told) return corrected;
  return { ...corrected, changed: [...corrected.changed.slice(0, told - 1), ...corrected.changed.slice(-1)] };
}

async function write(ledger: Ledger, message: ViewMessage, settings: { dayStart: number }) {
  const when = moment(settings);
  switch (message.do) {
    case 'plus-one':
      return addByHand(ledger, { metric: message.metric, site: 'manual', n: 1 }, when);
    case 'undo':
      return undo(ledger, message.id, when, 'person');
    case 'count-again':
      return countAgain(ledger, message.id, when);
    case 'undo-last':
      return undoLast(ledger, when);
    case 'put-back':
      await putBack(ledger, message, when);
      return null;
    case 'answer':
      return answer(ledger, message.id, message.answer === 'no' ? 'no' : 'yes', when);
    case 'delete-all':
      await deleteAll(ledger);
      await saveSettings({ unlinked: {} });
      return null;
    default:
      return null;
  }
}
