import { noDigest } from '../digest';
import type { Habit } from '../event';
import { channelOf } from '../ledger/channel';
import { dayOf } from '../ledger/days';
import { type Ledger, ledgerState } from '../ledger/open';
import { eventById } from '../ledger/read';
import type { Moment } from '../ledger/write';
import { releaseChannel } from './channel';
import { forgetCheck } from './check';
import { forgetTold, tellGone } from './chip';
import { forgetGestures } from './gestures';
import { habitAfter, saveHabit } from './habits';
import { forgetLearnt, forgetSet, learnFromAnswer } from './learnt';
import { forgetUsed } from './limits';
import { inLock } from './lock';
import type { Outcome, ViewMessage } from './messages';
import { forgetNeutral } from './neutral';
import { endNotify } from './notify';
import { moment } from './now';
import { pause, resume } from './pause';
import { postWeek } from './posting';
import { readSettings, saveSettings } from './settings';
import { forgetUse } from './use';
import { type Written, writeFor } from './view-writes';
import { forgetStandings, vouch, weigh } from './weigh';

/**
 * Carries out what a view asked for. The background is the one writer, so this runs there only; on practice numbers, which
 * it does not know, in the view itself.
 * @param real false for practice numbers: nothing but them is changed, and nothing learnt
 */
export async function answerView(ledger: Ledger, message: ViewMessage, { real = true } = {}): Promise<Outcome> {
  const settings = await readSettings();
  if (real && (await set(message, settings))) return { ok: true, id: null };
  const state = await ledgerState(ledger);
  if (!state.ok) return { ok: false, why: state.why };
  if (message.do === 'post-week') return real ? postWeek(ledger, message) : { ok: false, why: 'practice' };
  try {
    const channel = message.do === 'delete-all' && real ? await channelOf(ledger) : null;
    const written = await inLock('ledger', async () => {
      const now = await readSettings();
      return writeFor(ledger, message, moment(now), now.hours);
    });
    const habit = real ? await settle(ledger, message, written, moment(settings)) : null;
    if (channel) await releaseChannel(channel.address);
    return { ok: true, ...written, ...(habit ? { habit } : {}) };
  } catch {
    return { ok: false, why: 'not-written' };
  }
}

const dayNow = ({ at, offset, dayStart }: Moment): string => dayOf(at, offset, dayStart);

/** What is only a setting, and possible while the ledger cannot be written. Returns whether it was one. */
async function set(message: ViewMessage, { dayStart }: { dayStart: number }): Promise<boolean> {
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
    case 'forget-set':
      await forgetSet(message.set);
      return true;
    default:
      return false;
  }
}

/**
 * An answer may be the answer for all acts of the kind, where its firm names the kind itself. What became of the event
 * tells it, not what was pressed: a view that is behind may answer what has been answered.
 */
async function learnFrom(ledger: Ledger, message: ViewMessage, { id, ids = [] }: Written): Promise<void> {
  if ((message.do === 'answer' || message.do === 'count-again') && id) {
    const state = (await eventById(ledger, id))?.state;
    if (state === 'counted' || state === 'undone') await learnFromAnswer([id], state === 'counted');
  }
  if (message.do === 'answer-all') await learnFromAnswer(ids, message.answer === 'yes');
  if (message.do === 'reopen') await learnFromAnswer(ids, null);
  if ((message.do === 'undo' || message.do === 'undo-last') && id) await learnFromAnswer([id], null);
}

/** What follows from a write beside the ledger. Returns the habit that an answer became. */
async function settle(ledger: Ledger, message: ViewMessage, written: Written, when: Moment): Promise<Habit | null> {
  if (message.do === 'delete-all') {
    await Promise.all([
      forgetStandings(),
      forgetUse(),
      forgetGestures('all'),
      forgetUsed(),
      forgetLearnt(),
      forgetTold(),
      forgetCheck(),
      forgetNeutral(),
    ]);
    await saveSettings({ unlinked: {}, past: null, label: '', send: null, digest: noDigest, consent: null });
    await endNotify().catch(() => undefined);
  }
  // What was allowed was allowed for the channel that was there.
  if (message.do === 'keep-channel' || message.do === 'forget-channel') await saveSettings({ consent: null });
  const { id } = written;
  await learnFrom(ledger, message, written);
  if (message.do === 'counts-right') await vouch(message.site, when.at);
  if (message.do === 'answer' || message.do === 'answer-all') await saveSettings({ answered: dayNow(when) });
  // A chip may just be telling of it.
  if (id && (message.do === 'undo' || message.do === 'undo-last')) void tellGone(id).catch(() => undefined);
  const habit = message.do === 'answer' ? await habitAfter(ledger, message.id, message.answer) : null;
  // What is written is written, whatever becomes of the weighing.
  await weigh(ledger).catch(() => undefined);
  return habit;
}
