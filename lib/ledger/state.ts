import { lowersOnRetraction } from '../catalog';
import { type EventState, type Row, type RowKind, shownTag } from '../event';

const after: Record<Exclude<RowKind, 'correct' | 'tag' | 'also'>, EventState> = {
  count: 'counted',
  unsure: 'unsure',
  confirm: 'counted',
  undo: 'undone',
  retract: 'retracted',
};

/** A count from 0 as text that sorts as the number does: its length first. */
export const ordinal = (n: number): string => {
  const text = n.toString(36);
  return text.length + text;
};

/** The place of a row among those of one subject, or about one event: the order of writing, whatever the clock said. */
export const ordinalOf = ({ key }: Pick<Row, 'key'>): number =>
  Number.parseInt(key.slice(key.lastIndexOf('|') + 2), 36);

/** The rows about one event in the order they were written. */
export const inOrder = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => ordinalOf(a) - ordinalOf(b));

/** What an event amounts to after the rows about it. */
export interface Standing {
  state: EventState;
  /** What remains of the event's own n. */
  n: number;
  /** Minor units: the event's own amount, or the part of it that goes with what remains. */
  amount: number;
}

/**
 * What an event amounts to: the last row about it says in which state it is, the last correction how much of it remains.
 * Which acts of a bulk were worth what is not known, so an amount shrinks with the n.
 */
export function standingOf(event: Row, about: readonly Row[]): Standing {
  const standing: Standing = { state: 'counted', n: event.n, amount: event.amount ?? 0 };
  for (const { kind, n } of [event, ...inOrder(about)]) {
    if (kind === 'correct') standing.n = Math.min(n, event.n);
    else if (kind !== 'tag' && kind !== 'also') standing.state = after[kind];
  }
  if (standing.n !== event.n) standing.amount = Math.round((standing.amount * standing.n) / event.n);
  return standing;
}

/** The state of an event after the rows about it. */
export const stateOf = (event: Row, about: readonly Row[]): EventState => standingOf(event, about).state;

/** The rows that change what an event amounts to: all but those of other sites that saw the same. */
export const changesOf = (about: readonly Row[]): Row[] => about.filter(({ kind }) => kind !== 'also');

/** The rows of other sites that saw the same act. */
export const alsoOf = (about: readonly Row[]): Row[] => about.filter(({ kind }) => kind === 'also');

/** The rows of the sightings an event was shown by, the last one now: its own, then those of sites that took it over. */
export const shownBy = (event: Row, about: readonly Row[]): Row[] => {
  const taken = about.filter(({ kind, tags }) => kind === 'also' && tags?.includes(shownTag));
  return [event, ...inOrder(taken)];
};

/** The row of the sighting an event is shown by. */
export const shownNow = (event: Row, about: readonly Row[]): Row => shownBy(event, about).at(-1) ?? event;

/** What an event adds to its day, under a site. */
export interface Worth {
  site: string;
  n: number;
  /** Minor units. */
  amount: number;
}

/** What an event adds to its day. A retracted act of a metric that is not lowered was still done. */
export function worth(event: Row, about: readonly Row[]): Worth {
  const { state, n, amount } = standingOf(event, about);
  const { site } = shownNow(event, about);
  const stands = state === 'counted' || (state === 'retracted' && !lowersOnRetraction(event.metric));
  return stands ? { site, n, amount } : { site, n: 0, amount: 0 };
}
