import { browser } from './api';
import { moment, untilNextDay } from './now';

const sweepAlarm = 'sweep';
const dayAlarm = 'day';
const digestAlarm = 'digest';

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

/** Sets the alarm for the next week that will be ready to be sent; one at a time. @param when null where there is none */
export async function wakeForDigest(when: number | null): Promise<void> {
  const known = await browser.alarms.get(digestAlarm);
  if (when === null) {
    if (known) await browser.alarms.clear(digestAlarm);
  } else if (known?.scheduledTime !== when) browser.alarms.create(digestAlarm, { when });
}

/** What an alarm is for. */
interface Woken {
  /** To take up what was left open. */
  sweep: () => void;
  /** A new day begins. */
  newDay: () => void;
  /** A week is ready to be sent. */
  digest: () => void;
}

/** Calls back when an alarm rings. At the top level only. */
export function onAlarms({ sweep, newDay, digest }: Woken): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === sweepAlarm) sweep();
    if (name === dayAlarm) newDay();
    if (name === digestAlarm) digest();
  });
}
