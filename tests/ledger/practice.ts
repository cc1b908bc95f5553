import type { Corrected, Row, Wanted } from '../../lib/event';
import { correctDays, putBack as putAllBack } from '../../lib/ledger/correct';
import type { DayCount } from '../../lib/ledger/days';
import type { Ledger } from '../../lib/ledger/open';
import { openLedger } from '../../lib/ledger/open';
import type { Act } from '../../lib/ledger/record';
import { subjectKeys } from '../../lib/ledger/secret';
import { ordinalOf, worth } from '../../lib/ledger/state';
import type { Moment, NewId } from '../../lib/ledger/write';

export const second = 1000;
export const hour = 3600 * second;
export const day = 24 * hour;

/** Ten in the morning, UTC. */
export const morning = Date.parse('2026-11-24T10:00:00Z');

let made = 0;

/** A ledger nobody else has. */
export const freshLedger = (): Ledger => openLedger(`practice-${++made}`);

export const moment = (at = morning, offset = 0, dayStart = 0): Moment => ({ at, offset, dayStart });

/** The key new subjects are hashed with. */
export const subjectKey = async (...of: Parameters<typeof subjectKeys>): Promise<CryptoKey> =>
  (await subjectKeys(...of))[0] as CryptoKey;

/** Runs a write where nobody else writes. */
export const aloneWith =
  (dayStart: number) =>
  <T>(write: (dayStart: number) => Promise<T>): Promise<T> =>
    write(dayStart);

export const alone = aloneWith(0);

/** A connection request to one person, unless said otherwise. */
export const act = (change: Partial<Act> = {}): Act => ({
  site: 'linkedin',
  metric: 'connection-request',
  subject: 'wq0uK3Yh2m5r8sTzVxA1Bg',
  once: 'ever',
  n: 1,
  detector: 'connect',
  revision: 1,
  gestureAt: morning - second,
  signals: [{ signal: 'gesture', what: 'press', after: 0 }],
  ...change,
});

/** A task ticked off: a metric that a retraction lowers. */
export const task = (change: Partial<Act> = {}): Act => act({ site: 'tryton', metric: 'task-done', ...change });

const byKey = (a: DayCount, b: DayCount) => (dayKey(a) < dayKey(b) ? -1 : 1);

const dayKey = (row: Pick<DayCount, 'day' | 'metric' | 'site' | 'currency'>) =>
  [row.day, row.metric, row.site, row.currency].join('|');

/** The table of days as it is stored, in a fixed order. */
export const storedDays = async (ledger: Ledger): Promise<DayCount[]> =>
  (await ledger.days.toArray())
    .flatMap(({ day: name, counts }) =>
      counts.map(([metric, site, currency, n, amount, last]) => ({
        day: name,
        metric,
        site,
        currency,
        n,
        amount,
        last,
      })),
    )
    .sort(byKey);

/** The day of an instant, worked out another way than the ledger does. */
export function plainDay(at: number, offset: number, dayStart: number): string {
  const local = new Date(at + offset * 60_000 - dayStart * 60_000);
  return local.toISOString().slice(0, 10);
}

/** The days as the rows alone say they should be, worked out without the ledger's own rebuilding. */
export function expectedDays(rows: readonly Row[], dayStart: number): DayCount[] {
  const days: Record<string, DayCount> = {};
  for (const event of rows.filter(({ of }) => of === undefined)) {
    const about = rows.filter(({ of }) => of === event.id).sort((a, b) => ordinalOf(a) - ordinalOf(b));
    const { n, amount } = worth(event, about);
    const { metric, at, offset } = event;
    // Where it was counted, one place after the other.
    let [site, currency, byHand] = [event.site, event.currency ?? '', false];
    let told = `${event.amount ?? 0} ${currency}`;
    const places = [{ site, currency }];
    for (const row of about) {
      if (row.kind === 'also' && row.tags?.includes('shown')) site = row.site;
      const stands = row.detector === undefined || (!byHand && row.amount !== undefined);
      if (row.kind === 'worth' && stands) currency = row.currency ?? '';
      const given = `${row.amount ?? 0} ${row.currency ?? ''}`;
      if (row.kind === 'worth' && row.detector === undefined) byHand = given !== told;
      else if (row.kind === 'worth' && row.amount !== undefined) told = given;
      places.push({ site, currency });
    }
    const names = places.map((place) => `${place.site} ${place.currency}`);
    for (const [index, place] of places.entries()) {
      if (names.indexOf(`${place.site} ${place.currency}`) !== index) continue;
      const key = { day: plainDay(at, offset, dayStart), metric, ...place };
      const sum = days[dayKey(key)] ?? { ...key, n: 0, amount: 0, last: at };
      const isNow = names[index] === names.at(-1);
      const [more, worthMore] = isNow ? [n, amount] : [0, 0];
      days[dayKey(key)] = { ...sum, n: sum.n + more, amount: sum.amount + worthMore, last: Math.max(sum.last, at) };
    }
  }
  return Object.values(days).sort(byKey);
}

/** All of a metric that is counted, whatever the day. */
export const counted = async (ledger: Ledger, metric = 'connection-request'): Promise<number> =>
  (await storedDays(ledger)).filter((row) => row.metric === metric).reduce((sum, { n }) => sum + n, 0);

/** Corrects one number. */
export const correctDay = async (
  ledger: Ledger,
  wanted: Wanted,
  dated: Moment,
  when: Moment,
  newId?: NewId,
): Promise<Corrected | null> => (await correctDays(ledger, [wanted], () => dated, when, newId))[0] ?? null;

/** Puts one number back. */
export const putBack = (ledger: Ledger, { id, ...day }: { day: string; metric: string; id: string }, when: Moment) =>
  putAllBack(ledger, { days: [day], id }, when);
