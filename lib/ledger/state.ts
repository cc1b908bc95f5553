import { lowersOnRetraction } from '../catalog';
import type { EventState, Row, RowKind } from '../event';

const after: Record<Exclude<RowKind, 'correct' | 'tag'>, EventState> = {
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
    else if (kind !== 'tag') standing.state = after[kind];
  }
  if (standing.n !== event.n) standing.amount = Math.round((standing.amount * standing.n) / event.n);
  return standing;
}

/** The state of an event after the rows about it. */
export const stateOf = (event: Row, about: readonly Row[]): EventState => standingOf(event, about).state;

/** What an event adds to its day: n and minor units. A retracted act of a metric that is not lowered was still done. */
export function worth(event: Row, about: readonly Row[]): { n: number; amount: number } {
  const { state, n, amount } = standingOf(event, about);
  const stands = state === 'counted' || (state === 'retracted' && !lowersOnRetraction(event.metric));
  return stands ? { n, amount } : { n: 0, amount: 0 };
}
