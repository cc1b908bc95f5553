/*
 * Whom acts are about, as one text: tens of thousands of strings of their own take longer to make, to keep in a map and to
 * clear away than all that is asked of them.
 */

/** Hashed subjects in the order of their acts, each empty where there is none. */
export interface Subjects {
  /** One after the other, with one character in between. */
  text: string;
  /** Where each begins; and, last, where one more would. */
  begin: Int32Array;
}

/** Strings as one text. */
export function subjectsOf(each: readonly string[]): Subjects {
  const begin = new Int32Array(each.length + 1);
  for (const [place, one] of each.entries()) begin[place + 1] = (begin[place] as number) + one.length + 1;
  return { text: each.join('\n'), begin };
}

const lengthAt = ({ begin }: Subjects, place: number): number =>
  (begin[place + 1] as number) - (begin[place] as number) - 1;

/** One of them; empty where there is none. */
export const subjectAt = ({ text, begin }: Subjects, place: number): string =>
  text.slice(begin[place], (begin[place + 1] as number) - 1);

/** Whether an act says whom it is about. */
export const isNamed = (subjects: Subjects, place: number): boolean => lengthAt(subjects, place) > 0;

/** A number that is the same for the same subject (Fowler, Noll and Vo's hash). */
function numberOf({ text, begin }: Subjects, place: number): number {
  const end = (begin[place + 1] as number) - 1;
  let number = 0x811c9dc5;
  for (let at = begin[place] as number; at < end; at++) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  return number ^ (number >>> 15);
}

function areSame(some: Subjects, place: number, others: Subjects, other: number): boolean {
  const length = lengthAt(some, place);
  if (length !== lengthAt(others, other)) return false;
  const [from, start] = [some.begin[place] as number, others.begin[other] as number];
  for (let at = 0; at < length; at++)
    if (some.text.charCodeAt(from + at) !== others.text.charCodeAt(start + at)) return false;
  return true;
}

/** No place. */
export const none = -1;

/** Acts with the same subject: by place, those before and after each (`none` where there is none). */
export interface Chains {
  before: Int32Array;
  after: Int32Array;
  /** The newest act with the subject that another list has at a place. */
  newest: (of: Subjects, place: number) => number;
}

/** Finds acts with the same subject. An open table of places, at least half of it free (Knuth, volume 3, 6.4). */
export function chainsOf(subjects: Subjects): Chains {
  const many = subjects.begin.length - 1;
  const before = new Int32Array(many).fill(none);
  const after = new Int32Array(many).fill(none);
  const numbers = new Int32Array(many);
  const last = 2 ** Math.ceil(Math.log2(2 * many + 2)) - 1;
  const table = new Int32Array(last + 1).fill(none);
  const slotOf = (of: Subjects, place: number, number: number): number => {
    for (let slot = number & last; ; slot = (slot + 1) & last) {
      const there = table[slot] as number;
      if (there === none || (numbers[there] === number && areSame(subjects, there, of, place))) return slot;
    }
  };
  for (let place = 0; place < many; place++) {
    if (!isNamed(subjects, place)) continue;
    const number = numberOf(subjects, place);
    numbers[place] = number;
    const slot = slotOf(subjects, place, number);
    const former = table[slot] as number;
    if (former !== none) {
      before[place] = former;
      after[former] = place;
    }
    table[slot] = place;
  }
  return { before, after, newest: (of, place) => table[slotOf(of, place, numberOf(of, place))] as number };
}
