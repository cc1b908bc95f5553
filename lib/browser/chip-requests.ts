import { undo } from '../ledger/change';
import type { Ledger } from '../ledger/open';
import { eventById } from '../ledger/read';
import { siteById } from '../sites/all';
import { readBindings } from './bindings';
import { tellGone } from './chip';
import { stepOf } from './chip-record';
import { readChipPlaces } from './chip-script';
import { type ChipStep, chipUndoFor } from './chip-state';
import { inLock } from './lock';
import type { ChipMessage } from './messages';
import { moment } from './now';
import type { Sender } from './page-messages';
import { readSettings, saveChip } from './settings';
import { placeOf } from './switched-on';

/**
 * Does what a chip asks for. It speaks from inside a page, so it may do little: take back an event of that page's own
 * site that was counted within the last minute, switch itself off there, and ask how far a record of that site got. Only
 * the page of a tab is heard, no frame in it, and only where a chip is shown.
 * @param now milliseconds since 1970
 * @returns whether it was done; of a record its step
 */
export async function receiveChip(
  ledger: Ledger,
  message: ChipMessage,
  { tab, frameId, url }: Sender,
  now: number,
): Promise<boolean | ChipStep | null> {
  if (tab?.id === undefined || frameId !== 0 || !url?.startsWith('http')) return false;
  const where = placeOf(new URL(url), await readBindings());
  const site = where?.site;
  if (!where || !(await readChipPlaces()).some((place) => place.site === site)) return false;
  if (message.chip === 'record') return stepOf(ledger, message, where).catch(() => null);
  if (message.chip === 'off') {
    await saveChip(where.site, false);
    return true;
  }
  const when = moment(await readSettings(), now);
  const undone = await inLock('ledger', async () => {
    const event = await eventById(ledger, message.id);
    const isHere = event?.site === site || siteById(event?.site ?? '')?.everywhere;
    const fresh = event && isHere && Math.abs(now - event.at) <= chipUndoFor;
    if (!fresh || (event.state !== 'counted' && event.state !== 'unsure')) return false;
    return (await undo(ledger, event.id, when, 'person')) !== null;
  }).catch(() => false);
  if (undone) await tellGone(message.id);
  return undone;
}
