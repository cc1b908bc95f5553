import { undo } from '../ledger/change';
import type { Ledger } from '../ledger/open';
import { eventById } from '../ledger/read';
import { siteById } from '../sites/all';
import { readBindings } from './bindings';
import { tellGone } from './chip';
import { readChipPlaces } from './chip-script';
import { chipUndoFor } from './chip-state';
import { inLock } from './lock';
import type { ChipMessage } from './messages';
import { moment } from './now';
import type { Sender } from './page-messages';
import { readSettings, saveChip } from './settings';
import { placeOf } from './switched-on';

/**
 * Does what a chip asks for. It speaks from inside a page, so it may do little: take back an event of that page's own
 * site that was counted within the last minute, and switch itself off there. Only the page of a tab is heard, no frame
 * in it, and only where a chip is shown.
 * @param now milliseconds since 1970
 * @returns whether it was done
 */
export async function receiveChip(
  ledger: Ledger,
  message: ChipMessage,
  { tab, frameId, url }: Sender,
  now: number,
): Promise<boolean> {
  if (tab?.id === undefined || frameId !== 0 || !url?.startsWith('http')) return false;
  const site = placeOf(new URL(url), await readBindings())?.site;
  if (site === undefined || !(await readChipPlaces()).some((place) => place.site === site)) return false;
  if (message.chip === 'off') {
    await saveChip(site, false);
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
