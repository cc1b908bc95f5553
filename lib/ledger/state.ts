import { lowersOnRetraction } from '../catalog';
import type { EventState, Row, RowKind } from '../event';

const after: Record<RowKind, EventState> = {
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

/** What an event amounts to: the last row about it says. */
export const stateOf = (event: Row, about: readonly Row[]): EventState => after[(inOrder(about).at(-1) ?? event).kind];

/** What an event adds to its day: n and minor units. A retracted act of a metric that is not lowered was still done. */
export function worth({ metric, n, amount = 0 }: Row, state: EventState): { n: number; amount: number } {
  const stands = state === 'counted' || (state === 'retracted' && !lowersOnRetraction(metric));
  return stands ? { n, amount } : { n: 0, amount: 0 };
}
