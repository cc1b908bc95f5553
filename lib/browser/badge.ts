import { dayCounts, dayOf } from '../ledger/days';
import { type Ledger, ledgerState } from '../ledger/open';
import { browser } from './api';
import { refreshChip } from './chip';
import { type First, firstOf } from './headline';
import { moment } from './now';
import { oneAtATime } from './one-at-a-time';
import { readSettings } from './settings';
import { readStandings } from './standing';
import { switchable, switchedOn } from './switched-on';
import { readWithdrawn } from './withdrawn';

const colours = { counting: '#1f6f54', paused: '#6b7280', broken: '#b3261e' };

const short = (n: number): string => (n > 999 ? '999+' : n > 0 ? String(n) : '');

const done = '✓';

/** What is left today of the first number that asks for something today, a tick when that is done; else what was counted. */
function dayText(first: readonly First[], total: number): string {
  const asks = first.find(({ left, goal, done, target }) => left !== null && (goal > 0 || done >= target));
  if (!asks || asks.left === null) return short(total);
  // Money is no number of acts, and has no room there.
  if (asks.currency) return asks.left > 0 ? short(total) : done;
  return asks.left > 0 ? short(asks.left) : done;
}

/**
 * Shows on the toolbar button what is left today, or without targets what was counted: grey while paused, "!" while the
 * ledger will not open, where the browser took a site's permission back, or while a detector is in doubt. The chips show the
 * same numbers. Asked for again meanwhile, it looks once more: what was read first must not be written last.
 */
export const refreshBadge = oneAtATime(async (ledger: Ledger): Promise<void> => {
  const settings = await readSettings();
  const { at, offset, dayStart } = moment(settings);
  const state = await ledgerState(ledger);
  const today = dayOf(at, offset, dayStart);
  const counts = state.ok ? await dayCounts(ledger, today, today) : [];
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const first = state.ok ? await firstOf(ledger, settings, today, navigator.language) : [];
  const paused = settings.pausedSince !== null;
  const withdrawn = Object.keys(await readWithdrawn()).length > 0;
  const doubted = await anyDoubt();
  const doubt = !state.ok || withdrawn || doubted;
  await browser.action.setBadgeBackgroundColor({
    color: doubt ? colours.broken : paused ? colours.paused : colours.counting,
  });
  await browser.action.setBadgeText({ text: doubt ? '!' : dayText(first, total) });
  const counting = state.ok ? (paused ? 'paused' : 'counting') : 'closed';
  await refreshChip(counts, first, counting, settings.sendout);
});

/** How long the button says what became of a key press, in milliseconds: long enough to be seen from the corner of an eye. */
const flash = 1500;
let over: ReturnType<typeof setTimeout> | undefined;

/**
 * Says on the toolbar button for a moment whether something was written down, then shows the day again. A worker lives
 * longer than that; one that does not shows the day when it wakes.
 */
export async function flashBadge(ledger: Ledger, written: boolean): Promise<void> {
  clearTimeout(over);
  await refreshBadge(ledger);
  if (!written) await browser.action.setBadgeBackgroundColor({ color: colours.broken });
  await browser.action.setBadgeText({ text: written ? done : '!' });
  over = setTimeout(() => void refreshBadge(ledger).catch(() => undefined), flash);
}

/** Whether a detector of a site that is switched on is not trusted; the browser is asked only if any is not. */
async function anyDoubt(): Promise<boolean> {
  const doubted = Object.keys(await readStandings());
  if (doubted.length === 0) return false;
  const on = await switchedOn(await switchable());
  return on.some(({ site }) => doubted.includes(site.id));
}
