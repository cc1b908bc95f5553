import { type ReceiptSignal, type Row, shownTag, type UnsureReason } from '../event';
import type { Detector } from '../sites/site';
import { dayOf } from './days';
import { eventsOfSubject, knownBy, otherKey, recent, type Told, toldOfOthers } from './latest';
import type { Ledger } from './open';
import { patience } from './read';
import { alsoOf, changesOf, ordinal, ordinalOf, shownNow, stateOf } from './state';
import { appendTold } from './worth';
import {
  appendAbout,
  appendEvent,
  appendRow,
  type Moment,
  type NewId,
  newEventId,
  rowAbout,
  rowsAbout,
  writeRows,
} from './write';

/** One act, as the counter hands it over. */
export interface Act {
  site: string;
  /**
   * By which hashes other sites know it, too, and within how many seconds they tell of it. `before`: sites this one comes
   * before; an act they saw is shown under this one. `only`: the sites whose acts it can be, any unless said.
   */
  shared?: { alike: readonly string[]; within: number; before: readonly string[]; only?: readonly string[] };
  metric: string;
  /** Hashed; null when only the gesture tells acts apart. */
  subject: string | null;
  /** The same subject under the keys of paired browsers, which older events may bear. */
  also?: readonly string[];
  /** Hashed: the thread or the person it is towards, where that is not its subject. */
  towards?: string;
  once: Detector['once'];
  n: number;
  /** Minor units. */
  amount?: number;
  /** ISO 4217. */
  currency?: string;
  detector: string;
  revision: number;
  /** Milliseconds since 1970; null for a result nobody has to press anything for. */
  gestureAt: number | null;
  unsure?: UnsureReason;
  signals: ReceiptSignal[];
  tags?: string[];
}

export interface Recorded {
  /**
   * `again`: it was there, but not counted, and now it is. `returned`: so, after it had been retracted. `undone`: taken
   * back by the person, and stays so.
   */
  result: 'counted' | 'unsure' | 'duplicate' | 'again' | 'returned' | 'undone';
  id: string;
  /** Moment the event was first recorded, milliseconds since 1970. */
  at: number;
}

/** How far apart, in milliseconds, two sightings of one subject are two acts. */
function onceWindow(once: Detector['once']): number {
  if (once === 'ever') return Number.POSITIVE_INFINITY;
  return 'days' in once ? once.days * 86_400_000 : once.seconds * 1000;
}

/** Two presses this close are one double click, in milliseconds. */
const doubleClick = 1000;

const gestureWindow = (once: Detector['once']): number =>
  typeof once === 'object' && 'seconds' in once ? once.seconds * 1000 : doubleClick;

/** The events without a subject whose gesture was so near, in milliseconds, that it is the same act. */
async function ofSameGesture(ledger: Ledger, base: string, gestureAt: number, near: number): Promise<Told[]> {
  const key = (at: number) => `${base}|g${Math.round(at)}`;
  const [from, to] = [key(gestureAt - near), `${key(gestureAt + near)}|\uffff`];
  const own = await ledger.events.where('key').between(from, to).limit(recent).toArray();
  const others = await toldOfOthers(ledger, from, to);
  return [...own.map((event) => ({ event, at: event.at })), ...others];
}

/** The events other sites know by the same number or address, told of at about the same time. */
async function ofOtherSites(ledger: Ledger, { site, metric, shared }: Act, at: number): Promise<Told[]> {
  if (!shared) return [];
  const { alike, within, only } = shared;
  const near = (row: Row) => Math.abs(at - row.at) <= within * 1000;
  const found = (await Promise.all(alike.map((hash) => knownBy(ledger, hash, metric, near)))).flat();
  const possible = found.filter(({ event }) => !only || only.includes(event.site));
  const events = [...new Map(possible.map((told) => [told.event.id, told])).values()];
  const about = await Promise.all(events.map(({ event }) => rowsAbout(ledger, event.id)));
  return events.filter(({ event }, index) => isOther(event, about[index] ?? [], { site }));
}

const nearestFirst = (told: readonly Told[], at: number): Row[] =>
  told.toSorted((a, b) => Math.abs(at - a.at) - Math.abs(at - b.at)).map(({ event }) => event);

/**
 * Records an act once: a second sighting of it is told from a new act by its key and its once-window, in the same
 * transaction that would write it. The distance in time is absolute, so that a clock set back makes no new act.
 * @throws LedgerClosed when the ledger cannot be written; nothing of the act is kept then
 */
export function record(ledger: Ledger, act: Act, when: Moment, newId: NewId = newEventId): Promise<Recorded> {
  const id = newId(when.at);
  const { site, metric, subject, gestureAt } = act;
  const gesture = gestureAt === null ? id : `g${Math.round(gestureAt)}`;
  const base = `${site}|${metric}|${subject ?? gesture}`;
  const onlyGesture = subject === null && gestureAt !== null;
  return writeRows(ledger, async () => {
    const own = onlyGesture
      ? await ofSameGesture(ledger, `${site}|${metric}`, gestureAt, gestureWindow(act.once))
      : await eventsOfSubject(ledger, base);
    const elsewhere = (act.also ?? []).map((hash) => eventsOfSubject(ledger, `${site}|${metric}|${hash}`));
    const before = [...own, ...(await Promise.all(elsewhere)).flat()];
    const near = onlyGesture ? Number.POSITIVE_INFINITY : onceWindow(act.once);
    const same = before.filter(({ at }) => Math.abs(when.at - at) <= near);
    const others = await ofOtherSites(ledger, act, when.at);
    for (const event of [...nearestFirst(same, when.at), ...nearestFirst(others, when.at)]) {
      const again = await seenAgain(ledger, event, act, base, when);
      if (again) return again;
    }
    const last = own.find(({ event }) => event.key.startsWith(`${base}|`));
    const place = last ? ordinalOf(last.event) + 1 : 0;
    const recorded = await appendAct(ledger, act, { id, key: `${base}|${ordinal(place)}` }, when);
    if (subject !== null && gestureAt !== null) await answerDoubt(ledger, `${site}|${metric}`, gestureAt, when);
    return recorded;
  });
}

async function appendAct(
  ledger: Ledger,
  { site, metric, subject, towards, shared, n, amount, currency, detector, revision, unsure, signals, tags }: Act,
  { id, key }: { id: string; key: string },
  when: Moment,
): Promise<Recorded> {
  const at = Math.round(when.at);
  const event: Row = {
    ...{ id, key, kind: unsure ? 'unsure' : 'count', at, offset: when.offset, metric, site, n, detector, revision },
    ...(subject === null ? {} : { subject }),
    ...(towards === undefined ? {} : { towards }),
    ...(shared ? { knownAs: [...shared.alike] } : {}),
    ...(amount === undefined ? {} : { amount }),
    ...(currency === undefined ? {} : { currency }),
    ...(tags?.length ? { tags } : {}),
  };
  await appendEvent(ledger, event, when.dayStart);
  await ledger.receipts.put({ id, at, site, detector, revision, signals, ...(unsure ? { reason: unsure } : {}) });
  return { result: unsure ? 'unsure' : 'counted', id, at };
}

/** What the sighting of an act could not read, a second one of the same gesture did: then nothing is left to ask. */
async function answerDoubt(ledger: Ledger, base: string, gestureAt: number, when: Moment): Promise<void> {
  for (const { event } of await ofSameGesture(ledger, base, gestureAt, doubleClick)) {
    const about = await rowsAbout(ledger, event.id);
    if (stateOf(event, about) === 'unsure') await appendAbout(ledger, event, about, 'undo', when, ['same-act']);
  }
}

const isSameDay = (event: Row, { at, offset, dayStart }: Moment): boolean =>
  dayOf(event.at, event.offset, dayStart) === dayOf(at, offset, dayStart);

/** The longest a site may take to speak of an act again, in milliseconds. */
const longestEcho = 15 * 60_000;

/**
 * Whether a sighting only speaks again of an act that was taken back: then the person has pressed nothing since. A press
 * long before the act itself was made after the clock was set back.
 */
const isEcho = ({ gestureAt }: Act, recorded: number, takenBack: number): boolean =>
  gestureAt === null || (gestureAt <= takenBack && gestureAt > recorded - longestEcho);

/** A "no" to one detector's sign of a result said that it had not come yet; what another proves later is news. */
const isNews = (event: Row, said: readonly Row[], { gestureAt, detector, unsure }: Act): boolean =>
  gestureAt === null && !unsure && event.kind === 'unsure' && said.length === 1 && event.detector !== detector;

/** Whether the site has not spoken of the act yet. */
const isOther = (event: Row, about: readonly Row[], { site }: Pick<Act, 'site'>): boolean =>
  ![event, ...alsoOf(about)].some((row) => row.site === site);

/** Whether a site said that it had failed. */
const hasFailed = (row: Row | undefined): boolean => row?.tags?.includes('refuted') ?? false;

/**
 * Whether another site only tells, in its own time, of what the person undid. Where a site said that it had failed there,
 * the same may since have been done on the other.
 */
const isOthersEcho = (event: Row, undone: Row | undefined, when: Moment): boolean =>
  !hasFailed(undone) && (isSameDay(event, when) || Math.abs(when.at - event.at) <= longestEcho);

/** Notes that another site saw the act, too, and shows it there if that comes first, or if it had failed. Returns all rows. */
async function noteAlso(
  ledger: Ledger,
  event: Row,
  about: readonly Row[],
  { site, detector, revision, shared }: Act,
  base: string,
  when: Moment,
): Promise<Row[]> {
  const failed = hasFailed(changesOf(about).at(-1));
  const tags = failed || shared?.before.includes(shownNow(event, about).site) ? [shownTag] : undefined;
  const knownAs = [...(shared?.alike ?? []), otherKey(base)];
  const row = { ...rowAbout(event, about, 'also', when, { tags }), site, detector, revision, knownAs };
  await appendRow(ledger, event, about, row, when.dayStart);
  return [...about, row];
}

/**
 * The act is in the ledger already; a sure sighting may still bring it back.
 * @param base the key its site tells of it by
 * @returns null for an act of its own: what stands there was never done, and this was done on another day, or proved since
 */
async function seenAgain(ledger: Ledger, event: Row, act: Act, base: string, when: Moment): Promise<Recorded | null> {
  const { id, at } = event;
  let about = await rowsAbout(ledger, id);
  const said = changesOf(about);
  const state = stateOf(event, about);
  if (state === 'undone' && isNews(event, said, act)) return null;
  const other = isOther(event, about, act);
  const last = said.at(-1);
  const echo = (other && isOthersEcho(event, last, when)) || isEcho(act, at, last?.at ?? at);
  const lapsed = state === 'unsure' && Math.abs(when.at - at) > patience;
  if (((state === 'undone' && !echo) || lapsed) && !isSameDay(event, when)) return null;
  if (other && !act.unsure) about = await noteAlso(ledger, event, about, act, base, when);
  // Not the person: it gave way to what the page's own site told of it.
  if (state === 'undone' && last?.tags?.includes('same-act')) return { result: 'duplicate', id, at };
  if (state === 'undone' && echo) return { result: 'undone', id, at };
  // What failed may be tried again: what was asked about then is asked about once more.
  if (state === 'undone' && act.unsure && hasFailed(last)) {
    await appendAbout(ledger, event, about, 'unsure', when);
    return { result: 'unsure', id, at };
  }
  if (state === 'counted' || act.unsure) return { result: 'duplicate', id, at };
  await appendAbout(ledger, event, about, 'confirm', when, ['again']);
  const { amount, currency, detector, revision } = act;
  if (!other && amount !== undefined && currency !== undefined) {
    // Done again, it may be worth something else.
    const money = { amount, currency };
    await appendTold(ledger, event, await rowsAbout(ledger, id), { money, detector, revision }, when);
  }
  return { result: state === 'retracted' ? 'returned' : 'again', id, at };
}
