import { dayCounts, dayOf } from '../ledger/days';
import { type Ledger, ledgerState } from '../ledger/open';
import { browser } from './api';
import { moment } from './now';
import { readSettings } from './settings';

const colours = { counting: '#1f6f54', paused: '#6b7280', broken: '#b3261e' };

const short = (n: number): string => (n > 999 ? '999+' : n > 0 ? String(n) : '');

/** Shows today's actions on the toolbar button: grey while paused, "!" while the ledger will not open. */
export async function refreshBadge(ledger: Ledger): Promise<void> {
  const settings = await readSettings();
  const { at, offset, dayStart } = moment(settings);
  const state = await ledgerState(ledger);
  const today = dayOf(at, offset, dayStart);
  const counts = state.ok ? await dayCounts(ledger, today, today) : [];
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const paused = settings.pausedSince !== null;
  await browser.action.setBadgeBackgroundColor({
    color: state.ok ? (paused ? colours.paused : colours.counting) : colours.broken,
  });
  await browser.action.setBadgeText({ text: state.ok ? short(total) : '!' });
}
