import type { ReadonlySignal } from '@preact/signals';
import type { Event } from '@/lib/event';
import { eventsOfDay, unsureEvents } from '@/lib/ledger/read';
import { live } from './live';
import type { Page } from './page';

/** The newest rows of a day, and whether there are older ones. */
export interface DayEvents {
  events: Event[];
  more: boolean;
}

/** A day's ledger, newest first. @param limit how many rows to read; a day may have thousands */
export const followEvents = (page: Page, day: ReadonlySignal<string | undefined>, limit: ReadonlySignal<number>) =>
  live(() => {
    const wanted = day.value;
    const start = page.settings.value?.dayStart;
    const most = limit.value;
    if (!wanted || start === undefined) return undefined;
    return async (): Promise<DayEvents> => {
      const events = await eventsOfDay(page.ledger, wanted, start, most + 1);
      return { events: events.slice(0, most), more: events.length > most };
    };
  }, page.failed);

/** The latest event of the day that is still counted: what "undo last" takes back. Null when there is none. */
export const followLast = (page: Page) =>
  live(() => {
    const today = page.today.value;
    const start = page.settings.value?.dayStart;
    if (!today || start === undefined) return undefined;
    return async () =>
      (await eventsOfDay(page.ledger, today, start, 20)).find(({ state }) => state === 'counted') ?? null;
  }, page.failed);

/** Everything that waits for the person's answer, of any day. */
export const followUnsure = (page: Page) => live(() => () => unsureEvents(page.ledger, Date.now()), page.failed);
