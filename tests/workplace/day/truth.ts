import { actsOf, type Counted, type Day, type DayAct, type State } from './act.ts';

/* What a day must have come to, and where what is in the ledger differs from it. Pure. */

/** An event as it must stand, or stands. */
export interface Stood {
  metric: string;
  site: string;
  n: number;
  state: State;
}

/** One the ledger has, with when it was done, in milliseconds since 1970. */
export interface Seen extends Stood {
  at: number;
}

/** What a played day left behind. */
export interface Left {
  events: readonly Seen[];
  /** Today's numbers as shown; those that are 0 are left out. */
  counts: Readonly<Record<string, number>>;
  /** When each act began, in their order, in milliseconds since 1970. */
  began: readonly number[];
}

const wanted = (act: DayAct, { metric, n = 1, state = 'counted', site = act.where }: Counted): Stood => ({
  ...{ metric, n, state, site },
});

/** What must stand for each of some acts once all of them are done, later ones having changed what earlier ones brought. */
export function truthOf(acts: readonly DayAct[]): Stood[][] {
  const changed = new Map(acts.flatMap(({ makes }) => (makes ? [[makes.of, makes.state] as const] : [])));
  return acts.map((act) =>
    (act.counts ?? []).map((counted) => {
      const state = changed.get(act.id);
      return { ...wanted(act, counted), ...(state ? { state } : {}) };
    }),
  );
}

/** An event as a line, the same for what must stand and what stands. */
export const told = ({ metric, n, state, site }: Stood): string => `${metric} ${n} ${state} (${site})`;

const both = (what: string, must: readonly string[], is: readonly string[]): string[] =>
  must.join() === is.join()
    ? []
    : [what, `    must be: ${must.join(', ') || 'nothing'}`, `    is:      ${is.join(', ') || 'nothing'}`];

/** What stands for each act: an event is of the act that was going on when it was done. */
function byAct({ events, began }: Left): { before: Seen[]; of: Seen[][] } {
  const inOrder = events.toSorted((a, b) => a.at - b.at);
  const of = began.map((from, act) => {
    const next = began[act + 1] ?? Number.POSITIVE_INFINITY;
    return inOrder.filter(({ at }) => at >= from && at < next);
  });
  return { before: inOrder.filter(({ at }) => at < (began[0] ?? 0)), of };
}

/**
 * Where what is left of a day differs from the truth, for a person to read: act by act, then number by number. Empty where
 * it is as it must be.
 */
export function differences(day: Day, left: Left): string[] {
  const acts = actsOf(day);
  const truth = truthOf(acts);
  const { before, of } = byAct(left);
  const events = acts.flatMap(({ at, where, says }, place) =>
    both(`${at} ${where}: ${says}`, (truth[place] ?? []).map(told), (of[place] ?? []).map(told)),
  );
  const metrics = [...new Set([...Object.keys(day.totals), ...Object.keys(left.counts)])];
  const numbers = metrics.flatMap((metric) => {
    const [must = 0, is = 0] = [(day.totals as Record<string, number>)[metric], left.counts[metric]];
    return both(`In total, ${metric}`, [String(must)], [String(is)]);
  });
  return [...both('Before the day began', [], before.map(told)), ...events, ...numbers];
}
