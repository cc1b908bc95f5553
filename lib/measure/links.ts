import type { Entry } from './cohort';
import type { Step, StepColumns } from './steps';
import { chainsOf, isNamed, none } from './subjects';

/*
 * Which action a result came of, where both name whom they are about.
 */

/** An action with what came of it. */
export type LinkedEntry = Readonly<Entry & Pick<Step, 'tags' | 'passed'>>;

/** Entries that say the same. */
export interface Alike {
  entry: LinkedEntry;
  n: number;
}

/** A pair's actions with their results. */
export interface Links {
  entries: LinkedEntry[];
  /** The same counted, in the order of the first of each: of many actions few differ. */
  alike: Alike[];
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
  actions: StepColumns,
  results: StepColumns,
  { today, seen }: { today: string; seen: boolean },
): Links {
  const { newest, before, after } = chainsOf(actions.subject);
  const cameOn = new Array<string | null>(before.length).fill(null);
  const links = { found: 0, named: 0, all: 0, passed: 0 };
  for (let place = 0; place < results.day.length; place++) {
    const n = results.n?.[place] ?? 1;
    links.all += n;
    if (!isNamed(results.subject, place)) continue;
    links.named += n;
    const at = results.at[place] as number;
    let cause = newest(results.subject, place);
    while (cause !== none && !((actions.at[cause] as number) <= at && cameOn[cause] === null))
      cause = before[cause] as number;
    if (cause === none) continue;
    links.found += n;
    if (results.passed?.has(place)) links.passed += n;
    cameOn[cause] = results.day[place] as string;
  }
  const { alike, entryOf } = entriesBy(lookedBy(results.day, { today, seen }));
  const entries: LinkedEntry[] = [];
  for (let first = 0; first < before.length; first++) {
    if (before[first] !== none || !isNamed(actions.subject, first)) continue;
    for (let place = first; place !== none; place = after[place] as number)
      entries.push(entryOf(actions, place, cameOn[place] as string | null));
  }
  return { entries, alike, ...links };
}

/** The last day on which the result of an action is known not to have been there, by the action's day and the result's. */
function lookedBy(
  days: readonly string[],
  { today, seen }: { today: string; seen: boolean },
): (start: string, result: string | null) => string | null {
  if (!seen) return (_, result) => result ?? today;
  const looks = [...new Set(days)].sort();
  // Many actions end on one day: the look before it is found once.
  const lastBefore = new Map(looks.map((end, place): [string | null, string | undefined] => [end, looks[place - 1]]));
  lastBefore.set(null, looks.at(-1));
  return (start, result) => {
    const last = lastBefore.get(result);
    return last !== undefined && last >= start ? last : null;
  };
}

/** Makes entries, and counts them. Where only their days would tell them apart, equal ones are one object. */
function entriesBy(looked: (start: string, result: string | null) => string | null) {
  const alike: Alike[] = [];
  const plain = new Map<string, Map<string | null, Alike>>();
  const add = (entry: LinkedEntry): Alike => {
    const one = { entry, n: 0 };
    alike.push(one);
    return one;
  };
  const plainOf = (start: string, result: string | null): Alike => {
    const those = plain.get(start) ?? new Map<string | null, Alike>();
    if (those.size === 0) plain.set(start, those);
    const former = those.get(result);
    if (former) return former;
    const first = add({ start, result, looked: looked(start, result) });
    those.set(result, first);
    return first;
  };
  const ownOf = (start: string, result: string | null, tags: readonly string[] | undefined, passed: boolean) =>
    add({ start, result, looked: looked(start, result), ...(tags ? { tags } : {}), ...(passed ? { passed } : {}) });
  const entryOf = ({ day, tags, passed }: StepColumns, place: number, result: string | null): LinkedEntry => {
    const start = day[place] as string;
    const [tagged, isPassed] = [tags?.get(place), passed?.has(place) ?? false];
    const one = tagged || isPassed ? ownOf(start, result, tagged, isPassed) : plainOf(start, result);
    one.n += 1;
    return one.entry;
  };
  return { alike, entryOf };
}
