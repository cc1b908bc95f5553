import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addNeutral, readNeutral } from '../../lib/browser/neutral';
import { pause, resume } from '../../lib/browser/pause';
import { answerView } from '../../lib/browser/view-requests';
import { noteWithdrawn } from '../../lib/browser/withdrawn';
import { freshLedger } from '../ledger/practice';

vi.mock('../../lib/browser/lock', () => ({ inLock: (_: string, job: () => Promise<unknown>) => job() }));

beforeEach(() => fakeBrowser.reset());

const noon = Date.parse('2026-11-23T12:00:00Z');
const day = 86_400_000;

test('the days of a pause are written down when it ends, once', async () => {
  await pause(noon);
  expect(await readNeutral()).toEqual([]);
  await resume(noon + 2 * day);
  await resume(noon + 3 * day);
  expect(await readNeutral()).toEqual([{ from: '2026-11-23', to: '2026-11-25', why: 'paused' }]);
});

test('what the browser had taken back and gives again is written down, what is still gone is not', async () => {
  const [one, two] = ['https://one.example/*', 'https://two.example/*'];
  await noteWithdrawn({ before: [one, two], wanted: [one, two], on: [] }, noon);
  expect(await readNeutral()).toEqual([]);
  await noteWithdrawn({ before: [], wanted: [one, two], on: [one] }, noon + day);
  expect(await readNeutral()).toEqual([{ from: '2026-11-23', to: '2026-11-24', why: 'outage' }]);
});

test('a site that was in doubt and is trusted again: the days since the first sign are written down', async () => {
  const ledger = freshLedger();
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  for (let n = 0; n < 5; n++)
    await answerView(ledger, { do: 'missed', site: 'linkedin', metric: 'connection-request' });
  vi.setSystemTime(noon + 2 * day);
  await answerView(ledger, { do: 'counts-right', site: 'linkedin' });
  vi.useRealTimers();
  const found = await readNeutral();
  expect(found.length).toBeGreaterThan(0);
  for (const one of found)
    expect(one).toEqual({ from: '2026-11-23', to: '2026-11-25', why: 'outage', metric: 'connection-request' });
});

test('old ones give way, and deleting everything deletes them', async () => {
  const many = Array.from({ length: 500 }, () => ({ from: '2026-11-23', to: '2026-11-23', why: 'paused' as const }));
  await addNeutral([{ from: '2020-01-01', to: '2020-01-01', why: 'paused' }, ...many]);
  expect((await readNeutral())[0]?.from).toBe('2026-11-23');
  await answerView(freshLedger(), { do: 'delete-all' });
  expect(await readNeutral()).toEqual([]);
});
