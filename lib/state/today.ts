import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { moment, untilNextDay } from '@/lib/browser/now';
import type { Settings } from '@/lib/browser/settings';
import { dayOf } from '@/lib/ledger/days';

/** At the latest so often a page looks again: a timer stands still while the computer sleeps. In milliseconds. */
const patience = 600_000;

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
      waiting = setTimeout(look, Math.min(untilNextDay(now) + 500, patience));
    };
    look();
    return () => clearTimeout(waiting);
  });
  return today;
}
