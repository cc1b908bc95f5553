import type { Decoded, RawBody } from './decoded';
import { email } from './email';
import { decodeJson } from './json';

/** What a call that stores or sends an item does with it. */
interface Done {
  /** Of a meeting whose invitations go out, of a mail that is sent; anything else is not there. */
  act?: 'mail' | 'meeting';
  /** A mail of one's own accord, as opposed to an answer or something passed on. */
  isNew?: true;
  /** The item's own number, where it has one already. */
  id?: string;
  /** Addresses a mail goes to, as far as this call says them, copies included. */
  to?: readonly string[];
  /** Whether somebody is invited: rooms and the like are nobody. */
  invites?: true;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** `Message:#Exchange` names the kind `Message`. */
const kindOf = ({ __type }: Node): string => (typeof __type === 'string' ? __type.replace(/:#Exchange$/, '') : '');

const mails: ReadonlySet<string> = new Set(['Message', 'ReplyToItem', 'ReplyAllToItem', 'ForwardItem']);
const sends: ReadonlySet<unknown> = new Set(['SendAndSaveCopy', 'SendOnly']);
const invites: ReadonlySet<unknown> = new Set(['SendToAllAndSaveCopy', 'SendOnlyToAll']);

/** Numbers are long, begin all alike, and differ in their last part. */
const mostOfId = 150;

/** The number of an item, where it stands. */
function idOf(item: unknown): { id?: string } {
  const { Id: id } = isNode(item) ? item : {};
  return typeof id === 'string' && id ? { id: id.slice(-mostOfId) } : {};
}

/**
 * Calls of Outlook on the web and of Exchange: what is created, changed or sent, told by the kind of the item and by what is
 * to be done with it. Answering an invitation, moving a meeting and saving a draft are calls of the same shape, and no act
 * here. Only of one item; several at once is nothing a person writes.
 */
export function decodeOutlook(raw: RawBody): Decoded | null {
  const sent = decodeJson(raw)?.body;
  const { Body: body } = isNode(sent) ? sent : {};
  return isNode(body) ? { body: doneBy(body) } : null;
}

function doneBy(body: Node): Done {
  const [item, ...more] = itemsIn(body);
  if (more.length > 0) return {};
  // A saved draft is sent as it is: all that is said is its number.
  const saved = list(body.ItemIds);
  if (!item) return saved.length === 1 ? { act: 'mail', ...idOf(saved[0]) } : {};
  const { kinds, id, fields } = item;
  if (kinds.every((kind) => kind === 'CalendarItem')) {
    if (id || !invites.has(body.SendMeetingInvitations)) return {};
    const people = ['RequiredAttendees', 'OptionalAttendees'].flatMap((name) => list(fields[name]));
    return { act: 'meeting', ...(people.length > 0 ? { invites: true } : {}) };
  }
  if (!kinds.every((kind) => mails.has(kind)) || !sends.has(body.MessageDisposition)) return {};
  const isNew = body.ComposeOperation === 'newMail' && kinds.every((kind) => kind === 'Message');
  return { act: 'mail', ...(isNew ? { isNew } : {}), ...(id ? { id } : {}), ...addressesIn(item.people) };
}

const recipients = ['ToRecipients', 'CcRecipients', 'BccRecipients'];

/** Nobody writes to more at once; and somebody is among the first. */
const mostAddresses = 100;

/** Some of one's own firm have a name in its directory instead of an address. */
function addressesIn(people: readonly Node[]): { to?: string[] } {
  const read = people.map(({ EmailAddress }) => email(EmailAddress)).filter((one) => one !== null);
  return read.length > 0 ? { to: [...new Set(read)].slice(0, mostAddresses) } : {};
}

interface Item {
  /** Of a changed item, of each of its changes. */
  kinds: string[];
  id?: string;
  fields: Node;
  /** Whom it is to. */
  people: Node[];
}

const peopleIn = (item: Node): Node[] => recipients.flatMap((name) => list(item[name]));

/** The items a call creates or changes, as far as they say of what kind they are. */
function itemsIn({ Items, ItemChanges }: Node): Item[] {
  const created = list(Items).map((item): Item => ({ kinds: [kindOf(item)], fields: item, people: peopleIn(item) }));
  const changed = list(ItemChanges).map(({ ItemId, Updates }): Item => {
    const items = list(Updates).flatMap(({ Item: one }) => (isNode(one) ? [one] : []));
    return { kinds: items.map(kindOf), fields: {}, people: items.flatMap(peopleIn), ...idOf(ItemId) };
  });
  return [...created, ...changed].filter(({ kinds }) => kinds.length > 0);
}
