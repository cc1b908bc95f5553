import type { WorkingHours } from '../hours';
import { forgetChannel, keepChannel } from '../ledger/channel';
import { checkIn, removeCheckIns, takeBackCheckIn } from '../ledger/check-ins';
import { beginExperiment, endExperiment, takeBackExperiment } from '../ledger/experiments';
import type { Ledger } from '../ledger/open';
import { keepPromise } from '../ledger/promises';
import { makeSigning } from '../ledger/secret';
import { keepSent, settleSent, takeBackSent } from '../ledger/sent';
import { keepReply, removeFiles, takeSummaries } from '../ledger/signed-files';
import { exchange, takeBackStep } from '../ledger/talks';
import { planTeam, takeBackPlan } from '../ledger/team';
import type { Moment } from '../ledger/write';
import { makeSigningKey } from '../share/signature';
import type { ViewMessage } from './messages';
import { random } from './random';

/**
 * Writes what a view asked for about that which stands between people, how weeks went and what is tried out.
 * @param hours the person's working hours, for totals that are kept
 * @returns the id it can be taken back by
 */
export async function writeBetween(
  ledger: Ledger,
  message: ViewMessage,
  when: Moment,
  hours: WorkingHours | null,
): Promise<string | null> {
  switch (message.do) {
    case 'exchange':
      return exchange(ledger, message, when);
    case 'exchange-back':
      return takeBackStep(ledger, message.id, when);
    case 'plan-team':
      return planTeam(ledger, message.plan, when);
    case 'plan-back':
      return takeBackPlan(ledger, message.id, when);
    case 'check-in':
      return checkIn(ledger, message.said, when);
    case 'check-in-back':
      return takeBackCheckIn(ledger, message.id, when);
    case 'check-in-remove':
      await removeCheckIns(ledger, message.week);
      return null;
    case 'experiment':
      return beginExperiment(ledger, message.plan, when);
    case 'experiment-end':
      return endExperiment(ledger, message, when);
    case 'experiment-back':
      return takeBackExperiment(ledger, message.id, when);
    case 'take-summaries':
      await takeSummaries(ledger, message.files, when);
      return null;
    case 'remove-files':
      await removeFiles(ledger, message.ids);
      return null;
    case 'keep-reply':
      return keepReply(ledger, message.file, message.ours, when);
    case 'keep-promise':
      return keepPromise(ledger, message.id, message.promise, message.kept, message.due);
    case 'make-signing':
      await makeSigning(ledger, makeSigningKey, random);
      return null;
    case 'send':
      return keepSent(ledger, message, when, hours);
    case 'send-back':
      return takeBackSent(ledger, message.id);
    case 'settle-sent':
      return settleSent(ledger, message.id, message.outcome);
    case 'keep-channel':
      await keepChannel(ledger, { address: message.address, kind: message.kind, at: when.at });
      return null;
    case 'forget-channel':
      await forgetChannel(ledger);
      return null;
    default:
      return null;
  }
}
