import { lowersOnRetraction } from '../catalog';
import { type EventState, type Row, type RowKind, shownTag } from '../event';

const after: Record<Exclude<RowKind, 'correct' | 'tag' | 'also' | 'worth'>, EventState> = {
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
  /** Minor units: what the event is worth, or the part of it that goes with what remains. */
  amount: number;
  /** ISO 4217; absent where no amount is known. */
  currency?: string;
  /** Its amount may be another by now. */
  inDoubt?: true;
}

/**
 * What an event amounts to: the last row about it says in which state it is, the last correction how much of it remains.
 * Which acts of a bulk were worth what is not known, so an amount shrinks with the n.
 */
export function standingOf(event: Row, about: readonly Row[]): Standing {
  const ordered = inOrder(about);
  const standing: Standing = { state: 'counted', n: event.n, ...priceOf(event, ordered) };
  for (const { kind, n } of [event, ...ordered]) {
    if (kind === 'correct') standing.n = Math.min(n, event.n);
    else if (kind !== 'tag' && kind !== 'also' && kind !== 'worth') standing.state = after[kind];
  }
  if (standing.n !== event.n) standing.amount = Math.round((standing.amount * standing.n) / event.n);
  return standing;
}

/** What an event as a whole is worth. */
export type Price = Pick<Standing, 'amount' | 'currency' | 'inDoubt'>;

/** Whether the person says what an event is worth, and no site. */
export const isByHand = ({ detector }: Row): boolean => detector === undefined;

/**
 * What an event as a whole is worth after the rows about it. What the person says stands, whatever a site says later; that
 * only puts it in doubt. Who says what the site said leaves it to the site again.
 * @param about in the order they were written
 */
export function priceOf(event: Row, about: readonly Row[]): Price {
  const of = ({ amount = 0, currency }: Row): Price => ({ amount, ...(currency === undefined ? {} : { currency }) });
  let price = of(event);
  let told = price;
  let said = false;
  for (const row of about) {
    if (row.kind !== 'worth') continue;
    const given = of(row);
    const byHand = isByHand(row);
    if (byHand || (!said && row.amount !== undefined)) price = given;
    else price = { ...price, inDoubt: true };
    if (byHand) said = given.amount !== told.amount || given.currency !== told.currency;
    else if (row.amount !== undefined) told = given;
  }
  return price;
}

/** The state of an event after the rows about it. */
export const stateOf = (event: Row, about: readonly Row[]): EventState => standingOf(event, about).state;

/** The rows that say whether and how much of an event counts: not those of other sites that saw the same, or of its worth. */
export const changesOf = (about: readonly Row[]): Row[] =>
  about.filter(({ kind }) => kind !== 'also' && kind !== 'worth');

/** The rows of other sites that saw the same act. */
export const alsoOf = (about: readonly Row[]): Row[] => about.filter(({ kind }) => kind === 'also');

/** The rows of the sightings an event was shown by, the last one now: its own, then those of sites that took it over. */
export const shownBy = (event: Row, about: readonly Row[]): Row[] => {
  const taken = about.filter(({ kind, tags }) => kind === 'also' && tags?.includes(shownTag));
  return [event, ...inOrder(taken)];
};

/** The row of the sighting an event is shown by. */
export const shownNow = (event: Row, about: readonly Row[]): Row => shownBy(event, about).at(-1) ?? event;

/** Where an event is counted on its day. */
export interface Place {
  site: string;
  /** ISO 4217; '' for what has no amount. */
  currency: string;
}

/** The places an event was ever counted at, the last one now: others may see it, too, and its amount may come later. */
export function placesOf(event: Row, about: readonly Row[]): Place[] {
  const ordered = inOrder(about);
  const rows = ordered.filter(({ kind }) => kind === 'also' || kind === 'worth');
  const places = [...rows.keys()].map((place) => rows.slice(0, place + 1));
  return [[], ...places].map((until) => ({
    site: shownNow(event, until).site,
    currency: priceOf(event, until).currency ?? '',
  }));
}

/** What an event adds to its day, under a site and in a currency. */
export interface Worth extends Place {
  n: number;
  /** Minor units. */
  amount: number;
}

/** What an event adds to its day. A retracted act of a metric that is not lowered was still done. */
export function worth(event: Row, about: readonly Row[]): Worth {
  const { state, n, amount, currency = '' } = standingOf(event, about);
  const { site } = shownNow(event, about);
  const stands = state === 'counted' || (state === 'retracted' && !lowersOnRetraction(event.metric));
  return stands ? { site, currency, n, amount } : { site, currency, n: 0, amount: 0 };
}
