import type { WorkingHours } from '../hours';
import type { NewSent, Sent, SentFile, SentOutcome } from '../shared';
import type { Ledger } from './open';
import { closePeriod } from './shared';
import { inOneWrite } from './transaction';
import { type Moment, newEventId } from './write';

/** Everything that was made ready for somebody else, the last first. */
export const sentOf = (ledger: Ledger): Promise<Sent[]> => ledger.sent.orderBy('id').reverse().toArray();

/** Whether something left, or may have left: only what was refused certainly did not. */
export const mayHaveLeft = ({ outcome }: Pick<Sent, 'outcome'>): boolean => outcome !== 'refused';

/** The last post of the same bytes that stands, or may stand, in a channel. @param sent in any order */
export function postedBefore(sent: readonly Sent[], { form, parts }: Pick<Sent, 'form' | 'parts'>): Sent | undefined {
  const same = (one: Sent) => one.form === 'post' && mayHaveLeft(one) && one.parts[0]?.text === parts[0]?.text;
  return form === 'post' ? sent.filter(same).reduce<Sent | undefined>(later, undefined) : undefined;
}

const later = (one: Sent | undefined, other: Sent): Sent => (one && one.id > other.id ? one : other);

/** The last file one browser signed; null while it signed none. @param device the fingerprint of its key */
export function lastSigned(sent: readonly Sent[], device: string): SentFile | null {
  const own = sent.flatMap(({ signed }) => (signed?.device === device ? signed : []));
  return own.reduce<SentFile | null>((last, one) => (last && last.number >= one.number ? last : one), null);
}

/** Whether a file follows the last one, or is that once more. */
const follows = (file: SentFile, last: SentFile | null): boolean =>
  file.hash === last?.hash || (file.number === (last?.number ?? 0) + 1 && file.predecessor === (last?.hash ?? null));

/**
 * Keeps what is about to leave, and closes with it what is still open of its week: both or neither. What became of a post is
 * unknown until `settleSent` says so: a browser that ends in between must not have it sent, nor lost.
 * @param hours as for `closePeriod`
 * @param due of what goes by itself, the day it was to go, YYYY-MM-DD
 * @returns its id, by which it can be taken back
 * @throws RangeError where something else was signed meanwhile, the same was posted, or the days cannot be closed
 * @throws LedgerClosed when the ledger cannot be written, as `takeBackSent`
 */
export const keepSent = (
  ledger: Ledger,
  { sent, close, again }: NewSent,
  when: Moment,
  hours: WorkingHours | null,
  { newId = newEventId, due = '' } = {},
): Promise<string> =>
  inOneWrite(ledger, [ledger.events, ledger.days, ledger.shared, ledger.sent], async () => {
    const known = await ledger.sent.toArray();
    if (sent.signed && !follows(sent.signed, lastSigned(known, sent.signed.device)))
      throw new RangeError('Another file was signed meanwhile');
    if (postedBefore(known, sent)?.id !== again) throw new RangeError('The same was posted meanwhile');
    const closed = close && (await closePeriod(ledger, close, when, hours, newId));
    const id = newId(when.at);
    const added = { ...(closed ? { closed } : {}), ...(sent.form === 'post' ? { outcome: 'unknown' as const } : {}) };
    await ledger.sent.add({ ...sent, id, at: Math.round(when.at), ...added, ...(due ? { due } : {}) });
    return id;
  });

/** Whether what becomes of a post can be said: once, and that it is there also of one that was thought refused. */
const canBecome = (was: SentOutcome | undefined, outcome: SentOutcome): boolean =>
  was === 'unknown' || (was === 'refused' && outcome === 'sent');

/**
 * Says what became of a post. One that was refused went to nobody: what was closed with it is open again, unless something
 * was made after it, which may speak of the week as closed.
 * @returns its id; null where it is no post, or more is known of it
 * @throws LedgerClosed when the ledger cannot be written
 */
export const settleSent = (ledger: Ledger, id: string, outcome: 'sent' | 'refused'): Promise<string | null> =>
  inOneWrite(ledger, [ledger.shared, ledger.sent], async () => {
    const all = await ledger.sent.filter((one) => one.id === id || mayHaveLeft(one)).toArray();
    const post = all.find((one) => one.id === id);
    if (!post || !canBecome(post.outcome, outcome)) return null;
    const { closed, ...rest } = post;
    const opens = closed !== undefined && outcome === 'refused' && !all.some((one) => one.id > id);
    if (opens) await ledger.shared.delete(closed);
    await ledger.sent.put({ ...(opens ? rest : post), outcome });
    return id;
  });

/**
 * Forgets something that went to nobody after all, and opens again what was closed with it. Only the last: what was made
 * after it names it. What was refused does not count, and of a post the channel tells.
 * @returns its id; null where it is not the last, or a post
 */
export const takeBackSent = (ledger: Ledger, id: string): Promise<string | null> =>
  inOneWrite(ledger, [ledger.shared, ledger.sent], async () => {
    const last = await ledger.sent.orderBy('id').reverse().filter(mayHaveLeft).first();
    if (last?.id !== id || last.form === 'post') return null;
    if (last.closed) await ledger.shared.delete(last.closed);
    await ledger.sent.delete(id);
    return id;
  });
