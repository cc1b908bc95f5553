import type { ElementSubject, Result, ShownName } from '../sites/site';
import { addressGroups } from './address';
import { findAll } from './find';

/** What the page script has to know of a result. */
export type Shows = Pick<Result, 'selector' | 'row' | 'follows' | 'subject'>;

/** Whether the nearest element around it that has `with` in it, has none of `without`. */
function standsIn(element: Element, row: Shows['row']): boolean {
  if (!row) return true;
  let around = element.parentElement;
  while (around && !around.querySelector(row.with)) around = around.parentElement;
  return around !== null && !row.without.some((selector) => around.querySelector(selector));
}

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Those that come after the last of the others, if there is one. */
function thatFollow(elements: readonly Element[], follows: readonly string[]): Element[] {
  const others = findAll(follows);
  return others.length ? elements.filter((element) => others.every((other) => isBefore(other, element))) : [];
}

/** No address or id is longer; in a text made for it, a pattern could look for minutes. */
const longest = 4000;

/** The one named group of the attribute the site file names, by its name; of everything else nothing is read. */
export function groupIn(element: Element, subject: ElementSubject): Record<string, string> {
  const { attribute, pattern, closest, inside, as } = subject;
  const around = closest ? element.closest(closest) : element;
  const place = inside ? around?.querySelector(inside) : around;
  const value = (attribute ? place?.getAttribute(attribute) : as === 'number' && place?.textContent) || '';
  return (value.length > longest ? null : new RegExp(pattern).exec(value)?.groups) ?? {};
}

/** Whether the text of an element holds that of another, which the page shows in the same language, as a word of its own. */
export function says(element: Element, other: string): boolean {
  const word = findAll([other])[0]?.textContent?.trim();
  const text = element.textContent ?? '';
  if (!word || text.length > longest) return false;
  return new RegExp(`(?<!\\p{L})${RegExp.escape(word)}(?!\\p{L})`, 'u').test(text);
}

const readFrom = (element: Element, subject: ElementSubject): string[] =>
  Object.values(groupIn(element, subject)).filter(Boolean);

/** What the page calls whom or what these elements are about, each once. */
function namesOf(elements: readonly Element[], name: ShownName): string[] {
  if (name.from === 'element') return [...new Set(elements.flatMap((element) => readFrom(element, name)))];
  const named = elements.length ? addressGroups(name)?.[name.name] : undefined;
  return named ? [named] : [];
}

/** What of a result the page shows now. */
export function elementsShown({ selector, row, follows }: Shows): Element[] {
  const elements = findAll(selector).filter((element) => standsIn(element, row));
  return follows ? thatFollow(elements, follows) : elements;
}

/**
 * The subjects of a result as the page shows them now: ids as the page writes them, each once. Of one that goes by several
 * names, all in one text, with a blank between; one that is not there, or could be two, is left empty, unless it is the
 * first.
 * @param stale elements that belong to what was shown before
 */
export function subjectsShown(shows: Shows, stale?: WeakSet<Element>): string[] {
  const { subject } = shows;
  const elements = elementsShown(shows).filter((element) => !stale?.has(element));
  if (subject.from !== 'towards') return namesOf(elements, subject);
  const names = subject.names.map((name) => namesOf(elements, name)).map(([one = '', two]) => (two ? '' : one));
  return names[0] ? [names.join(' ')] : [];
}
