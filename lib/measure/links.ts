import type { Entry } from './cohort';

/*
 * Which action a result came of, where both name whom they are about.
 */

/** One act of a pair. */
export interface Step {
  /** YYYY-MM-DD. */
  day: string;
  /** Milliseconds since 1970. */
  at: number;
  n: number;
  /** Hashed: the same for an action and what came of it. */
  subject?: string;
  tags?: readonly string[];
  /** It was not counted: the candidate went past it (`passed.ts`). */
  passed?: true;
}

/** An action with what came of it. */
export type LinkedEntry = Entry & Pick<Step, 'tags' | 'passed'>;

/** An action, and the day of the result that is credited to it. */
interface Cause {
  action: Step;
  result: string | null;
}

/** A pair's actions with their results. */
export interface Links {
  entries: LinkedEntry[];
  /** Results that found their action, those that name somebody, and all. */
  found: number;
  named: number;
  all: number;
  /** Of the results that found their action, those that were passed. */
  passed: number;
}

/** Whether links tell of the pair: most results name somebody, and most of those find their action. */
export const areLinked = ({ found, named, all }: Pick<Links, 'found' | 'named' | 'all'>): boolean =>
  found > 0 && named >= 0.8 * all && found >= 0.5 * named;

/**
 * Credits each result to the last action with the same person or record before it that has none yet.
 *
 * What is only seen when somebody looks (`seen`) was looked for at least on the days on which such a result was seen, and
 * what nobody looked at since is unknown. Of any other result it is known at once whether it is there.
 *
 * @param today YYYY-MM-DD
 */
export function link(
  actions: readonly Step[],
  results: readonly Step[],
  { today, seen }: { today: string; seen: boolean },
): Links {
  const mine = new Map<string, Cause[]>();
  for (const action of actions) {
    if (action.subject === undefined) continue;
    const those = mine.get(action.subject);
    if (those) those.push({ action, result: null });
    else mine.set(action.subject, [{ action, result: null }]);
  }
  const links = { found: 0, named: 0, all: 0, passed: 0 };
  for (const { subject, day, at, n, passed } of results) {
    links.all += n;
    if (subject === undefined) continue;
    links.named += n;
    const cause = mine.get(subject)?.findLast((one) => one.action.at <= at && one.result === null);
    if (!cause) continue;
    links.found += n;
    if (passed) links.passed += n;
    cause.result = day;
  }
  const looks = [...new Set(results.map(({ day }) => day))].sort();
  // Many actions end on one day: the look before it is found once.
  const lastBefore = new Map(looks.map((end, place): [string | null, string | undefined] => [end, looks[place - 1]]));
  lastBefore.set(null, looks.at(-1));
  const lookedBefore = (start: string, end: string | null) => {
    const last = lastBefore.get(end);
    return last !== undefined && last >= start ? last : null;
  };
  const entries: LinkedEntry[] = [];
  for (const causes of mine.values())
    for (const { action, result } of causes) {
      const { day: start, tags, passed } = action;
      const entry: LinkedEntry = { start, result, looked: seen ? lookedBefore(start, result) : (result ?? today) };
      if (tags) entry.tags = tags;
      if (passed) entry.passed = passed;
      entries.push(entry);
    }
  return { entries, ...links };
}
