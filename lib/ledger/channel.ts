import type { Channel } from '../shared';
import type { ChannelSecret, Ledger } from './open';
import { inOneWrite } from './transaction';

const id = 'channel';

/** Where weeks are posted; null where the person named no place. */
export async function channelOf(ledger: Ledger): Promise<Channel | null> {
  const kept = (await ledger.secrets.get(id)) as ChannelSecret | undefined;
  return kept ? { address: kept.address, kind: kept.kind, at: kept.at } : null;
}

/**
 * Keeps where weeks are posted, in the place of what was kept before.
 * @throws LedgerClosed when the ledger cannot be written, as `forgetChannel`
 */
export const keepChannel = (ledger: Ledger, { address, kind, at }: Channel): Promise<void> =>
  inOneWrite(ledger, [ledger.secrets], async () => {
    await ledger.secrets.put({ id, address, kind, at: Math.round(at) });
  });

/** Forgets where weeks are posted. What was posted stays in the list. */
export const forgetChannel = (ledger: Ledger): Promise<void> =>
  inOneWrite(ledger, [ledger.secrets], () => ledger.secrets.delete(id));
