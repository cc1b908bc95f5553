import type { Row, Standing } from '../event';
import { aboutEach, type Told } from './about';
import type { SaidOf, Words } from './export-format';
import { type KeptDay, keptDays } from './kept';
import type { Ledger } from './open';
import type { Sealed } from './seal';
import { keyNames } from './secret';
import { shownNow, standingOf } from './state';
import { tagsNow } from './tag';

const chunk = 2000;

/** A detector that is not trusted: its numbers in this file may be too low, or too high. */
export interface ExportedStanding extends Standing {
  site: string;
  detector: string;
  metric: string;
}

const iso = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString();

function exported({ event, about, tagged }: Told) {
  const { id, key, kind, at, offset, metric, site, subject, towards, knownAs, detector, revision } = event;
  const { state, n, amount: left, currency, inDoubt } = standingOf(event, about);
  const amount = currency === undefined ? undefined : left;
  const was = n === event.n ? undefined : { n: event.n, amount: event.amount };
  // What it was worth at first: an import appends the rows that said more to that.
  const worthBefore = about.some((row) => row.kind === 'worth')
    ? event.amount === undefined
      ? null
      : { amount: event.amount, currency: event.currency }
    : undefined;
  const tags = tagsNow(event, tagged);
  // What it bore at first: an import appends the rows that tagged it to that.
  const tagsBefore = tagged.length ? (event.tags ?? []) : undefined;
  const shown = shownNow(event, about).site;
  const first = shown === site ? undefined : site;
  const optional = {
    ...{ amount, currency, inDoubt, worthBefore, subject, towards, knownAs, detector, revision },
    ...{ tags, tagsBefore, first, was },
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { id, key, kind, at: iso(at), offset, metric, site: shown, n, state, ...given };
}

const worthIn = ({ amount, currency, detector, revision }: Omit<Row, 'n'>) => ({
  ...(amount === undefined ? {} : { amount, currency }),
  ...(detector === undefined ? {} : { detector, revision }),
});

const correction = ({ of, n, tags, knownAs, ...row }: Row) => ({
  ...{ id: row.id, key: row.key, kind: row.kind, at: iso(row.at), offset: row.offset, of },
  ...(row.kind === 'correct' ? { n } : {}),
  ...(row.kind === 'also' ? { site: row.site, detector: row.detector, revision: row.revision } : {}),
  ...(row.kind === 'worth' ? worthIn(row) : {}),
  ...(knownAs ? { knownAs } : {}),
  ...(tags ? { tags } : {}),
});

const kept = ({ last, ...day }: KeptDay) => ({ ...day, last: iso(last) });

/** Rows in pages by id, so that a million of them never lie in memory at once. */
async function* pages(ledger: Ledger): AsyncGenerator<Row[]> {
  let last = '';
  for (;;) {
    const rows = await ledger.events.where('id').above(last).limit(chunk).toArray();
    if (!rows.length) return;
    yield rows;
    last = rows.at(-1)?.id ?? '';
  }
}

/** What each page of rows comes to, as the inside of a list in JSON. */
async function* list(ledger: Ledger, entries: (rows: Row[]) => Promise<object[]>): AsyncGenerator<string> {
  let first = true;
  for await (const rows of pages(ledger)) {
    const texts = (await entries(rows)).map((entry) => JSON.stringify(entry));
    if (!texts.length) continue;
    yield (first ? '' : ',\n') + texts.join(',\n');
    first = false;
  }
}

/**
 * The whole ledger as JSON text, page by page: events with their states, the rows that corrected them, the day numbers of
 * events that were removed, the versions of role and targets, the days off, what was exchanged about targets, the team,
 * the check-ins, what was tried out, summaries and replies as they came, what was sent, the periods that were closed, and the numbers that
 * were entered. Of the keys subjects are hashed with it
 * has the names only.
 * @param more the detectors that were not trusted when it was written; what was said of values a firm names itself; what it
 * calls a sendout; the keys, sealed, for a backup that can be linked with later acts
 */
export async function* exportAll(
  ledger: Ledger,
  {
    health = [],
    secret,
    sets = [],
    words = null,
  }: {
    health?: readonly ExportedStanding[];
    secret?: Sealed | undefined;
    sets?: readonly SaidOf[];
    words?: Words | null;
  } = {},
): AsyncGenerator<string> {
  yield '{"format":"groundwork","version":1,';
  const keys = await keyNames(ledger);
  if (keys.length) yield `"keys":${JSON.stringify(keys)},`;
  if (secret) yield `"secret":${JSON.stringify(secret)},`;
  yield '"events":[';
  const events = (rows: Row[]) => rows.filter(({ of }) => of === undefined);
  yield* list(ledger, async (rows) => (await aboutEach(ledger, events(rows))).map(exported));
  yield '],"corrections":[';
  yield* list(ledger, async (rows) => rows.filter(({ of }) => of !== undefined).map(correction));
  yield ']';
  const days = await keptDays(ledger);
  if (days.length) yield `,"days":${JSON.stringify(days.map(kept))}`;
  const targets = await ledger.targets.orderBy('id').toArray();
  if (targets.length) yield `,"targets":${JSON.stringify(targets.map((row) => ({ ...row, at: iso(row.at) })))}`;
  const calendar = await ledger.calendar.toArray();
  if (calendar.length) yield `,"calendar":${JSON.stringify(calendar)}`;
  for (const table of ['talks', 'team', 'checkIns', 'experiments', 'summaries', 'replies'] as const) {
    const rows: { at: number }[] = await ledger[table].orderBy('id').toArray();
    if (rows.length) yield `,"${table}":${JSON.stringify(rows.map((row) => ({ ...row, at: iso(row.at) })))}`;
  }
  const shared = await ledger.shared.toArray();
  if (shared.length)
    yield `,"shared":${JSON.stringify(shared.map(({ at, ...period }) => ({ ...period, at: iso(at) })))}`;
  const sent = await ledger.sent.orderBy('id').toArray();
  if (sent.length) yield `,"sent":${JSON.stringify(sent.map((one) => ({ ...one, at: iso(one.at) })))}`;
  const values = await ledger.values.orderBy('id').toArray();
  if (values.length) yield `,"values":${JSON.stringify(values.map((row) => ({ ...row, at: iso(row.at) })))}`;
  if (sets.length) yield `,"sets":${JSON.stringify(sets)}`;
  if (words) yield `,"words":${JSON.stringify(words)}`;
  yield `,"health":${JSON.stringify(health)}}`;
}
