/** Somebody invented. The mode says how the server behaves towards them; see `modes.ts`. */
export interface Person {
  vanity: string;
  first: string;
  last: string;
  headline: string;
  /** The number all id spaces lead back to. */
  member: number;
  mode: string;
}

/** `[first, last, headline, mode]` */
const named: readonly [string, string, string, string][] = [
  ['Maren', 'Oltmann', 'Purchasing, harbour logistics', 'ok'],
  ['Jaro', 'Linde', 'Head of maintenance, paper mill', 'ok'],
  ['Tove', 'Brandis', 'Founder, bicycle parts', 'ok'],
  ['Ilse', 'Korte', 'Finance lead, bakery chain', 'ok'],
  ['Anselm', 'Rautner', 'Plant manager, glass works', 'ok'],
  ['Yuna', 'Feddersen', 'People lead, wind energy', 'ok'],
  ['Pavo', 'Tennhardt', 'Weekly limit reached', 'limit'],
  ['Signe', 'Ahlburg', 'Too many requests', 'too-many'],
  ['Corvin', 'Mellenthin', 'Was invited before', 'already'],
  ['Runa', 'Siebrand', 'Fails although answered 200', 'hidden'],
  ['Edda', 'Quistorp', 'No notes left: Premium is offered', 'upsell'],
  ['Malte', 'Vierhus', 'Asks for the email address', 'email'],
  ['Svea', 'Onken', 'Can only be followed', 'follow'],
  ['Bero', 'Kampwirth', 'Client sends twice', 'retry'],
  ['Liv', 'Dornbusch', 'Slow answer', 'slow'],
];

const firsts = named.map(([first]) => first);
const lasts = named.map(([, last]) => last);
const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');

/**
 * The people a page shows.
 * @param count how many; beyond the named ones they are made up by number and behave well
 */
export function people(count = named.length): Person[] {
  return Array.from({ length: Math.max(1, Math.min(count, 1000)) }, (_, index) => {
    const [first, last, headline, mode] = named[index] ?? [
      firsts[index % firsts.length] ?? '',
      lasts[(index * 7 + 3) % lasts.length] ?? '',
      `Person ${index + 1}`,
      'ok',
    ];
    const vanity = `${plain(first)}-${plain(last)}${index < named.length ? '' : `-${index + 1}`}`;
    return { vanity, first, last, headline, member: 700_000_101 + index, mode };
  });
}

/** Everybody, whichever page showed them. */
export const everybody: readonly Person[] = people(1000);

/** A member's token: 29 bytes with the number, big-endian, in bytes 4-7; the rest is the same for the same member. */
function token(type: number, member: number): string {
  const bytes = Buffer.from(Array.from({ length: 29 }, (_, index) => (member * 7 + index * 13) % 256));
  bytes.set([0, type, 0, 0]);
  bytes.writeUInt32BE(member, 4);
  return bytes.toString('base64url');
}

export const flagshipToken = (member: number): string => token(0x2a, member);
export const salesToken = (member: number): string => token(0x2c, member);
export const recruiterToken = (member: number): string => token(0x43, member);

/** The member number of a number, a token or a URN; null if it is none of ours. */
export function memberOf(value: unknown): number | null {
  const text = String(value ?? '');
  const found = everybody.find(
    ({ member }) =>
      text === String(member) ||
      text.endsWith(`:${member}`) ||
      text.includes(flagshipToken(member)) ||
      text.includes(salesToken(member)) ||
      text.includes(recruiterToken(member)),
  );
  return found?.member ?? null;
}
