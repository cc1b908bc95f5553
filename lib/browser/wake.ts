import { browser } from './api';
import { moment, untilNextDay } from './now';

const sweepAlarm = 'sweep';
const dayAlarm = 'day';

/** An alarm is the net below the timer: it wakes a worker that died before its timer rang. Never more often than this. */
const alarmMinutes = 15;

/** Calls back once after so many milliseconds if the worker still lives; otherwise the next waking sweeps. */
export function wakeLater(milliseconds: number, then: () => void): void {
  // A worker lives about 30 s after the last event: a longer timer would never ring.
  if (milliseconds < 120_000) setTimeout(then, milliseconds);
  void browser.alarms.get(sweepAlarm).then((known) => {
    if (!known) browser.alarms.create(sweepAlarm, { delayInMinutes: alarmMinutes });
  });
}

/** Sets the alarm for the person's next day, unless it rings then anyway. */
export async function wakeNextDay(settings: { dayStart: number }): Promise<void> {
  const now = moment(settings);
  const when = now.at + untilNextDay(now);
  const known = await browser.alarms.get(dayAlarm);
  if (known?.scheduledTime !== when) browser.alarms.create(dayAlarm, { when });
}

/** Calls back when an alarm rings: to take up what was left open, or because a new day begins. At the top level only. */
export function onAlarms({ sweep, newDay }: { sweep: () => void; newDay: () => void }): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === sweepAlarm) sweep();
    if (name === dayAlarm) newDay();
  });
}
