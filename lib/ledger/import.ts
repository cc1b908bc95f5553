import type { Receipt, Row } from '../event';
import type { SharedPeriod } from '../shared';
import { aboutEach, sorted, type Told } from './about';
import { dayOf } from './days';
import { type Part, readExport } from './export-file';
import type { Correction, SaidOf, Words } from './export-format';
import { addKept, type KeptDay, type KeptSum, oldestKept, takeInKept } from './kept';
import type { Ledger } from './open';
import type { Sealed } from './seal';
import { keyNames } from './secret';
import { ordinal, worth } from './state';
import { tagKey } from './tag';
import { addUnknown } from './taken-back';
import { takeInAgreed } from './targets';
import { inOneWrite } from './transaction';
import { knownValues, takeInValues } from './values';
import { appendTurns, type Moment, type Turn, writeRows } from './write';

/** What a file holds, seen against the ledger. */
export interface Checked {
  events: number;
  /** Of these, events the ledger has already. */
  known: number;
  /** Day numbers of events that were removed. */
  days: number;
  /** Versions of role and targets. */
  targets: number;
  /** Days off. */
  calendar: number;
  /** Target files, versions of a team, check-ins, experiments, summaries, replies, what was sent. */
  between: number;
  /** Closed periods that are not here. */
  closed: number;
  /** Numbers that were entered and are not here. */
  values: number;
  /** What was said of values that a firm names itself; few, so they are kept for the merge. */
  sets: SaidOf[];
  /** What the firm calls what is counted; null where the file says nothing of it. */
  words: Words | null;
  /** Entries that are none of these. */
  bad: number;
  /** Milliseconds since 1970 of the first and the last event; null where there is none. */
  from: number | null;
  to: number | null;
  /** By the event they are about; few, so they are kept for the merge. */
  corrections: ReadonlyMap<string, Correction[]>;
  /** The names of keys that are not here. */
  foreign: string[];
  /** The last event whose subject none of the keys here can tell again, milliseconds since 1970; null if there is none. */
  foreignTo: number | null;
  /** The file's keys, to be opened by a passphrase; null where it has none, or all are here. */
  secret: Sealed | null;
}

interface Watch {
  /** Told how many bytes were read, of `file.size`. */
  onProgress?: (read: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads a whole export without writing anything.
 * @throws NotAnExport for any other file; the signal's reason when it is aborted
 */
export async function checkImport(ledger: Ledger, file: Blob, { onProgress, signal }: Watch = {}): Promise<Checked> {
  const about = new Map<string, Correction[]>();
  const checked = {
    ...{ events: 0, known: 0, days: 0, targets: 0, calendar: 0, between: 0, closed: 0, values: 0, bad: 0 },
    ...{ sets: [] as SaidOf[], words: null as Words | null },
    ...{ from: null as number | null, to: null as number | null },
  };
  const ours = new Set(await keyNames(ledger));
  const foreign = new Set<string>();
  let linkedTo: number | null = null;
  let sealed: Sealed | null = null;
  for await (const part of readExport(file)) {
    const { events, corrections, days, targets, calendar, shared, values, sets, words, keys, secret, bad, read } = part;
    signal?.throwIfAborted();
    for (const name of keys) if (!ours.has(name)) foreign.add(name);
    sealed ??= secret;
    checked.words ??= words;
    for (const one of corrections) about.set(one.of, [...(about.get(one.of) ?? []), one]);
    checked.known += events.length - (await unknownOf(ledger, events)).length;
    checked.events += events.length;
    checked.days += days.length;
    checked.targets += targets.filter((row) => 'targets' in row).length;
    checked.calendar += calendar.length;
    checked.between += betweenIn(part).filter((row) => !('of' in row)).length;
    checked.closed += (await unknownPeriods(ledger, shared)).length;
    checked.values += values.filter((row) => !('of' in row)).length - (await knownValues(ledger, values));
    if (checked.sets.length < mostSaid) checked.sets.push(...sets);
    checked.bad += bad;
    for (const { at, subject } of events) {
      checked.from = Math.min(checked.from ?? at, at);
      checked.to = Math.max(checked.to ?? at, at);
      if (subject !== undefined) linkedTo = Math.max(linkedTo ?? at, at);
    }
    onProgress?.(read);
  }
  return {
    ...checked,
    corrections: about,
    foreign: [...foreign],
    ...(foreign.size > 0 ? { foreignTo: linkedTo, secret: sealed } : { foreignTo: null, secret: null }),
  };
}

const betweenIn = ({ talks, team, checkIns, experiments, summaries, replies, sent }: Part) => [
  ...[...talks, ...team, ...checkIns, ...experiments.filter((row) => !('ends' in row))],
  ...[...summaries, ...replies, ...sent],
];

/** Those whose id and key the ledger does not have; a key is what makes an act one act. */
async function unknownOf(ledger: Ledger, events: readonly Row[]): Promise<Row[]> {
  const ids = await ledger.events.bulkGet(events.map(({ id }) => id));
  const rest = events.filter((_, index) => ids[index] === undefined);
  const taken = await ledger.events
    .where('key')
    .anyOf(rest.map(({ key }) => key))
    .toArray();
  const keys = new Set(taken.map(({ key }) => key));
  const seen = new Set<string>();
  return rest.filter(({ id, key }) => {
    if (keys.has(key) || seen.has(id)) return false;
    seen.add(id);
    return keys.add(key);
  });
}

/** More than anybody answers in years. */
const mostSaid = 10_000;

/** Small enough that a count never waits long for it. */
const batch = 500;

/** What a merge did. */
export interface Merged {
  added: number;
  skipped: number;
  /** Of days older than events are kept: their numbers came in, not they themselves. */
  old: number;
  /** Versions of role and targets, and days off, that were new. */
  agreed: number;
  /** Numbers that were entered, and were new. */
  values: number;
  /** Target files, versions of a team, check-ins, experiments, summaries, replies and what was sent, where they were new. */
  between: number;
}

/**
 * Merges an export into the ledger: events it has are skipped, so that merging twice changes nothing. Each batch is one
 * write in which events, what became of them and their days agree; cancelled at any time, the ledger is whole. Events of
 * days older than events are kept come in as day numbers, at the end; the ledger's own such events are to be gone before.
 * @param checked what `checkImport` said of the same file
 * @param now when it is
 * @param alone runs a write alone, and says when the day begins now
 * @throws NotAnExport, LedgerClosed, or the signal's reason
 */
export async function mergeImport(
  ledger: Ledger,
  file: Blob,
  { corrections }: Checked,
  now: Pick<Moment, 'at' | 'offset'>,
  alone: <T>(write: (dayStart: number) => Promise<T>) => Promise<T>,
  { onProgress, signal }: Watch = {},
): Promise<Merged> {
  const merged = { added: 0, skipped: 0, old: 0, agreed: 0, between: 0, values: 0 };
  const kept: KeptSum = new Map();
  const closed: SharedPeriod[] = [];
  for await (const part of readExport(file)) {
    const { events, days, targets, calendar, shared, values, read } = part;
    addKept(kept, days);
    // Nobody has closed days that are still to come.
    closed.push(...shared.filter(({ to }) => to <= dayOf(now.at, 24 * 60, 0)));
    if (targets.length + calendar.length > 0)
      merged.agreed += await alone(() => takeInAgreed(ledger, targets, calendar));
    for (let from = 0; from < values.length; from += batch) {
      const rows = values.slice(from, from + batch);
      merged.values += await alone((dayStart) => takeInValues(ledger, rows, { ...now, dayStart }));
    }
    if (betweenIn(part).length > 0) merged.between += await alone(() => takeInBetween(ledger, part));
    for (let from = 0; from < events.length; from += batch) {
      signal?.throwIfAborted();
      const rows = events.slice(from, from + batch);
      const { added, old } = await alone((dayStart) => mergeBatch(ledger, rows, corrections, { ...now, dayStart }));
      addKept(kept, old);
      merged.added += added;
      merged.skipped += rows.length - old.length - added;
      merged.old += old.length;
    }
    onProgress?.(read);
  }
  signal?.throwIfAborted();
  await alone(() => writeRows(ledger, () => takeInKept(ledger, [...kept.values()])));
  await alone(() => inOneWrite(ledger, [ledger.shared], () => takeInShared(ledger, closed)));
  return merged;
}

/** Takes in what stands between people, what was tried out and how weeks went, where it is not here. */
const takeInBetween = (ledger: Ledger, { talks, team, checkIns, experiments, ...part }: Part): Promise<number> =>
  inOneWrite(
    ledger,
    [ledger.talks, ledger.team, ledger.checkIns, ledger.experiments, ledger.summaries, ledger.replies, ledger.sent],
    async () => {
      const fresh = [await addUnknown(ledger.talks, talks), await addUnknown(ledger.team, team)];
      fresh.push(await addUnknown(ledger.checkIns, checkIns), await addUnknown(ledger.sent, part.sent));
      fresh.push(await addUnknown(ledger.experiments, experiments));
      fresh.push(await addUnknown(ledger.summaries, part.summaries), await addUnknown(ledger.replies, part.replies));
      return fresh.reduce((sum, n) => sum + n, 0);
    },
  );

/** Takes in closed periods that are not here. One that is stays as it is, whatever the file makes of it. */
async function takeInShared(ledger: Ledger, periods: readonly SharedPeriod[]): Promise<void> {
  await ledger.shared.bulkPut(await unknownPeriods(ledger, periods));
}

async function unknownPeriods(ledger: Ledger, periods: readonly SharedPeriod[]): Promise<SharedPeriod[]> {
  const here = await ledger.shared.bulkGet(periods.map(({ id }) => id));
  return periods.filter((_, place) => !here[place]);
}

/** What is left of an event that is too old to be kept. */
function keptOf(event: Row, about: readonly Row[], dayStart: number): KeptDay {
  const { at, offset, metric } = event;
  return { day: dayOf(at, offset, dayStart), metric, last: at, ...worth(event, about) };
}

/** Merges what is not too old to be kept. Returns how many were new, and what is left of the others. */
async function mergeBatch(
  ledger: Ledger,
  all: readonly Row[],
  corrections: Checked['corrections'],
  { at: now, offset: east, dayStart }: Moment,
): Promise<{ added: number; old: KeptDay[] }> {
  const theirs = (event: Row) => rowsFrom(event, corrections.get(event.id) ?? []);
  const oldest = oldestKept(dayOf(now, east, dayStart));
  const isOld = ({ at, offset }: Row) => dayOf(at, offset, dayStart) < oldest;
  const old = all.filter(isOld).map((event) => keptOf(event, theirs(event).about, dayStart));
  const rows = all.filter((event) => !isOld(event));
  if (!rows.length) return { added: 0, old };
  return writeRows(ledger, async () => {
    const fresh = await unknownOf(ledger, rows);
    const added = fresh.map((event): Turn => {
      const { about, tagged } = theirs(event);
      return { event, before: null, after: about, tagged };
    });
    const corrected = await correctedSince(ledger, rows, theirs);
    await appendTurns(ledger, [...added, ...corrected], dayStart);
    // What still waits for an answer is found by its receipt.
    await ledger.receipts.bulkPut(fresh.filter(({ kind }) => kind === 'unsure').map(receiptOf));
    return { added: fresh.length, old };
  });
}

/** Events the ledger has, of which the file tells more: what is here is the beginning of what is there. */
async function correctedSince(
  ledger: Ledger,
  rows: readonly Row[],
  theirs: (event: Row) => Pick<Told, 'about' | 'tagged'>,
): Promise<Turn[]> {
  const told = rows.filter((event) => {
    const { about, tagged } = theirs(event);
    return about.length + tagged.length > 0;
  });
  const stored = await ledger.events.bulkGet(told.map(({ id }) => id));
  const events = stored.filter((event) => event !== undefined && event.of === undefined) as Row[];
  const found: Turn[] = [];
  for (const { event, about, tagged } of await aboutEach(ledger, events)) {
    const after = theirs(event);
    const more = { about: since(about, after.about), tagged: since(tagged, after.tagged) };
    if (more.about.length + more.tagged.length === 0) continue;
    found.push({ event, before: about, after: [...about, ...more.about], tagged: more.tagged });
  }
  return found;
}

/** What they have written after what is here; nothing where what is here went on in another way. */
function since(ours: readonly Row[], theirs: readonly Row[]): Row[] {
  const begins = ours.every(({ kind, at }, place) => theirs[place]?.kind === kind && theirs[place]?.at === at);
  return begins ? theirs.slice(ours.length) : [];
}

/** The rows about an event in the order they were written, numbered anew. */
function rowsFrom({ id, metric, site }: Row, corrections: readonly Correction[]): Pick<Told, 'about' | 'tagged'> {
  const { about, tagged } = sorted(corrections.map((one): Row => ({ n: 0, site, ...one, metric })));
  const named = (rows: readonly Row[], keyOf: (place: number) => string) =>
    rows.map((row, place) => ({ ...row, id: keyOf(place), key: keyOf(place) }));
  return {
    about: named(about, (place) => `${id}|${ordinal(place)}`),
    tagged: named(tagged, (place) => tagKey(id, place)),
  };
}

const receiptOf = ({ id, at, site, detector = '', revision = 0 }: Row): Receipt => ({
  ...{ id, at, site, detector, revision, signals: [], reason: 'ask-first' },
});
