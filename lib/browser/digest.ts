import { i18n } from '#i18n';
import { isDigestOn, remembered } from '../digest';
import { madeSince } from '../ledger/made-since';
import { type Ledger, ledgerState } from '../ledger/open';
import { isSent, lastDue, nextDue } from '../measure/digest';
import { dayAfter } from '../text/day';
import { stepConsent } from './consent';
import { digestCalendar, digestNow, digestReach } from './digest-now';
import { mayNotify, notify, takeBackNotice } from './notify';
import { readSettings, saveSettings } from './settings';
import { wakeForDigest } from './wake';

/**
 * Sees whether a week has become ready to be sent, says so once, and has the worker woken for the next. It may be called
 * whenever the worker is awake: what was missed asleep, or with the browser closed, is said then.
 * @param at milliseconds since 1970
 */
export async function sayDigest(ledger: Ledger, at = Date.now()): Promise<void> {
  const { digest, ...settings } = await readSettings();
  if (!isDigestOn(digest)) return wakeForDigest(null);
  if (!(await ledgerState(ledger)).ok) return;
  const now = digestNow(settings, at);
  const calendar = await digestCalendar(ledger, settings, now);
  const goes = settings.consent ? await stepConsent(ledger, calendar, now) : null;
  await wakeForDigest(earliest(nextDue(digest, calendar, now), goes?.wake ?? null));
  const due = lastDue(digest, calendar, now);
  // What goes by itself was said, and is not for the person to send.
  if (!due || due.name === goes?.name) return;
  const { name, middle } = due;
  // Nothing is left to say, and nothing to take back.
  if (!digest.notify && digest.told.some((one) => one.name === name)) return;
  if (
    digest.done.includes(name) ||
    isSent(due, await madeSince(ledger, dayAfter(now.today, -digestReach)), digest, calendar)
  ) {
    if (digest.notify) await takeBackNotice(middle);
    return;
  }
  let isFirst = false;
  // It is written down before it is said: a worker that dies in between says it once less, never once more.
  await saveSettings(({ digest: known }) => {
    const isTold = known.told.some((one) => one.name === name);
    isFirst = !isTold && !known.told.some(({ on }) => on === now.today);
    return isTold ? {} : { digest: { ...known, told: remembered(known.told, { name, on: now.today }) } };
  });
  const words = due.week.to < now.today ? i18n.t('digest.last') : i18n.t('digest.running');
  if (isFirst && digest.notify) await notify(i18n.t('app.name'), words, middle);
}

/** The sooner of two moments, either of which may not come. */
const earliest = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.min(one, other);

/** The browser's messages may have been forbidden in its own pages: then the switch says so. */
export async function alignNotify(): Promise<void> {
  const { digest } = await readSettings();
  if (!digest.notify || (await mayNotify())) return;
  await saveSettings(({ digest: known }) => ({ digest: { ...known, notify: false } }));
}
