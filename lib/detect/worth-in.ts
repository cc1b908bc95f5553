import type { ReceiptSignal } from '../event';
import type { Detector } from '../sites/site';
import { inMinorUnits } from './money';
import type { Pending } from './pending';
import type { Ports } from './ports';
import { reckon } from './reckon';
import type { Match } from './request';
import { purposeOf } from './rules';

/** What the body of a trigger tells of what the act is worth, and what its receipt says of that. */
export interface WorthIn {
  pending: Pick<Pending, 'amount'>;
  signals: ReceiptSignal[];
}

const nothing: WorthIn = { pending: {}, signals: [] };

const signalOf = (what: string): ReceiptSignal => ({ signal: 'amount', what, after: 0 });

/**
 * Reads what an act is worth, or has come to be worth. Of a body only the numbers its site file names are read.
 * @param index which of the detector's rules it is
 * @returns null where it is to say that anew, and says nothing of it
 */
export async function worthIn(
  ports: Ports,
  { amount, ...detector }: Detector,
  index: number,
  { decoded }: Match,
): Promise<WorthIn | null> {
  const purpose = purposeOf(detector, index);
  if (amount?.from !== 'body' || purpose === 'take-back') return nothing;
  const isChange = purpose === 'worth';
  const { currency, zone } = await ports.reckonsIn();
  const reckoned = reckon(amount.ways, decoded?.body, zone);
  if (!reckoned) return isChange ? null : nothing;
  const money = reckoned === 'in-part' || !currency ? null : inMinorUnits(reckoned.value, currency);
  if (isChange) return { pending: money ? { amount: money } : {}, signals: [] };
  if (reckoned === 'in-part') return nothing;
  if (!money) return { pending: {}, signals: currency ? [] : [signalOf('no-currency')] };
  return { pending: { amount: money }, signals: [signalOf(reckoned.is)] };
}
