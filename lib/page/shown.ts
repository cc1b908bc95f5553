import type { ElementSubject, Result } from '../sites/site';
import { addressGroups } from './address';
import { findAll } from './find';

/** What the page script has to know of a result. */
export type Shows = Pick<Result, 'selector' | 'row' | 'subject'>;

/** Whether the nearest element around it that has `with` in it, has none of `without`. */
function standsIn(element: Element, row: Shows['row']): boolean {
  if (!row) return true;
  let around = element.parentElement;
  while (around && !around.querySelector(row.with)) around = around.parentElement;
  return around !== null && !row.without.some((selector) => around.querySelector(selector));
}

/** The one named group of the attribute the site file names, by its name; of everything else nothing is read. */
export function groupIn(element: Element, subject: ElementSubject): Record<string, string> {
  const { attribute, pattern, closest, inside } = subject;
  const place = closest ? element.closest(closest) : inside ? element.querySelector(inside) : element;
  return new RegExp(pattern).exec(place?.getAttribute(attribute) ?? '')?.groups ?? {};
}

const readFrom = (element: Element, subject: ElementSubject): string[] =>
  Object.values(groupIn(element, subject)).filter(Boolean);

/** The subjects of a result as the page shows them now: ids as the page writes them, each once. */
export function subjectsShown({ selector, row, subject }: Shows): string[] {
  const elements = findAll(selector).filter((element) => standsIn(element, row));
  if (subject.from === 'element') return [...new Set(elements.flatMap((element) => readFrom(element, subject)))];
  const named = elements.length ? addressGroups(subject)?.[subject.name] : undefined;
  return named ? [named] : [];
}
