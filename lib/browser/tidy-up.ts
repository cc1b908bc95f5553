import type { Ledger } from '../ledger/open';
import { dropOldEvents, dropOldReceipts, isSteady } from '../ledger/retention';
import { dropOldFiles } from '../ledger/signed-files';
import { dropOldValues } from '../ledger/values';
import { browser } from './api';
import { inLock } from './lock';
import { moment } from './now';
import { stored } from './stored';

const key = 'lookedAt';

/** Removes what is too old to be kept, once a day. @param settings when the person's day begins */
export async function tidyUp(ledger: Ledger, settings: { dayStart: number }): Promise<void> {
  const now = moment(settings);
  const last = await stored<number>(key);
  await browser.storage.local.set({ [key]: now.at });
  await dropOldReceipts(ledger, now.at);
  if (!isSteady(last ?? null, now.at)) return;
  const alone = <T>(batch: () => Promise<T>) => inLock('ledger', batch);
  await dropOldEvents(ledger, now, alone);
  await dropOldValues(ledger, now, alone);
  await dropOldFiles(ledger, now, alone);
}
