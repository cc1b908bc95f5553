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
  const mine = Map.groupBy(
    actions.flatMap(({ day, at, subject, tags, passed }) =>
      subject === undefined ? [] : [{ at, subject, day, result: null as string | null, tags, passed }],
    ),
    ({ subject }) => subject,
  );
  const links = { found: 0, named: 0, all: 0, passed: 0 };
  for (const { subject, day, at, n, passed } of results) {
    links.all += n;
    if (subject === undefined) continue;
    links.named += n;
    const cause = mine.get(subject)?.findLast((action) => action.at <= at && action.result === null);
    if (!cause) continue;
    links.found += n;
    if (passed) links.passed += n;
    cause.result = day;
  }
  const looks = [...new Set(results.map(({ day }) => day))].sort();
  const lookedBefore = (start: string, end: string | null) => {
    const last = looks.findLast((day) => end === null || day < end);
    return last !== undefined && last >= start ? last : null;
  };
  const entries = [...mine.values()].flat().map(({ day: start, result, tags, passed }) => {
    const looked = seen ? lookedBefore(start, result) : (result ?? today);
    return { start, result, looked, ...(tags ? { tags } : {}), ...(passed ? { passed } : {}) };
  });
  return { entries, ...links };
}
