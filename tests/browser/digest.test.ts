import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sayDigest } from '../../lib/browser/digest';
import { readSettings, saveSettings } from '../../lib/browser/settings';
import { noDigest, usualTimes } from '../../lib/digest';
import { putOff } from '../../lib/ledger/calendar';
import { keepSent } from '../../lib/ledger/sent';
import { freshLedger, moment } from '../ledger/practice';

/* What the worker says of a week that is ready: once, whatever happens to worker, clock and browser. */

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const shown: string[] = [];
let allowed = true;
const monday = Date.parse('2026-11-23T08:00:00Z');
const friday = Date.parse('2026-11-27T15:00:00Z');
const day = 86_400_000;

beforeEach(async () => {
  fakeBrowser.reset();
  shown.length = 0;
  allowed = true;
  vi.stubGlobal('navigator', { language: 'en-GB', locks: { request: (_: string, job: () => unknown) => job() } });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
  Object.assign(fakeBrowser.permissions, { contains: async () => allowed });
  Object.assign(fakeBrowser.notifications, {
    create: async (id: string, { title, message }: { title: string; message: string }) =>
      void shown.push(`${id}: ${title}, ${message}`),
    clear: async (id: string) => void shown.push(`${id} taken back`),
  });
  await saveSettings({ digest: { ...noDigest, ...usualTimes, notify: true } });
  return () => vi.restoreAllMocks();
});

const told = async () => (await readSettings()).digest.told;
const alarm = async () => (await fakeBrowser.alarms.get('digest'))?.scheduledTime ?? null;

describe('a week that is ready', () => {
  it('is said once, however often the worker wakes', async () => {
    const ledger = freshLedger();
    await sayDigest(ledger, monday - 60_000);
    expect(shown).toEqual([]);
    expect(await alarm()).toBe(monday);
    for (const after of [0, 1, day]) await sayDigest(ledger, monday + after);
    expect(shown).toEqual(['digest 2026-11-18: app.name, digest.last']);
    expect(await told()).toEqual([{ name: 'monday 2026-11-18', on: '2026-11-23' }]);
    expect(await alarm()).toBe(friday);
  });

  it('is said once when alarm, start and waking come together', async () => {
    const ledger = freshLedger();
    await Promise.all([0, 1, 2].map(() => sayDigest(ledger, monday)));
    expect(shown).toHaveLength(1);
  });

  it('is not said again by a clock set back, nor silenced by one that was ahead', async () => {
    const ledger = freshLedger();
    await sayDigest(ledger, Date.parse('2031-03-03T09:00:00Z'));
    await sayDigest(ledger, monday);
    await sayDigest(ledger, monday - 3 * day);
    await sayDigest(ledger, monday + 60_000);
    expect(shown.filter((one) => one.includes('2026-11-18'))).toHaveLength(1);
  });

  it('is said late after three weeks asleep, and only the last', async () => {
    const ledger = freshLedger();
    await sayDigest(ledger, monday + 21 * day + 3 * 3_600_000);
    expect(shown).toEqual(['digest 2026-12-09: app.name, digest.last']);
  });

  it('is on the next working day after a day off', async () => {
    const ledger = freshLedger();
    await putOff(ledger, [{ day: '2026-11-23', kind: 'holiday', share: 1 }]);
    await sayDigest(ledger, monday);
    expect(shown).toEqual([]);
    expect(await alarm()).toBe(monday + day);
  });

  it('is not said once it was sent, and taken back where it was', async () => {
    const ledger = freshLedger();
    await sayDigest(ledger, monday);
    const part = { type: 'text/plain', text: 'x' };
    const sent = {
      from: '2026-11-16',
      to: '2026-11-22',
      on: '2026-11-23',
      form: 'copy',
      parts: [part],
      without: [],
    } as const;
    await keepSent(ledger, { sent, close: null }, moment(monday + 1000), null);
    await sayDigest(ledger, monday + 2000);
    expect(shown.at(-1)).toBe('digest 2026-11-18 taken back');
    await saveSettings({ digest: { ...noDigest, ...usualTimes, notify: true } });
    shown.length = 0;
    await sayDigest(ledger, monday + 3000);
    expect(await told()).toEqual([]);
    expect(shown).toEqual(['digest 2026-11-18 taken back']);
  });

  it('is no second message on one day', async () => {
    const ledger = freshLedger();
    const off = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    await putOff(
      ledger,
      off.map((one) => ({ day: one, kind: 'leave', share: 1 })),
    );
    await sayDigest(ledger, Date.parse('2026-11-27T08:00:00Z'));
    await sayDigest(ledger, friday);
    expect(shown).toEqual(['digest 2026-11-18: app.name, digest.last']);
    expect((await told()).map(({ name }) => name)).toEqual(['monday 2026-11-18', 'friday 2026-11-25']);
  });

  it('stays a line where the browser may show nothing', async () => {
    allowed = false;
    await sayDigest(freshLedger(), monday);
    expect(shown).toEqual([]);
    expect(await told()).toHaveLength(1);
  });

  it('ends with the wish for it', async () => {
    const ledger = freshLedger();
    await sayDigest(ledger, monday - 1);
    await saveSettings({ digest: noDigest });
    await sayDigest(ledger, monday);
    expect(await alarm()).toBe(null);
    expect(await told()).toEqual([]);
  });
});
