import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moveDays } from '../../lib/browser/move-days';
import { readSettings, saveSettings } from '../../lib/browser/settings';
import { record } from '../../lib/ledger/record';
import { act, freshLedger, moment, storedDays } from '../ledger/practice';

const night = Date.parse('2026-11-24T02:00:00Z');
const names = async (ledger: ReturnType<typeof freshLedger>) => (await storedDays(ledger)).map(({ day }) => day);

beforeEach(() => fakeBrowser.reset());

it('a page that was closed while it moved the days leaves the rest to the next', async () => {
  const ledger = freshLedger();
  await record(ledger, act(), moment(night));
  await saveSettings({ dayStart: 240, daysDue: true });
  await moveDays(ledger);
  expect(await names(ledger)).toEqual(['2026-11-23']);
  expect((await readSettings()).daysDue).toBe(false);
});

it('days that fit are left alone', async () => {
  const ledger = freshLedger();
  await record(ledger, act(), moment(night));
  await saveSettings({ dayStart: 240 });
  await moveDays(ledger);
  expect(await names(ledger)).toEqual(['2026-11-24']);
});
