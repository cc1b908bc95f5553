import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useKey } from '../../lib/browser/messages';
import { saveSettings } from '../../lib/browser/settings';
import { readStandings } from '../../lib/browser/standing';
import { readUse } from '../../lib/browser/use';
import { answerView } from '../../lib/browser/view-requests';
import { vouch, weigh } from '../../lib/browser/weigh';
import { answer } from '../../lib/ledger/change';
import type { Ledger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { act, day, freshLedger, moment } from '../ledger/practice';

vi.mock('../../lib/browser/lock', () => ({ inLock: (_: string, job: () => Promise<unknown>) => job() }));

beforeEach(() => fakeBrowser.reset());

const metric = 'connection-request';
const miss = (ledger: Ledger, site = 'linkedin') => answerView(ledger, { do: 'missed', site, metric });
const levels = async () =>
  Object.values((await readStandings()).linkedin ?? {}).map(({ level, why }) => `${level} ${why}`);

test('a miss is added by hand and weighed, and taken back weighs nothing', async () => {
  const ledger = freshLedger();
  await miss(ledger);
  expect(await levels()).toEqual([]);
  const second = await miss(ledger);
  expect(new Set(await levels())).toEqual(new Set(['warned missed']));
  expect(await ledger.events.toArray()).toMatchObject([{ site: 'linkedin', tags: ['missed'] }, { tags: ['missed'] }]);
  await answerView(ledger, { do: 'undo', id: second.ok ? (second.id ?? '') : '' });
  expect(await levels()).toEqual([]);
});

test('what no site could see is held against none', async () => {
  const ledger = freshLedger();
  for (let one = 0; one < 5; one++) await miss(ledger, 'manual');
  expect(await readStandings()).toEqual({});
  expect((await ledger.events.toArray()).map(({ tags }) => tags)).toEqual(Array.from({ length: 5 }));
});

test('"it counts right again" holds until something new speaks against it', async () => {
  const ledger = freshLedger();
  for (let one = 0; one < 5; one++) await miss(ledger);
  await answerView(ledger, { do: 'counts-right', site: 'linkedin' });
  await weigh(ledger);
  expect(await levels()).toEqual([]);
  await vouch('linkedin', Date.now() - 60_000);
  await weigh(ledger);
  expect(new Set(await levels())).toEqual(new Set(['warned missed']));
});

test('deleting everything deletes what is known of the use of sites, too', async () => {
  const ledger = freshLedger();
  await fakeBrowser.storage.local.set({ [useKey]: { linkedin: { used: ['2026-11-24'], changed: [] } } });
  for (let one = 0; one < 5; one++) await miss(ledger);
  await answerView(ledger, { do: 'delete-all' });
  expect([await readStandings(), await readUse()]).toEqual([{}, {}]);
});

test('a day with a pause is no day of silence', async () => {
  const ledger = freshLedger();
  const today = Temporal.Now.plainDateISO().toString();
  const yesterday = Temporal.Now.plainDateISO().subtract({ days: 1 }).toString();
  await fakeBrowser.storage.local.set({ [useKey]: { linkedin: { used: [yesterday, today], changed: [today] } } });
  await answerView(ledger, { do: 'pause' });
  expect(await readUse()).toEqual({ linkedin: { used: [yesterday], changed: [today] } });
});

test('"always" to a detector that asks because it was wrong is the word that it counts right', async () => {
  const ledger = freshLedger();
  const now = Date.now();
  for (const subject of ['a', 'b', 'c']) {
    const { id } = await record(ledger, act({ subject, detector: 'direct-send' }), moment(now - day));
    await answerView(ledger, { do: 'undo', id });
  }
  expect(await levels()).toEqual(['ask-first undone']);
  const asked = { subject: 'd', detector: 'direct-send', unsure: 'ask-first' } as const;
  const { id } = await record(ledger, act(asked), moment(now));
  expect(await answerView(ledger, { do: 'answer', id, answer: 'always' })).toEqual({ ok: true, id });
  expect(await levels()).toEqual([]);
});

test('three answers to a detector that asks because it was wrong make no habit', async () => {
  const ledger = freshLedger();
  for (const subject of ['a', 'b', 'c']) {
    const asked = act({ subject, detector: 'direct-send', unsure: 'ask-first' });
    const { id } = await record(ledger, asked, moment(Date.now() - day));
    expect(await answerView(ledger, { do: 'answer', id, answer: 'no' })).toEqual({ ok: true, id });
  }
  await answer(ledger, 'nobody', 'yes', moment());
});

test('an answer and "later" keep the tray quiet for the day; a ledger that is closed keeps nobody from pausing', async () => {
  const ledger = freshLedger();
  await saveSettings({ answered: null });
  await answerView(ledger, { do: 'later' });
  const today = Temporal.Now.plainDateISO().toString();
  expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { answered: today } });
  const { id } = await record(ledger, act({ unsure: 'ask-first' }), moment(Date.now()));
  await saveSettings({ answered: null });
  await answerView(ledger, { do: 'answer-all', ids: [id], answer: 'no' });
  expect(await fakeBrowser.storage.local.get('settings')).toMatchObject({ settings: { answered: today } });
});
