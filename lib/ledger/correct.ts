import { type Changed, type Corrected, type Row, type RowKind, type Wanted, wholeDay } from '../event';
import { tagsAmong } from '../tags';
import { aboutEach, type Told } from './about';
import { dayOf, spanOf } from './days';
import { oldestKept } from './kept';
import type { Ledger } from './open';
import { changesOf, ordinal, standingOf, worth } from './state';
import { appendTurns, type Moment, type NewId, newEventId, rowAbout, type Turn, writeRows } from './write';

/** No more than this is added to a day at once. */
export const mostAdded = 1000;

/** The site of what a person adds. */
const byHand = 'manual';

/** The rows of one correction find each other by this tag. */
const tagOf = (id: string) => `fix-${id}`;

/**
 * Makes numbers of days what the person says they were, all or none. What is missing is added by hand, with the tags that
 * are given; what is too much is taken off what was added by hand first, then off the newest: whole events are undone,
 * the last one is lowered.
 * @param datedOn the moment on a day that what is missing there is written under
 * @param when now; neither a day to come can be corrected nor one whose events were removed
 * @returns what was changed, all under one id; nothing of what was right already
 * @throws RangeError for such a day, or a number that no day comes to
 * @throws LedgerClosed when the ledger cannot be written
 */
export async function correctDays(
  ledger: Ledger,
  wanted: readonly Wanted[],
  datedOn: (day: string) => Moment,
  when: Moment,
  newId: NewId = newEventId,
): Promise<Corrected[]> {
  const today = dayOf(when.at, when.offset, when.dayStart);
  for (const { day } of wanted) {
    if (day > today || day < oldestKept(today)) throw new RangeError('That day cannot be corrected');
    const dated = datedOn(day);
    if (dayOf(dated.at, dated.offset, when.dayStart) !== day) throw new RangeError('That is another day');
  }
  const id = newId(when.at);
  const tags = [tagOf(id)];
  return writeRows(ledger, async () => {
    const corrected: Corrected[] = [];
    for (const { day, metric, n, tags: given } of wanted) {
      const told = await eventsOn(ledger, day, metric, when.dayStart);
      const from = told.reduce((sum, { event, about }) => sum + worth(event, about).n, 0);
      if (n < 0 || n - from > mostAdded) throw new RangeError('No day comes to that');
      if (n === from) continue;
      const words = [...tags, ...(day === today ? [] : [wholeDay]), ...tagsAmong(metric, given)];
      const turns =
        n > from ? [added(metric, n - from, datedOn(day), words, newId)] : takenOff(told, from - n, when, tags);
      await appendTurns(ledger, turns, when.dayStart);
      corrected.push({ id, day, metric, from, to: n, many: turns.length, changed: turns.map(changeOf) });
    }
    return corrected;
  });
}

/**
 * Puts numbers back as they were before a correction, all or none. An event that was changed again since keeps that change.
 * @param of the days and metrics it was a correction of, and its id
 * @returns how many events were put back; the second time none
 * @throws LedgerClosed when the ledger cannot be written
 */
export function putBack(
  ledger: Ledger,
  { days, id }: { days: readonly Pick<Wanted, 'day' | 'metric'>[]; id: string },
  when: Moment,
): Promise<number> {
  return writeRows(ledger, async () => {
    let many = 0;
    for (const { day, metric } of days) {
      const told = await eventsOn(ledger, day, metric, when.dayStart);
      const turns = told.filter(({ event, about }) => (changesOf(about).at(-1) ?? event).tags?.includes(tagOf(id)));
      await appendTurns(
        ledger,
        turns.map((one) => backOf(one, when)),
        when.dayStart,
      );
      many += turns.length;
    }
    return many;
  });
}

/** A day's events of one metric with the rows about them. */
async function eventsOn(ledger: Ledger, day: string, metric: string, dayStart: number): Promise<Told[]> {
  const [from, to] = spanOf(day, dayStart);
  const isOf = (row: Row) => row.of === undefined && row.metric === metric;
  const rows = await ledger.events.where('at').between(from, to).filter(isOf).toArray();
  return aboutEach(
    ledger,
    rows.filter(({ at, offset }) => dayOf(at, offset, dayStart) === day),
  );
}

function added(metric: string, n: number, { at, offset }: Moment, tags: string[], newId: NewId): Turn {
  const id = newId(at);
  const key = `${byHand}|${metric}|${id}|${ordinal(0)}`;
  const event: Row = { id, key, kind: 'count', at: Math.round(at), offset, metric, site: byHand, n, tags };
  return { event, before: null, after: [] };
}

/** By hand before seen, counted before taken back on the page, newest before older. */
const firstToGo = (a: Told, b: Told): number =>
  Number(b.event.site === byHand) - Number(a.event.site === byHand) ||
  Number(isCounted(b)) - Number(isCounted(a)) ||
  b.event.at - a.event.at ||
  (a.event.id < b.event.id ? 1 : -1);

const isCounted = ({ event, about }: Told) => standingOf(event, about).state === 'counted';

function takenOff(told: readonly Told[], much: number, when: Moment, tags: string[]): Turn[] {
  const turns: Turn[] = [];
  let left = much;
  for (const { event, about } of told.toSorted(firstToGo)) {
    const { n } = worth(event, about);
    if (left === 0 || n === 0) continue;
    const rest = Math.max(n - left, 0);
    const row = rowAbout(event, about, rest ? 'correct' : 'undo', when, { n: rest, tags });
    turns.push({ event, before: about, after: [...about, row] });
    left -= n - rest;
  }
  return turns;
}

function changeOf({ event, before, after }: Turn): Changed {
  const { id, at, offset, tags } = event;
  const what = { id, at, offset, ...(tags ? { tags } : {}) };
  return { ...what, from: before ? worth(event, before).n : 0, to: worth(event, after).n };
}

/** Says of an event again what was said before its last row. */
function backOf({ event, about }: Told, when: Moment): Turn {
  const said = changesOf(about);
  const last = said.at(-1);
  const was = standingOf(event, said.slice(0, -1));
  const next = (rows: readonly Row[], kind: RowKind, n = 0) => [...rows, rowAbout(event, rows, kind, when, { n })];
  const back = () => {
    if (!last) return next(about, 'undo');
    if (last.kind === 'correct') return next(about, 'correct', was.n);
    const again = next(about, 'confirm');
    return was.state === 'retracted' ? next(again, 'retract') : again;
  };
  return { event, before: about, after: back() };
}
