import type { Ledger } from '@/lib/ledger/open';
import { personOf } from '@/lib/ledger/secret';
import { sentOf } from '@/lib/ledger/sent';
import type { OwnSent } from '@/lib/share/reply-place';

/** What was sent from here, for a reply to be held against. */
export async function ownSent(ledger: Ledger): Promise<OwnSent> {
  const [person, sent] = await Promise.all([personOf(ledger), sentOf(ledger)]);
  return { person, hashes: new Set(sent.flatMap(({ signed }) => signed?.hash ?? [])) };
}
