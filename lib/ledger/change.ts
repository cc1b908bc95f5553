import type { EventState, Row, RowKind } from '../event';
import { dayOf, spanOf } from './days';
import { eventsOfSubject } from './latest';
import type { Ledger } from './open';
import { ordinal, stateOf } from './state';
import { appendAbout, appendEvent, type Moment, type NewId, newEventId, rowsAbout, writeRows } from './write';

/** Changes an event's state if it is in one of the states the change is meant for; otherwise nothing happens. */
function change(ledger: Ledger, id: string, from: readonly EventState[], kind: RowKind, when: Moment, tags?: string[]) {
  return writeRows(ledger, async () => {
    const event = await ledger.events.get(id);
    if (!event || event.of !== undefined) return null;
    const about = await rowsAbout(ledger, id);
    if (from.includes(stateOf(event, about))) await appendAbout(ledger, event, about, kind, when, tags);
    return id;
  });
}

/** Changes many events that wait, or waited, for an answer: all of them or, if the ledger fails, none. Returns which. */
function changeAsked(ledger: Ledger, ids: readonly string[], from: readonly EventState[], kind: RowKind, when: Moment) {
  return writeRows(ledger, async () => {
    const events = (await ledger.events.bulkGet([...ids])).filter((row) => row?.kind === 'unsure' && !row.of);
    const changed: string[] = [];
    for (const event of events) {
      if (!event) continue;
      const about = await rowsAbout(ledger, event.id);
      if (!from.includes(stateOf(event, about))) continue;
      await appendAbout(ledger, event, about, kind, when);
      changed.push(event.id);
    }
    return changed;
  });
}

/**
 * Takes an event out of the numbers: the person says so, the site itself said that it failed (`site`), or it turned out
 * to be the act of another event (`same-act`).
 * @returns the event's id, or null if there is none; undoing twice changes nothing
 * @throws LedgerClosed when the ledger cannot be written, as every function here
 */
export const undo = (
  ledger: Ledger,
  id: string,
  when: Moment,
  by: 'person' | 'site' | 'same-act',
): Promise<string | null> => change(ledger, id, ['counted', 'unsure', 'retracted'], 'undo', when, tagOf[by]);

const tagOf = { person: undefined, site: ['refuted'], 'same-act': ['same-act'] };

/** Puts an undone event back. Returns its id, or null if there is none. */
export const countAgain = (ledger: Ledger, id: string, when: Moment): Promise<string | null> =>
  change(ledger, id, ['undone'], 'confirm', when);

/** The person's answer to an unsure event; one already answered stays. Returns its id, or null if there is none. */
export const answer = (ledger: Ledger, id: string, said: 'yes' | 'no', when: Moment): Promise<string | null> =>
  change(ledger, id, ['unsure'], said === 'yes' ? 'confirm' : 'undo', when);

/** One answer to many unsure events; those already answered stay. Returns the ids of those it was the answer to. */
export const answerAll = (
  ledger: Ledger,
  ids: readonly string[],
  said: 'yes' | 'no',
  when: Moment,
): Promise<string[]> => changeAsked(ledger, ids, ['unsure'], said === 'yes' ? 'confirm' : 'undo', when);

/** Takes answers back: the events wait for one again. Returns the ids of those that do. */
export const reopen = (ledger: Ledger, ids: readonly string[], when: Moment): Promise<string[]> =>
  changeAsked(ledger, ids, ['counted', 'undone'], 'unsure', when);

interface Retracted {
  site: string;
  metric: string;
  subject: string;
  also?: readonly string[];
}

/** How long, in milliseconds, a retraction may have waited for what could refuse it. */
const longestWait = 30_000;

/** Nobody does a thing and something else so soon; times this near are only those of rows put in order. */
const soonest = 100;

/** Done while the retraction waited, which therefore does not take it back; later ones are of a clock that was set back. */
const isJustAfter = (at: number, when: Moment): boolean => at - when.at > soonest && at - when.at <= longestWait;

/**
 * Marks a subject's latest event as taken back. Only metrics whose retraction lowers lose it, on their own day. What the
 * person undid is passed over; what was taken back already or waits for an answer ends the search, so that one
 * withdrawal seen twice takes back one act.
 * @param what `also`: the subject under the keys of paired browsers
 * @returns the event's id, or null if nothing of that subject is counted
 */
export function retract(
  ledger: Ledger,
  { site, metric, subject, also = [] }: Retracted,
  when: Moment,
): Promise<string | null> {
  return writeRows(ledger, async () => {
    const under = [subject, ...also].map((hash) => eventsOfSubject(ledger, `${site}|${metric}|${hash}`));
    const events = (await Promise.all(under)).flat().map(({ event }) => event);
    // Under one key the order of writing tells, whatever the clock said.
    const isUnderOne = events.every(({ key }) => key.startsWith(`${site}|${metric}|${subject}|`));
    for (const event of isUnderOne ? events : events.sort((a, b) => b.at - a.at)) {
      const about = await rowsAbout(ledger, event.id);
      const state = stateOf(event, about);
      if (state === 'undone') continue;
      // What it is worth may be said at any time.
      const since = [event, ...about].filter(({ kind }) => kind !== 'worth');
      if (state !== 'counted' || since.some(({ at }) => isJustAfter(at, when))) return null;
      await appendAbout(ledger, event, about, 'retract', when);
      return event.id;
    }
    return null;
  });
}

/** How many events are looked at together. */
const page = 50;

/** Undoes the latest event still counted today. Returns its id, or null if there is none. */
export function undoLast(ledger: Ledger, when: Moment): Promise<string | null> {
  const today = dayOf(when.at, when.offset, when.dayStart);
  const [from, to] = spanOf(today, when.dayStart);
  const isToday = (row: Row) => row.of === undefined && dayOf(row.at, row.offset, when.dayStart) === today;
  return writeRows(ledger, async () => {
    const events = () => ledger.events.where('at').between(from, to).reverse().filter(isToday);
    for (let seen = 0; ; seen += page) {
      const rows = await events().offset(seen).limit(page).toArray();
      for (const event of rows) {
        const about = await rowsAbout(ledger, event.id);
        if (stateOf(event, about) !== 'counted') continue;
        await appendAbout(ledger, event, about, 'undo', when);
        return event.id;
      }
      if (rows.length < page) return null;
    }
  });
}

/**
 * Logs what no page shows: an act the person adds by hand, each time a new one. Returns the new event's id.
 * @param tags `missed` for an act a site's detectors should have seen
 */
export function addByHand(
  ledger: Ledger,
  { metric, site, n, tags }: { metric: string; site: string; n: number; tags?: string[] },
  { at, offset, dayStart }: Moment,
  newId: NewId = newEventId,
): Promise<string> {
  return writeRows(ledger, async () => {
    const id = newId(at);
    const key = `${site}|${metric}|${id}|${ordinal(0)}`;
    const event: Row = { id, key, kind: 'count', at: Math.round(at), offset, metric, site, n };
    await appendEvent(ledger, { ...event, ...(tags ? { tags } : {}) }, dayStart);
    return id;
  });
}
