import { missedTag } from '../event';
import { addByHand, answer, answerAll, countAgain, reopen, undo, undoLast } from '../ledger/change';
import { dayOf } from '../ledger/days';
import { deleteAll } from '../ledger/delete';
import { type Ledger, ledgerState } from '../ledger/open';
import type { Moment } from '../ledger/write';
import { forgetTold, tellGone } from './chip';
import { forgetGestures } from './gestures';
import { habitAfter, saveHabit } from './habits';
import { forgetUsed } from './limits';
import { inLock } from './lock';
import type { Outcome, ViewMessage } from './messages';
import { moment } from './now';
import { pause, resume } from './pause';
import { readSettings, type Settings, saveSettings } from './settings';
import { forgetUse } from './use';
import { forgetStandings, vouch, weigh } from './weigh';

/** Carries out what a view asked for. The background is the one writer, so this runs there only. */
export async function answerView(ledger: Ledger, message: ViewMessage): Promise<Outcome> {
  const settings = await readSettings();
  if (await set(message, settings)) return { ok: true, id: null };
  const state = await ledgerState(ledger);
  if (!state.ok) return { ok: false, why: state.why };
  const when = moment(settings);
  try {
    const written = await inLock('ledger', async () => write(ledger, message, moment(await readSettings())));
    if (message.do === 'delete-all') await Promise.all([forgetStandings(), forgetUse()]);
    if (message.do === 'counts-right') await vouch(message.site, when.at);
    if (message.do === 'answer' || message.do === 'answer-all') await saveSettings({ answered: dayNow(when) });
    // A chip may just be telling of it.
    const { id } = written;
    if (id && (message.do === 'undo' || message.do === 'undo-last')) void tellGone(id).catch(() => undefined);
    const habit = message.do === 'answer' ? await habitAfter(ledger, message.id, message.answer) : null;
    // What is written is written, whatever becomes of the weighing.
    await weigh(ledger).catch(() => undefined);
    return { ok: true, ...written, ...(habit ? { habit } : {}) };
  } catch {
    return { ok: false, why: 'not-written' };
  }
}

const dayNow = ({ at, offset, dayStart }: Moment): string => dayOf(at, offset, dayStart);

/** What is only a setting, and possible while the ledger cannot be written. */
async function set(message: ViewMessage, { dayStart }: Settings): Promise<boolean> {
  switch (message.do) {
    case 'pause':
      await pause();
      return true;
    case 'resume':
      await resume();
      return true;
    case 'later':
      await saveSettings({ answered: dayNow(moment({ dayStart })) });
      return true;
    case 'ask-again':
      await saveHabit(message.detector, null);
      return true;
    default:
      return false;
  }
}

type Written = { id: string | null; ids?: string[] };

async function write(ledger: Ledger, message: ViewMessage, when: Moment): Promise<Written> {
  switch (message.do) {
    case 'plus-one':
      return { id: await addByHand(ledger, { metric: message.metric, site: 'manual', n: 1 }, when) };
    case 'missed': {
      const { metric, site } = message;
      const tags = site === 'manual' ? {} : { tags: [missedTag] };
      return { id: await addByHand(ledger, { metric, site, n: 1, ...tags }, when) };
    }
    case 'undo':
      return { id: await undo(ledger, message.id, when, 'person') };
    case 'count-again':
      return { id: await countAgain(ledger, message.id, when) };
    case 'undo-last':
      return { id: await undoLast(ledger, when) };
    case 'answer':
      return { id: await answer(ledger, message.id, message.answer === 'no' ? 'no' : 'yes', when) };
    case 'answer-all':
      return { id: null, ids: await answerAll(ledger, message.ids, message.answer, when) };
    case 'reopen':
      return { id: null, ids: await reopen(ledger, message.ids, when) };
    case 'delete-all':
      await deleteAll(ledger);
      await forgetGestures('all');
      await forgetUsed();
      await forgetTold();
      return { id: null };
    default:
      return { id: null };
  }
}
