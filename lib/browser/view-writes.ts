import { type Corrected, missedTag, type Wanted } from '../event';
import type { WorkingHours } from '../hours';
import { addByHand, answer, answerAll, countAgain, reopen, undo, undoLast } from '../ledger/change';
import { saveCommission } from '../ledger/commission';
import { correctDays, putBack } from '../ledger/correct';
import { deleteAll } from '../ledger/delete';
import type { Ledger } from '../ledger/open';
import { closePeriod, reopenPeriod } from '../ledger/shared';
import { setTags } from '../ledger/tag';
import { agree, takeBack } from '../ledger/targets';
import { enterValue, takeBackValue } from '../ledger/values';
import type { Moment } from '../ledger/write';
import { writeBetween } from './between-writes';
import type { ViewMessage } from './messages';
import { momentOn } from './now';

/** What became of a write: an event's id, those of many, or corrected days. */
export interface Written {
  id: string | null;
  ids?: string[];
  corrected?: Corrected[];
}

/**
 * Writes into the ledger what a view asked for; nothing where it asked for something else. Runs alone.
 * @param hours the person's working hours, for totals that are kept
 */
export async function writeFor(
  ledger: Ledger,
  message: ViewMessage,
  when: Moment,
  hours: WorkingHours | null,
): Promise<Written> {
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
    case 'correct':
      return { id: null, corrected: await correct(ledger, message.wanted, when) };
    case 'put-back':
      await putBack(ledger, message, when);
      return { id: null };
    case 'tag':
      return { id: await setTags(ledger, message.id, message.tags, when) };
    case 'close-period':
      return { id: await closePeriod(ledger, message, when, hours) };
    case 'reopen-period':
      return { id: await reopenPeriod(ledger, message.id) };
    case 'answer':
      return { id: await answer(ledger, message.id, message.answer === 'no' ? 'no' : 'yes', when) };
    case 'answer-all':
      return { id: null, ids: await answerAll(ledger, message.ids, message.answer, when) };
    case 'reopen':
      return { id: null, ids: await reopen(ledger, message.ids, when) };
    case 'agree':
      return { id: await agree(ledger, message, when) };
    case 'take-back':
      return { id: await takeBack(ledger, message.id, when) };
    case 'commission':
      await saveCommission(ledger, message.plan);
      return { id: null };
    case 'enter':
      return { id: await enterValue(ledger, message, when) };
    case 'take-back-value':
      return { id: await takeBackValue(ledger, message.id, when) };
    case 'delete-all':
      await deleteAll(ledger);
      return { id: null };
    default:
      return { id: await writeBetween(ledger, message, when, hours) };
  }
}

/** How many of the rows a correction changed are told one by one: the first, and the last, which may be lowered. */
const told = 4;

async function correct(ledger: Ledger, wanted: readonly Wanted[], when: Moment): Promise<Corrected[]> {
  const corrected = await correctDays(ledger, wanted, (day) => momentOn(day, when), when);
  return corrected.map((one) =>
    one.many <= told ? one : { ...one, changed: [...one.changed.slice(0, told - 1), ...one.changed.slice(-1)] },
  );
}
