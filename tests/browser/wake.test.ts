import { globSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wakeLater, wakeNextDay } from '../../lib/browser/wake';

const minute = 60_000;
const alarms = async () =>
  (await fakeBrowser.alarms.getAll()).map(({ name, scheduledTime, periodInMinutes }) => ({
    name,
    minutes: Math.round((scheduledTime - Date.now()) / minute),
    periodInMinutes,
  }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: Date.parse('2026-11-24T23:30:00Z') });
  return () => vi.useRealTimers();
});

describe('the worker is woken', () => {
  it('once, a quarter of an hour later, however much waits', async () => {
    for (const after of [50, 5000, 600_000]) wakeLater(after, () => undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect(await alarms()).toEqual([{ name: 'sweep', minutes: 15, periodInMinutes: undefined }]);
  });

  it('when the next day begins, and not again and again', async () => {
    await wakeNextDay({ dayStart: 8 * 60 });
    const [alarm] = await alarms();
    expect(alarm).toMatchObject({ name: 'day', periodInMinutes: undefined });
    expect(alarm?.minutes).toBeGreaterThanOrEqual(15);
  });
});

describe('nothing ticks', () => {
  it.each(globSync('{components,entrypoints,lib}/**/*.{ts,tsx}'))('%s', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/setInterval|periodInMinutes/);
  });
});
