import { addByHand, answer, countAgain, undo, undoLast } from '../ledger/change';
import { deleteAll } from '../ledger/delete';
import { type Ledger, ledgerState } from '../ledger/open';
import { forgetTold, tellGone } from './chip';
import { habitAfter, saveHabit } from './habits';
import { inLock } from './lock';
import type { Outcome, ViewMessage } from './messages';
import { moment } from './now';
import { readSettings, saveSettings } from './settings';

/** Carries out what a view asked for. The background is the one writer, so this runs there only. */
export async function answerView(ledger: Ledger, message: ViewMessage): Promise<Outcome> {
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
    const id = await inLock('ledger', () => write(ledger, message, settings));
    // A chip may just be telling of it.
    if (id && (message.do === 'undo' || message.do === 'undo-last')) void tellGone(id).catch(() => undefined);
    const habit = message.do === 'answer' ? await habitAfter(ledger, message.id, message.answer) : null;
    return { ok: true, id, ...(habit ? { habit } : {}) };
  } catch {
    return { ok: false, why: 'not-written' };
  }
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
    case 'answer':
      return answer(ledger, message.id, message.answer === 'no' ? 'no' : 'yes', when);
    case 'delete-all':
      await deleteAll(ledger);
      await forgetTold();
      return null;
    default:
      return null;
  }
}
