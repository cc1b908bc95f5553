import { itemsOf, readAs, readField } from '../codecs/body';
import { stageOf } from '../codecs/stage';
import type { BodySubject, Detector, Field, Rule, Towards } from '../sites/site';
import type { Pending } from './pending';
import type { Match } from './request';

/** Who a request acts on: texts still to be hashed; null where only the gesture tells acts apart. */
export interface Subjects {
  texts: string[] | null;
  /** The site file names a subject, but this request did not yield it. */
  unreadable: boolean;
}

/** Among whose records a subject is known: the site's at its address, or those of one kind there. */
export const knownAmong = ({ site, home, records }: Pick<Pending, 'site' | 'home' | 'records'>) => ({
  site: records ? `${site} ${records}` : site,
  home,
});

/**
 * Reads the subjects of a trigger as its rule says.
 * @returns null if the request lists what was done, and nothing in the list is such an act
 */
export function subjectsOf(rule: Rule, match: Match, url: URL): Subjects | null {
  const { subject } = rule;
  if (subject.from === 'gesture') return { texts: null, unreadable: false };
  // All but these are told later, by something else.
  if (subject.from !== 'body' && subject.from !== 'path' && subject.from !== 'query')
    return { texts: [], unreadable: false };
  const texts = textsOf(subject, match, url);
  if (!texts) return null;
  return texts.length ? { texts, unreadable: false } : { texts: null, unreadable: true };
}

/** From the body, or from each of its items that count; null if there are none. A body nobody could read has one. */
function inBody({ each, field, or = [], and = [], as }: BodySubject, body: unknown): string[] | null {
  const items = each && body ? itemsOf(body, each.list, each.where, stageOf) : [body];
  if (!items.length) return null;
  const read = (one: Field) => [...new Set(items.flatMap((item) => readField(item, one, as)))];
  const texts = [field, ...or].map(read).find((found) => found.length) ?? [];
  return together(texts, and.map(read));
}

/** Each text with what it is only known together with; none where that is not there, or is several. */
function together(texts: readonly string[], others: readonly (readonly string[])[]): string[] {
  if (others.some(({ length }) => length !== 1)) return [];
  // An id has no blank in it.
  return texts.map((text) => [text, ...others.flat()].join(' '));
}

function textsOf(subject: Extract<Rule['subject'], { from: 'body' | 'path' | 'query' }>, match: Match, url: URL) {
  if (subject.from === 'body') {
    const { batch = [match.decoded] } = match.decoded ?? {};
    const read = batch.map((call) => inBody(subject, call?.body));
    return read.every((texts) => texts === null) ? null : [...new Set(read.flatMap((texts) => texts ?? []))];
  }
  const given = subject.from === 'path' ? match.groups[subject.name] : url.searchParams.get(subject.name);
  const text = given === undefined || given === null ? null : readAs(decoded(given), subject.as);
  const and = subject.from === 'query' ? (subject.and ?? []) : [];
  const inQuery = (name: string) => [readAs(url.searchParams.get(name), subject.as) ?? []].flat();
  return together(text === null ? [] : [text], and.map(inQuery));
}

/** Whom a request names there; null where it names nobody or several. */
export function oneTowards(name: Towards, { decoded: read, groups }: Match): string | null {
  if (name.from === 'path') return readAs(decoded(groups[name.name] ?? ''), name.as);
  const [text, second] = readField(read?.body, name.field, name.as);
  return text !== undefined && second === undefined ? text : null;
}

/** The thread or the person an act is towards, by the first of its names that is given and is only one; else null. */
export const towardsOf = ({ towards = [] }: Detector, match: Match): string | null =>
  towards.map((name) => oneTowards(name, match)).find((text) => text !== null) ?? null;

/** An address's `%3A` and its like as what they stand for. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
