import type { CheckInWords } from '../../../lib/check-in';
import type { Refusal, Row } from '../../../lib/event';
import { putOff } from '../../../lib/ledger/calendar';
import { checkIn } from '../../../lib/ledger/check-ins';
import { rebuildDays } from '../../../lib/ledger/days';
import { deleteAll } from '../../../lib/ledger/delete';
import { openLedger } from '../../../lib/ledger/open';
import { refuse } from '../../../lib/ledger/refusals';
import { ordinal } from '../../../lib/ledger/state';
import { type Agreed, agree } from '../../../lib/ledger/targets';
import { enterValue } from '../../../lib/ledger/values';
import { weekOf } from '../../../lib/text/day';
import { weekHabits } from '../../../lib/text/week';
import type { Entered } from '../../../lib/value';

/*
 * What `ledger.ts` bundles and runs in a page of the extension: a past for the ledger, in the ledger's own code.
 */

/** One act of a practised past. */
export interface Past {
  metric: string;
  /** Added by hand unless said. */
  site?: string;
  /** How long ago, on the clock of the day it happened. */
  days?: number;
  minutes: number;
  n?: number;
  /** Minor units of euros. */
  amount?: number;
  /** Whom it is about, as the ledger would have it hashed. */
  subject?: string;
  /** What counted it; told by the metric unless said. */
  detector?: string;
  tags?: string[];
  /** Why it is asked about. */
  unsure?: string;
  became?: 'undone' | 'retracted';
}

const detectors: Record<string, string> = {
  'connection-request': 'invite-dialog',
  'proposal-sent': 'sale-quoted',
  'deal-won': 'sale-confirmed',
};

function rowsOf(
  { metric, site = 'manual', days = 0, minutes, n = 1, amount, subject, detector, tags, unsure, became }: Past,
  place: number,
) {
  const then = Temporal.Now.zonedDateTimeISO()
    .subtract({ days })
    .subtract({ seconds: Math.round(minutes * 60) });
  const at = then.epochMilliseconds;
  const offset = then.offsetNanoseconds / 60e9;
  const id = at.toString(36) + place.toString(36).padStart(7, '0');
  const event: Row = {
    ...{ id, key: `${site}|${metric}|${place}|${ordinal(0)}`, kind: unsure ? 'unsure' : 'count' },
    ...{ at, offset, metric, site, n },
    ...(subject === undefined ? {} : { subject }),
    ...(tags ? { tags } : {}),
    ...(amount === undefined ? {} : { amount, currency: 'EUR' }),
    ...(site === 'manual' ? {} : { detector: detector ?? detectors[metric] ?? metric, revision: 2 }),
  };
  if (!became) return [event];
  const key = `${id}|${ordinal(0)}`;
  const kind = became === 'undone' ? 'undo' : 'retract';
  const after: Row = { id: key, key, kind, at: at + 60_000, offset, metric, site, n: 0, of: id };
  return [event, after];
}

const receiptOf = ({ id, at, site, detector = '', revision = 1 }: Row, reason: string | undefined) => ({
  ...{ id, at, site, detector, revision },
  signals: [
    { signal: 'gesture', what: 'press', after: 0 },
    { signal: 'request', what: detector, after: 240, status: 200 },
  ],
  ...(reason ? { reason } : {}),
});

/** Empties the ledger and writes another past into it. */
export async function fill(past: readonly Past[], refusals: readonly Refusal[] = []): Promise<void> {
  const ledger = openLedger();
  await deleteAll(ledger);
  const rows = past.map(rowsOf);
  await ledger.events.bulkAdd(rows.flat());
  const asked = rows.map(([event], place) => event && receiptOf(event, past[place]?.unsure));
  await ledger.receipts.bulkAdd(asked.filter((receipt) => receipt !== undefined && receipt.site !== 'manual') as never);
  await rebuildDays(ledger, 0);
  for (const refusal of refusals) await refuse(ledger, refusal);
  ledger.close();
}

/** Writes one more event, of a metric that is not there yet, beside what is there. */
export async function alsoCounted(past: Past): Promise<void> {
  const ledger = openLedger();
  await ledger.events.bulkAdd(rowsOf(past, 0));
  await rebuildDays(ledger, 0);
  ledger.close();
}

/** Sets targets from a year ago on, or from so many months ago. */
export async function aimFor(agreed: Omit<Agreed, 'from'>, months = 12): Promise<void> {
  const ledger = openLedger();
  const now = Temporal.Now.zonedDateTimeISO();
  const from = now.toPlainDate().subtract({ months }).toString();
  await agree(ledger, { ...agreed, from }, { at: now.epochMilliseconds, offset: 0, dayStart: 0 });
  ledger.close();
}

/** Puts leave into the calendar, each day from the first to the last. @param first how many days ago */
export async function wasAway({ first, last }: { first: number; last: number }): Promise<void> {
  const ledger = openLedger();
  const today = Temporal.Now.plainDateISO();
  const days = Array.from({ length: first - last + 1 }, (_, one) => today.subtract({ days: first - one }));
  const away = days.filter((day) => day.dayOfWeek < 6);
  await putOff(
    ledger,
    away.map((day) => ({ day: day.toString(), kind: 'leave', share: 1, by: 'person' })),
  );
  ledger.close();
}

/** Enters numbers that nothing counts, in their order. @param all `days` ago each, today unless said */
export async function enterAll(all: readonly (Omit<Entered, 'day'> & { days?: number })[]): Promise<void> {
  const ledger = openLedger();
  const now = Temporal.Now.zonedDateTimeISO();
  for (const { days = 0, ...entered } of all) {
    const day = now.toPlainDate().subtract({ days }).toString();
    const when = { at: now.epochMilliseconds, offset: now.offsetNanoseconds / 60e9, dayStart: 0 };
    await enterValue(ledger, { day, ...entered }, when);
  }
  ledger.close();
}

/** Writes how the last week went. */
export async function saidOfLastWeek(words: CheckInWords): Promise<void> {
  const ledger = openLedger();
  const now = Temporal.Now.zonedDateTimeISO();
  const day = now.toPlainDate().subtract({ days: 7 }).toString();
  const week = weekOf(day, weekHabits(navigator.language).start).from;
  await checkIn(ledger, { week, ...words }, { at: now.epochMilliseconds, offset: 0, dayStart: 0 });
  ledger.close();
}

/** Leaves the database behind as a later version of Groundwork would. */
export async function fromTheFuture(): Promise<void> {
  await new Promise<void>((done, failed) => {
    const opening = indexedDB.open('groundwork', 10_000);
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
    opening.onerror = () => failed(opening.error);
  });
}
