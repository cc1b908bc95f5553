import type { Event, Receipt, Row } from '../event';
import { aboutEach, sorted, type Told } from './about';
import { dayOf, spanOf } from './days';
import type { Ledger } from './open';
import { alsoOf, changesOf, isByHand, shownNow, standingOf } from './state';
import { tagsNow } from './tag';

/** How long an unsure event waits for an answer, in milliseconds; then it lapses uncounted. */
export const patience = 7 * 86_400_000;

async function withStates(ledger: Ledger, rows: readonly Row[]): Promise<Event[]> {
  return (await aboutEach(ledger, rows)).map(eventOf);
}

function eventOf({ event, about, tagged }: Told): Event {
  const { state, n, amount, currency, inDoubt } = standingOf(event, about);
  const because = state === 'undone' ? reasonIn(changesOf(about).at(-1)?.tags) : undefined;
  const tags = tagsNow(event, tagged);
  const said = about.findLast(({ kind }) => kind === 'worth');
  const { site, detector, revision } = shownNow(event, about);
  const also = [event, ...alsoOf(about)].map((row) => row.site).filter((other) => other !== site);
  const { tags: _, amount: __, currency: ___, ...rest } = event;
  const back = state === 'retracted' ? changesOf(about).findLast(({ kind }) => kind === 'retract') : undefined;
  return {
    ...rest,
    ...{ kind: event.kind as Event['kind'], state, n, site },
    ...(detector === undefined || revision === undefined ? {} : { detector, revision }),
    ...(also.length ? { also } : {}),
    ...(currency === undefined ? {} : { amount, currency }),
    ...(inDoubt ? { inDoubt } : {}),
    ...(said ? { worthSaid: { at: said.at, offset: said.offset, by: isByHand(said) ? 'person' : 'site' } } : {}),
    ...(back ? { back: { at: back.at, offset: back.offset } } : {}),
    ...(n === event.n ? {} : { was: event.n }),
    ...(tags ? { tags } : {}),
    ...(because ? { because } : {}),
  };
}

const reasonIn = (tags: readonly string[] = []): Event['because'] =>
  (['refuted', 'same-act'] as const).find((reason) => tags.includes(reason));

/**
 * The events of a day with their states, newest first.
 * @param day YYYY-MM-DD
 * @param dayStart minutes after midnight
 * @param limit how many at most
 */
export async function eventsOfDay(ledger: Ledger, day: string, dayStart: number, limit = 500): Promise<Event[]> {
  const [from, to] = spanOf(day, dayStart);
  const rows = await ledger.events
    .where('at')
    .between(from, to)
    .reverse()
    .filter((row) => row.of === undefined && dayOf(row.at, row.offset, dayStart) === day)
    .limit(limit)
    .toArray();
  return withStates(ledger, rows);
}

/**
 * Everything that waits for an answer, newest first, of the last seven days.
 * @param now milliseconds since 1970
 */
export async function unsureEvents(ledger: Ledger, now: number): Promise<Event[]> {
  const asked = await ledger.receipts.where('reason').above('').toArray();
  const reasons = new Map(asked.map(({ id, reason }) => [id, reason]));
  const rows = (await ledger.events.bulkGet([...reasons.keys()])).filter((row) => row !== undefined);
  const waiting = rows.filter(({ kind, at }) => kind === 'unsure' && at > now - patience);
  const events = await withStates(ledger, waiting);
  return events
    .filter(({ state }) => state === 'unsure')
    .map((event) => {
      const reason = reasons.get(event.id);
      return { ...event, asksFirst: reason === 'ask-first', ...(reason === 'new-value' ? { settles: true } : {}) };
    })
    .sort((a, b) => b.at - a.at);
}

/**
 * What the person answered to one detector's questions, the last answer first, as long as receipts are kept.
 * @param id one of the events that were asked about
 * @returns the detector as `site/detector`; null where it does not ask first, so that no answer can settle the next
 */
export async function answersTo(ledger: Ledger, id: string): Promise<{ detector: string | null; answers: string[] }> {
  const asked = await ledger.receipts.where('reason').equals('ask-first').primaryKeys();
  if (!asked.includes(id)) return { detector: null, answers: [] };
  const rows = (await ledger.events.bulkGet(asked)).filter((row) => row !== undefined);
  const event = rows.find((row) => row.id === id);
  const same = rows.filter(({ site, detector }) => site === event?.site && detector === event?.detector);
  const about = await ledger.events
    .where('of')
    .anyOf(same.map((row) => row.id))
    .toArray();
  // The first row about an unsure event is the answer to it, unless the person took that back or the site gave it.
  const first = [...Map.groupBy(about, ({ of }) => of).values()]
    .flatMap((rows) => firstAnswer(rows) ?? [])
    .filter((row) => !reasonIn(row.tags) && !row.tags?.includes('again'))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  return { detector: `${event?.site}/${event?.detector}`, answers: first.map(({ kind }) => kind) };
}

/** The answer among the rows about an event that was asked about. */
function firstAnswer(rows: readonly Row[]): Row | undefined {
  const ordered = changesOf(sorted(rows).about);
  return ordered[ordered.findLastIndex(({ kind }) => kind === 'unsure') + 1];
}

/** One event with its state. */
export async function eventById(ledger: Ledger, id: string): Promise<Event | undefined> {
  const row = await ledger.events.get(id);
  return row && row.of === undefined ? (await withStates(ledger, [row]))[0] : undefined;
}

/**
 * When the first and the last event happened or number was entered, milliseconds since 1970; null where there is none.
 * Ids of numbers sort by time.
 */
export async function firstAndLast(ledger: Ledger): Promise<[first: number, last: number] | null> {
  const [first, last, entered, enteredLast] = await Promise.all([
    ledger.events.orderBy('at').first(),
    ledger.events.orderBy('at').last(),
    ledger.values.orderBy('id').first(),
    ledger.values.orderBy('id').last(),
  ]);
  const times = [first, last, entered, enteredLast].flatMap((row) => row?.at ?? []);
  return times.length > 0 ? [Math.min(...times), Math.max(...times)] : null;
}

/** Why an event was counted; receipts are kept 35 days. */
export const receiptOf = (ledger: Ledger, id: string): Promise<Receipt | undefined> => ledger.receipts.get(id);
