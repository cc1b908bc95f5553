import { computed, type ReadonlySignal } from '@preact/signals';
import { digestNow, digestReach } from '@/lib/browser/digest-now';
import { endNotify, requestNotify } from '@/lib/browser/notify';
import { saveSettings } from '@/lib/browser/settings';
import { type DigestKind, isDigestOn, remembered } from '@/lib/digest';
import { madeSince } from '@/lib/ledger/made-since';
import { isSent, lastDue } from '@/lib/measure/digest';
import type { WorkCalendar } from '@/lib/target';
import { dayAfter } from '@/lib/text/day';
import { followCalendar } from './calendar';
import { live } from './live';
import type { Page } from './page';
import type { WhichWeek } from './summary';

/** A week that is ready to be sent. */
export interface DigestLine {
  /** What it is remembered by. */
  name: string;
  which: WhichWeek;
  /** A day of the week, YYYY-MM-DD. */
  day: string;
  /** Since which weekday, 1 (Monday) to 7; null where it is since today. */
  since: number | null;
}

/** What is said of a week that is ready, kept up to date; null where there is nothing to say, undefined until that is known. */
export function followDigest(page: Page): ReadonlySignal<DigestLine | null | undefined> {
  const calendar = followCalendar(page);
  const made = live(() => {
    const [today, digest] = [page.today.value, page.settings.value?.digest];
    if (!today || !digest || !isDigestOn(digest)) return undefined;
    return () => madeSince(page.ledger, dayAfter(today, -digestReach));
  }, page.failed);
  return computed(() => {
    const [settings, days, today] = [page.settings.value, calendar.value, page.today.value];
    if (settings && !isDigestOn(settings.digest)) return null;
    if (!settings || !days || !today || !made.value) return undefined;
    const { digest } = settings;
    const now = { ...digestNow(settings, Date.now()), today };
    const due = lastDue(digest, days, now, new Set(digest.told.map(({ name }) => name)));
    if (!due) return null;
    // What goes by itself has a line of its own, and so has what did not, until that was read.
    const { said = null, last = null } = settings.consent ?? {};
    if (said?.name === due.name || last?.name === due.name) return null;
    if (digest.done.includes(due.name) || isSent(due, made.value, digest, days)) return null;
    return {
      ...{ name: due.name, day: due.middle, which: due.week.to < today ? 'last' : 'running' },
      since: due.day < today ? Temporal.PlainDate.from(due.day).dayOfWeek : null,
    };
  });
}

/**
 * Chooses at what time of a day a week is to be ready. What came due before somebody wanted to hear of it is not said.
 * @param minutes after midnight; null for never
 */
export const chooseDigest = (kind: DigestKind, minutes: number | null, calendar: WorkCalendar): Promise<void> =>
  saveSettings(({ digest, dayStart }) => {
    const chosen = { ...digest, [kind]: minutes };
    const isNew = digest[kind] === null && minutes !== null;
    const due = isNew ? lastDue(chosen, calendar, digestNow({ dayStart }, Date.now())) : null;
    return {
      digest: due?.kind === kind ? { ...chosen, done: remembered(digest.done, due.name) } : chosen,
      // What went by itself on Mondays has no time any more.
      ...(chosen.monday === null ? { consent: null } : {}),
    };
  });

/** The person does not want to send this one. @param name of a `DigestLine` */
export const putOffDigest = (name: string): Promise<void> =>
  saveSettings(({ digest }) => ({ digest: { ...digest, done: remembered(digest.done, name) } }));

/**
 * Has the browser show it, too, or no longer. Must be called at once in a click, for the permission.
 * @returns whether it does now
 */
export async function showDigests(on: boolean): Promise<boolean> {
  const notify = on && (await requestNotify());
  await saveSettings(({ digest }) => ({ digest: { ...digest, notify } }));
  if (!on) await endNotify();
  return notify;
}
