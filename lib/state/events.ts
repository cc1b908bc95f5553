import type { ReadonlySignal } from '@preact/signals';
import type { Event } from '@/lib/event';
import type { Ledger } from '@/lib/ledger/open';
import { eventsOfDay, unsureEvents } from '@/lib/ledger/read';
import { live } from './live';
import type { Page } from './page';

/** The newest rows of a day, and whether there are older ones. */
export interface DayEvents {
  events: Event[];
  more: boolean;
}

/**
 * A day's ledger, newest first.
 * @param dayStart minutes after midnight
 * @param most how many rows to read; a day may have thousands
 */
export async function eventsOn(ledger: Ledger, day: string, dayStart: number, most: number): Promise<DayEvents> {
  const events = await eventsOfDay(ledger, day, dayStart, most + 1);
  return { events: events.slice(0, most), more: events.length > most };
}

/**
 * The latest event of the day that is still counted: what "undo last" takes back. Null when there is none.
 * @param when the ledger is not asked before it is true: it answers one question after the other
 */
export const followLast = (page: Page, when: ReadonlySignal<boolean>) =>
  live(() => {
    if (!when.value) return undefined;
    const today = page.today.value;
    const start = page.settings.value?.dayStart;
    if (!today || start === undefined) return undefined;
    return async () =>
      (await eventsOfDay(page.ledger, today, start, 20)).find(({ state }) => state === 'counted') ?? null;
  }, page.failed);

/** Everything that waits for the person's answer, of any day. @param when as above */
export const followUnsure = (page: Page, when?: ReadonlySignal<boolean>) =>
  live(() => (when?.value === false ? undefined : () => unsureEvents(page.ledger, Date.now())), page.failed);
