import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { moment } from '@/lib/browser/now';
import type { Settings } from '@/lib/browser/settings';
import { dayOf } from '@/lib/ledger/days';
import type { Moment } from '@/lib/ledger/write';

const day = 86_400_000;

/**
 * How long until the person's next day begins, in milliseconds: more than none, a day at most. A clock change in
 * between makes it wrong by an hour, so whoever waits asks again.
 */
export function untilNextDay({ at, offset, dayStart }: Moment): number {
  const sinceMidnight = (at + offset * 60_000) % day;
  return (dayStart * 60_000 - sinceMidnight + day) % day || day;
}

/** The day it is for the person, `YYYY-MM-DD`, also when a page stays open past midnight. */
export function followToday(settings: ReadonlySignal<Settings | undefined>): ReadonlySignal<string | undefined> {
  const today = signal<string>();
  effect(() => {
    const current = settings.value;
    if (!current) return;
    let waiting: ReturnType<typeof setTimeout>;
    const look = () => {
      const now = moment(current);
      today.value = dayOf(now.at, now.offset, now.dayStart);
      waiting = setTimeout(look, untilNextDay(now) + 500);
    };
    look();
    return () => clearTimeout(waiting);
  });
  return today;
}
