import { readAs } from '../codecs/body';
import type { RequestSignal, Rule } from '../sites/site';
import type { Pending } from './pending';
import type { Ports } from './ports';
import { matchAddress, type RequestDone } from './request';
import { decoded, knownAmong } from './subject';

/**
 * Whether a request ended as its trigger calls success. Where the address it leads on to names the record, the pending
 * item learns its subject from there.
 */
export async function answerFits(
  ports: Ports,
  pending: Pending,
  { trigger, subject }: Rule,
  end: RequestDone,
): Promise<boolean> {
  if (trigger.on !== 'request' || !('status' in end)) return false;
  const { status, to } = end;
  if (!trigger.redirect) return trigger.status?.includes(status) ?? (status >= 200 && status < 300);
  const groups = to ? await ledTo(ports, pending, trigger.redirect, to) : null;
  if (!to || !groups || !(trigger.status?.includes(status) ?? true)) return false;
  if (subject.from !== 'redirect') return true;
  const given = groups[subject.name] ?? new URL(to).searchParams.get(subject.name) ?? '';
  const text = readAs(decoded(given), subject.as);
  if (text === null) pending.ask = 'unreadable';
  else pending.subjects = [await ports.hash(knownAmong(pending), text)];
  return true;
}

/** The named groups of the address a request was led on to; null where it is another one, or of another site. */
async function ledTo(
  ports: Ports,
  { site }: Pending,
  wanted: NonNullable<RequestSignal['redirect']>,
  to: string,
): Promise<Record<string, string> | null> {
  const place = await ports.place(to);
  return place?.site === site ? matchAddress(wanted, new URL(to), place.prefix) : null;
}
