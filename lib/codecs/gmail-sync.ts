import type { Decoded, RawBody } from './decoded';
import { decodeJson } from './json';

/** What one upload of Gmail's says of messages: ids, under what is done with them. A list that would be empty is not there. */
interface Uploaded {
  sent?: readonly { id: string }[];
  scheduled?: readonly { id: string }[];
  drafts?: readonly { id: string }[];
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

/**
 * Messages in what Gmail sends its server, which is nested lists whose places change from release to release. No place is
 * relied on: a message is what has a message's id and a list of system labels side by side, wherever that stands. Nothing
 * else is taken out of it.
 */
export function decodeGmailSync(raw: RawBody): Decoded | null {
  const sent = decodeJson(raw);
  if (!sent) return null;
  const kinds = new Map<string, Kind>();
  const rest: unknown[] = [sent.body];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inside: unknown[] = Object.values(value);
    const id = inside.find((one): one is string => typeof one === 'string' && messageId.test(one));
    const kind = id === undefined ? null : kindOf(inside.filter(isLabels).flat());
    const before = id === undefined ? undefined : kinds.get(id);
    if (id !== undefined && kind && !(before && order.indexOf(before) < order.indexOf(kind))) kinds.set(id, kind);
    for (const one of inside) if (typeof one === 'object' && one !== null) rest.push(one);
  }
  const body: Uploaded = {};
  for (const kind of order) {
    const ids = [...kinds].filter(([, of]) => of === kind).map(([id]) => ({ id }));
    if (ids.length > 0) body[kind] = ids;
  }
  return { body };
}
