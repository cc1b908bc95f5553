import { longestHelp, mostHelp, rarest, seenOnly } from '@/lib/share/target-file';
import type { HelpPromise } from '@/lib/talk';
import { fromProblem, type Problem } from './target-input';

/** Help as it is typed: by a day, or every so many weeks. */
export interface TypedPromise {
  what: string;
  /** YYYY-MM-DD; empty while no day was chosen. */
  by: string;
  /** Absent where it is for one day. */
  every?: string;
}

/** What is wrong with promises, by their place. */
export interface PromiseProblems {
  /** Its words are missing. */
  unsaid: readonly number[];
  /** What is wrong with its day, or with its weeks. */
  days: Readonly<Record<number, Problem>>;
}

/** One more promise, with nothing in it; the most there can be is `mostHelp`. */
export const withOneMore = (promises: readonly TypedPromise[]): TypedPromise[] =>
  [...promises, { what: '', by: '' }].slice(0, mostHelp);

/** Promises as they would be typed. */
export const typedPromises = (promises: readonly HelpPromise[]): TypedPromise[] =>
  promises.map((one) =>
    'by' in one ? { what: one.what, by: one.by } : { what: one.what, by: '', every: String(one.every) },
  );

function weeksProblem(typed: string): Problem | null {
  const weeks = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(weeks)) return 'number';
  if (weeks <= 0) return 'positive';
  if (!Number.isInteger(weeks)) return 'whole';
  return weeks > rarest ? 'absurd' : null;
}

/**
 * Reads promises that were typed. What was begun and left empty is none.
 * @param today YYYY-MM-DD; promises are for days from then on
 */
export function readPromises(
  typed: readonly TypedPromise[],
  today: string,
): { promises: HelpPromise[]; problems: PromiseProblems | null } {
  const asked = typed
    .map(({ what, ...when }, place) => ({ what: seenOnly(what).trim().slice(0, longestHelp).trim(), ...when, place }))
    .filter(({ what, by, every }) => what || (every ?? by));
  const unsaid = asked.flatMap(({ what, place }) => (what === '' ? [place] : []));
  const wrong = asked.flatMap(({ by, every, place }): [number, Problem][] => {
    const problem = every === undefined ? fromProblem(by, today) : weeksProblem(every);
    return problem ? [[place, problem]] : [];
  });
  const promises = asked.map(({ what, by, every }) =>
    every === undefined ? { what, by } : { what, every: Number(every) },
  );
  const isWrong = unsaid.length + wrong.length > 0;
  return { promises, problems: isWrong ? { unsaid, days: Object.fromEntries(wrong) } : null };
}
