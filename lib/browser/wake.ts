import { browser } from './api';

const alarm = 'sweep';

/** An alarm is the net below the timer: it wakes a worker that died before its timer rang. Never more often than this. */
const alarmMinutes = 15;

/** Calls back once after so many milliseconds if the worker still lives; otherwise the next waking sweeps. */
export function wakeLater(milliseconds: number, then: () => void): void {
  // A worker lives about 30 s after the last event: a longer timer would never ring.
  if (milliseconds < 120_000) setTimeout(then, milliseconds);
  void browser.alarms.get(alarm).then((known) => {
    if (!known) browser.alarms.create(alarm, { delayInMinutes: alarmMinutes });
  });
}

/** Calls back when the sweeping alarm rings. To be called at the top level of the worker. */
export function onSweepAlarm(sweep: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) sweep();
  });
}
