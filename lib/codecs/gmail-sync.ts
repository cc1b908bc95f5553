import type { Decoded, RawBody } from './decoded';
import { email } from './email';
import { decodeJson } from './json';

/** One message, and the addresses it goes to, copies included; a draft says nothing of them. */
interface Message {
  id: string;
  to?: readonly string[];
}

/** What one upload of Gmail's says of messages: ids, under what is done with them. A list that would be empty is not there. */
interface Uploaded {
  sent?: readonly Message[];
  scheduled?: readonly Message[];
  drafts?: readonly Message[];
}

/** Gmail's own name of a message, such as `msg-a:r-7` (made by this client) or `msg-f:7`. */
const messageId = /^msg-[a-z]:[\w:-]{1,80}$/;

type Kind = keyof Uploaded;

/** In one upload a message may be a draft first and sent thereupon: the first of these is what became of it. */
const order: readonly Kind[] = ['sent', 'scheduled', 'drafts'];

/** What the labels of a message say is done with it; null where they say nothing, or it is only brought up to date. */
function kindOf(labels: readonly string[]): Kind | null {
  if (labels.some((label) => label.startsWith('^io_lr'))) return null;
  if (labels.includes('^pfg')) return 'sent';
  if (labels.includes('^scheduled')) return 'scheduled';
  return labels.includes('^r') && labels.includes('^r_bt') ? 'drafts' : null;
}

const isLabels = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.every((one) => typeof one === 'string') &&
  value.some((one: string) => one.startsWith('^'));

/** Nobody writes to more at once; and somebody is among the first. */
const mostAddresses = 100;

/** The address of a person: a short list of single values, of which one is an address; the name may repeat it. */
function addressIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const inside: unknown[] = Object.values(value);
  if (inside.length > 12 || inside.some((one) => typeof one === 'object' && one !== null)) return null;
  const [address, ...more] = new Set(inside.map(email).filter((one) => one !== null));
  return address !== undefined && more.length === 0 ? address : null;
}

/** Whom a message goes to: who stands in lists of people only. Who sends it stands alone. */
function addressesIn(inside: readonly unknown[]): { to?: string[] } {
  const lists = inside.filter((one): one is unknown[] => Array.isArray(one) && one.length <= mostAddresses);
  const people = lists.map((list) => list.map(addressIn));
  const read = people.filter((list): list is string[] => list.every((one) => one !== null)).flat();
  return read.length > 0 ? { to: [...new Set(read)].slice(0, mostAddresses) } : {};
}

/**
 * Messages in what Gmail sends its server, which is nested lists whose places change from release to release. No place is
 * relied on: a message is what has a message's id and a list of system labels side by side, wherever that stands, and it
 * goes to the people who stand in lists beside them. Nothing else is taken out of it.
 */
export function decodeGmailSync(raw: RawBody): Decoded | null {
  const sent = decodeJson(raw);
  if (!sent) return null;
  const kinds = new Map<string, { kind: Kind; to?: string[] }>();
  const rest: unknown[] = [sent.body];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inside: unknown[] = Object.values(value);
    const id = inside.find((one): one is string => typeof one === 'string' && messageId.test(one));
    const kind = id === undefined ? null : kindOf(inside.filter(isLabels).flat());
    const before = id === undefined ? undefined : kinds.get(id);
    if (id !== undefined && kind && !(before && order.indexOf(before.kind) < order.indexOf(kind)))
      kinds.set(id, { kind, ...(kind === 'drafts' ? {} : addressesIn(inside)) });
    for (const one of inside) if (typeof one === 'object' && one !== null) rest.push(one);
  }
  const body: Uploaded = {};
  for (const kind of order) {
    const messages = [...kinds].filter(([, of]) => of.kind === kind);
    if (messages.length > 0) body[kind] = messages.map(([id, { to }]) => ({ id, ...(to ? { to } : {}) }));
  }
  return { body };
}
