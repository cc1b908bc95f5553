import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, saveChip, saveSettings, saveWork } from '../../lib/browser/settings';

beforeEach(() => fakeBrowser.reset());

it('keeps what several change at the same time', async () => {
  await Promise.all([
    saveSettings({ answered: '2026-11-26' }),
    saveSettings({ pausedSince: 1 }),
    saveChip('linkedin', true),
    saveChip('tryton', false),
    saveWork({ weights: [1, 1, 1, 0, 0, 0, 0] }),
  ]);
  expect(await readSettings()).toMatchObject({
    ...{ answered: '2026-11-26', pausedSince: 1 },
    chips: { linkedin: true, tryton: false },
    work: { weights: [1, 1, 1, 0, 0, 0, 0] },
  });
});
