import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tidyUp } from '../../lib/browser/tidy-up';
import { record } from '../../lib/ledger/record';
import { act, counted, day, freshLedger, moment } from '../ledger/practice';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T10:00:00Z') });
  vi.stubGlobal('navigator', { locks: { request: (_: string, job: () => unknown) => job() } });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

it('removes what is too old at the second look, and nothing when the clock leaps', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ subject: 'old' }), moment(Date.now() - 800 * day));
  await record(ledger, act({ subject: 'young' }), moment(Date.now()));
  const rows = () => ledger.events.count();
  const look = async (inDays: number) => {
    vi.setSystemTime(Date.now() + inDays * day);
    await tidyUp(ledger, { dayStart: 0 });
    return rows();
  };
  expect(await look(0)).toBe(2);
  expect(await look(1)).toBe(1);
  expect(await look(2000)).toBe(1);
  expect(await look(-2000)).toBe(1);
  expect(await look(1)).toBe(1);
  expect(await counted(ledger)).toBe(2);
});
