import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Check, changeCheck, forgetCheck, onCheck, readCheck } from '@/lib/browser/check';
import { readSettings } from '@/lib/browser/settings';
import { version } from '@/lib/browser/tabs';
import { thisBrowser } from '@/lib/browser/which';
import { isTold, pausedOf, type Tally, tallyOf } from '@/lib/detect/check';
import { checkReport } from '@/lib/detect/check-report';
import type { Refusal, Seen } from '@/lib/event';
import { refusals } from '@/lib/ledger/refusals';
import { seenBetween } from '@/lib/ledger/seen';
import { siteById } from '@/lib/sites/all';
import { dateHere } from '@/lib/text/moment';
import { live } from './live';
import type { Page } from './page';
import { siteTitle } from './site-title';

/** A check of a site as it stands. */
export interface CheckView {
  site: string;
  /** The site's name. */
  name: string;
  finished: boolean;
  /** All metrics the site's detectors count; what is only seen on a page is no act to be ticked off. */
  metrics: readonly Tally[];
  /** Since when counting is paused, milliseconds since 1970; null while it counts. */
  pausedSince: number | null;
  /** The report as it is saved; null while there is nothing to report. */
  report: string | null;
  /** What the report is called. */
  file: string;
}

/** What the ledger says about the time of one check. */
interface Found {
  since: number;
  seen: readonly Seen[];
  refused: readonly Refusal[];
}

const stored = signal<Check | null>(null);
const look = async () => {
  stored.value = await readCheck();
};

/** The check there is, kept up to date; null where there is none. A site this version does not know has none. */
export function followCheck(page: Page): ReadonlySignal<CheckView | null> {
  void look();
  onCheck(look);
  const found = live(() => {
    const check = stored.value;
    return check ? () => lookUp(page, check) : undefined;
  }, page.failed);
  return computed(() => {
    const check = stored.value;
    // What was found for the check before says nothing of this one.
    const known = found.value?.since === check?.since ? found.value : undefined;
    return check && viewOf(check, page.settings.value?.pausedSince ?? null, known);
  });
}

async function lookUp({ ledger }: Page, { site, since, until }: Check): Promise<Found> {
  const to = until ?? Number.MAX_SAFE_INTEGER;
  const seen = await seenBetween(ledger, site, since, to);
  const turnedDown = (await refusals(ledger)).filter((one) => one.site === site && one.at >= since && one.at <= to);
  return { since, seen, refused: turnedDown };
}

function viewOf(
  { site: id, since, until, done, paused = {} }: Check,
  pausedSince: number | null,
  found?: Found,
): CheckView | null {
  const site = siteById(id);
  if (!site) return null;
  const { seen, refused } = found ?? { seen: [], refused: [] };
  const metrics = [...new Set(site.detectors.map(({ metric }) => metric))].map((metric) =>
    tallyOf(metric, done[metric] ?? 0, seen, pausedOf(metric, paused[metric] ?? 0, refused)),
  );
  const day = dateHere(since);
  const where = { extension: version(), browser: thisBrowser(), day };
  const report = JSON.stringify(checkReport(site, metrics, seen, refused, where), null, 2);
  return {
    ...{ site: id, name: siteTitle(site), finished: until !== null, metrics, pausedSince },
    ...{ report: metrics.some(isTold) ? report : null, file: `groundwork-check-${id}-${day}.json` },
  };
}

/** Writes, and shows it without waiting for the browser to say that it was written. */
const change = (next: (check: Check | null) => Check | null) => changeCheck(next).then(look);

/** Begins to check a site; the outcome of an earlier check gives way, one that goes on does not. */
export const beginCheck = (site: string): Promise<void> =>
  change((check) => (check && check.until === null ? check : { site, since: Date.now(), until: null, done: {} }));

/** One act more was done, or one fewer than was said. @param by 1 or -1 */
export async function tick(metric: string, by: number): Promise<void> {
  const isPaused = (await readSettings()).pausedSince !== null;
  await change((check) => {
    if (check?.until !== null) return check;
    const n = Math.max((check.done[metric] ?? 0) + by, 0);
    const before = check.paused?.[metric] ?? 0;
    // Of those that are left none but those can have been ticked meanwhile.
    const meanwhile = Math.min(Math.max(before + (isPaused ? by : 0), 0), n);
    return { ...check, done: { ...check.done, [metric]: n }, paused: { ...check.paused, [metric]: meanwhile } };
  });
}

/** Ends the check: what is done from now on is no part of it. */
export const finishCheck = (): Promise<void> => change((check) => check && { ...check, until: Date.now() });

/** Forgets the check, cancelled or looked at. */
export const leaveCheck = (): Promise<void> => forgetCheck().then(look);
