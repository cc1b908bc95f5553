import type { Row, Standing } from '../event';
import type { Ledger } from './open';
import { stateOf } from './state';

const chunk = 2000;

/** A detector that is not trusted: its numbers in this file may be too low, or too high. */
export interface ExportedStanding extends Standing {
  site: string;
  detector: string;
  metric: string;
}

const iso = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toString();

function exported(row: Row, about: readonly Row[]) {
  const { id, key, kind, at, offset, metric, site, n, amount, currency, subject, detector, revision, tags } = row;
  const optional = { amount, currency, subject, detector, revision, tags };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { id, key, kind, at: iso(at), offset, metric, site, n, state: stateOf(row, about), ...given };
}

const correction = ({ id, key, kind, at, offset, of, tags }: Row) => ({
  ...{ id, key, kind, at: iso(at), offset, of },
  ...(tags ? { tags } : {}),
});

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

const separator = ',\n';

/**
 * The whole ledger as JSON text, page by page: events with their states, and the rows that corrected them. Never the key
 * subjects are hashed with.
 * @param health the detectors that were not trusted when it was written
 */
export async function* exportAll(ledger: Ledger, health: readonly ExportedStanding[] = []): AsyncGenerator<string> {
  yield '{"format":"groundwork","version":1,"events":[';
  let first = true;
  for await (const rows of pages(ledger)) {
    const events = rows.filter(({ of }) => of === undefined);
    const about = Map.groupBy(
      await ledger.events
        .where('of')
        .anyOf(events.map(({ id }) => id))
        .toArray(),
      ({ of }) => of,
    );
    const texts = events.map((event) => JSON.stringify(exported(event, about.get(event.id) ?? [])));
    if (!texts.length) continue;
    yield (first ? '' : separator) + texts.join(separator);
    first = false;
  }
  yield '],"corrections":[';
  first = true;
  for await (const rows of pages(ledger)) {
    const texts = rows.filter(({ of }) => of !== undefined).map((row) => JSON.stringify(correction(row)));
    if (!texts.length) continue;
    yield (first ? '' : separator) + texts.join(separator);
    first = false;
  }
  yield `],"health":${JSON.stringify(health)}}`;
}
