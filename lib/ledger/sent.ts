import type { WorkingHours } from '../hours';
import type { NewSent, Sent, SentFile } from '../shared';
import type { Ledger } from './open';
import { closePeriod } from './shared';
import { inOneWrite } from './transaction';
import { type Moment, newEventId } from './write';

/** Everything that was made ready for somebody else, the last first. */
export const sentOf = (ledger: Ledger): Promise<Sent[]> => ledger.sent.orderBy('id').reverse().toArray();

/** The last file one browser signed; null while it signed none. @param device the fingerprint of its key */
export function lastSigned(sent: readonly Sent[], device: string): SentFile | null {
  const own = sent.flatMap(({ signed }) => (signed?.device === device ? signed : []));
  return own.reduce<SentFile | null>((last, one) => (last && last.number >= one.number ? last : one), null);
}

/** Whether a file follows the last one, or is that once more. */
const follows = (file: SentFile, last: SentFile | null): boolean =>
  file.hash === last?.hash || (file.number === (last?.number ?? 0) + 1 && file.predecessor === (last?.hash ?? null));

/**
 * Keeps what is about to leave, and closes with it what is still open of its week: both or neither.
 * @param hours as for `closePeriod`
 * @returns its id, by which it can be taken back
 * @throws RangeError where something else was signed meanwhile, or the days cannot be closed
 * @throws LedgerClosed when the ledger cannot be written, as `takeBackSent`
 */
export const keepSent = (
  ledger: Ledger,
  { sent, close }: NewSent,
  when: Moment,
  hours: WorkingHours | null,
  newId = newEventId,
): Promise<string> =>
  inOneWrite(ledger, [ledger.events, ledger.days, ledger.shared, ledger.sent], async () => {
    const known = await ledger.sent.toArray();
    if (sent.signed && !follows(sent.signed, lastSigned(known, sent.signed.device)))
      throw new RangeError('Another file was signed meanwhile');
    const closed = close && (await closePeriod(ledger, close, when, hours, newId));
    const id = newId(when.at);
    await ledger.sent.add({ ...sent, id, at: Math.round(when.at), ...(closed ? { closed } : {}) });
    return id;
  });

/**
 * Forgets something that went to nobody after all, and opens again what was closed with it. Only the last: what was made
 * after it names it.
 * @returns its id; null where it is not the last
 */
export const takeBackSent = (ledger: Ledger, id: string): Promise<string | null> =>
  inOneWrite(ledger, [ledger.shared, ledger.sent], async () => {
    const last = await ledger.sent.orderBy('id').last();
    if (last?.id !== id) return null;
    if (last.closed) await ledger.shared.delete(last.closed);
    await ledger.sent.delete(id);
    return id;
  });
