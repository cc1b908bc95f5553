import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';
import { expect } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { filled, named, opened, outcomes, preview, sent, slack, test } from './posting.ts';
import { seenIn } from './seen-in.ts';
import { inLedger } from './views/ledger.ts';
import { look } from './views/look.ts';

/* A week that goes into a channel by itself: agreed to once, announced each time, and what arrives is what was shown. */

test.use({ timeZone: noonZone(Date.now()) });
test.setTimeout(150_000);

const line = (view: Page) => view.locator('[data-consent]');

/** Changes what is set, as if it had been so for long; the worker hears of it. */
const set = (view: Page, how: string) =>
  view.evaluate(`chrome.storage.local.get('settings').then(({ settings = {} }) => {
    const today = (new Date().getDay() + 6) % 7;
    const minute = Math.floor(Date.now() / 60_000) * 60_000;
    ${how};
    return chrome.storage.local.set({ settings });
  })`);
const consentIs = (view: Page) =>
  view.evaluate<Record<string, unknown> | null>(
    `chrome.storage.local.get('settings').then(({ settings }) => settings.consent)`,
  );

/** All days are worked, and the day a week was to go on is over. */
const daysAgo = `settings.work =
  { weekStart: today === 0 ? 2 : 1, yearStart: 1, weights: [1, 1, 1, 1, 1, 1, 1], ramp: null, region: null }`;
/** Only today is worked: it is the day a week goes on. */
const isToday = `settings.work =
  { weekStart: 1, yearStart: 1, weights: [0, 0, 0, 0, 0, 0, 0].with(today, 1), ramp: null, region: null }`;
const longAgo = `settings.consent = { ...settings.consent, given: 0 };
  settings.digest = { ...settings.digest, told: [], done: [] }`;
const comesDue = `settings.consent.said.goes = Date.now() - 1000`;

/** Agrees to it in the way a person does, without the deals. */
async function agreed(ext: Extension, days: string): Promise<Page> {
  const before = await ext.page('sidepanel.html');
  await set(before, days);
  await before.close();
  const panel = await filled(ext);
  await named(ext, panel, slack);
  await expect(preview(panel)).toContainText('Calls');
  await panel.locator('.send-choices > summary').click();
  await panel.locator('[data-send="deal-won"] [role="switch"]').click();
  await expect(preview(panel)).not.toContainText('12,500');
  await panel.locator('[data-agree] > summary').click();
  await expect(panel.locator('[data-agree]')).toContainText('8:00 AM to hooks.slack.com …Xy7q');
  await expect(panel.locator('[data-agree] [data-goes="metrics"]')).toHaveText(
    'Numbers: Calls. New ones that come later stay here.',
  );
  await panel.locator('[data-do="give-consent"]').click();
  await expect(panel.locator('[data-standing]')).toContainText('every Monday at 8:00 AM, to hooks.slack.com …Xy7q');
  await expect(panel.locator('[data-agree]')).toHaveCount(0);
  return panel;
}

/** No page of ours is left behind. */
const isTidy = (ext: Extension, view: Page) =>
  expect
    .poll(
      () =>
        view
          .context()
          .pages()
          .filter((page) => page.url().includes('going.html')).length,
      {
        message: `left by ${ext.id}`,
      },
    )
    .toBe(0);

test('late: announced anew, what arrives is what was shown, and no more than was agreed to', async ({
  ext,
  channels,
}) => {
  const panel = await agreed(ext, daysAgo);
  await expect(line(panel), 'what was due before is left to the person').toHaveCount(0);
  // A number that is new since.
  await inLedger(panel, 'alsoCounted', { metric: 'meeting-booked', days: 7, minutes: 30, n: 41 });
  await set(panel, longAgo);
  await expect(line(panel)).toHaveAttribute('data-consent', 'goes');
  await expect(line(panel)).toContainText(/Your week should have gone on \w+ 8:00 AM/);
  await expect(panel.locator('[data-digest]'), 'one line for one week').toHaveCount(0);
  expect(channels.posted).toEqual([]);

  await panel.locator('[name="send-week"]').selectOption('running');
  await panel.locator('[data-do="consent-look"]').click();
  await expect(panel.locator('[name="send-week"]')).toHaveValue('last');
  await expect(preview(panel)).toContainText(/Late: sent on \w+day instead of \w+day\./);
  await expect(preview(panel)).toContainText('Calls');
  await expect(preview(panel)).not.toContainText('41');
  const seen = (await preview(panel).textContent()) ?? '';
  expect(seen).not.toMatch(/\d:\d\d|12,500/);

  await set(panel, comesDue);
  await expect.poll(() => channels.posted.length).toBe(1);
  expect(channels.posted[0]?.body).toBe(seen);
  expect(channels.posted[0]?.headers).not.toHaveProperty('cookie');
  await expect(line(panel)).toHaveAttribute('data-consent', 'sent');
  await isTidy(ext, panel);
  await panel.locator('.sent > summary').click();
  await expect.poll(() => outcomes(panel)).toEqual(['sent']);
  await expect(sent(panel).first()).toContainText(/by itself · late: it was to go on/);
  await sent(panel).first().locator('[data-do="show-sent"]').click();
  await expect(sent(panel).first().locator('[data-sent-bytes]')).toHaveText(seen);

  // Whoever wakes, and wherever the clock is: not again.
  await ext.stopWorker();
  await set(panel, `settings.consent = { ...settings.consent, said: null, last: null }; settings.digest.told = []`);
  await ext.worker();
  const popup = await ext.page('popup.html');
  await expect(line(popup)).toHaveCount(0);
  expect(channels.posted).toHaveLength(1);
});

test('on the day: held once, then it goes at its minute', async ({ ext, channels, context }) => {
  const panel = await agreed(ext, isToday);
  const soon = `settings.digest = { ...settings.digest, told: [], done: [],
    monday: ((d) => d.getHours() * 60 + d.getMinutes() + 30)(new Date()) }`;
  await set(panel, `${longAgo}; ${soon}`);
  await expect(line(panel)).toContainText(/Your week goes by itself on \w+ \d+:\d\d PM, to hooks.slack.com …Xy7q/);
  const popup = await ext.page('popup.html');
  await expect(line(popup)).toHaveAttribute('data-consent', 'goes');
  await popup.locator('[data-do="consent-hold"]').click();
  await expect(line(popup)).toHaveCount(0);
  await expect(line(panel)).toHaveCount(0);
  await popup.close();

  await set(panel, `settings.consent = { ...settings.consent, held: [] }`);
  await expect(line(panel)).toHaveAttribute('data-consent', 'goes');
  await panel.close();
  const view = await ext.page('options.html');
  expect(channels.posted).toEqual([]);
  const work = await context.newPage();
  await work.bringToFront();
  // As if its minute had come.
  await set(
    view,
    `settings.digest.monday = ((d) => d.getHours() * 60 + d.getMinutes())(new Date(minute));
     Object.assign(settings.consent.said, { dueAt: minute, goes: minute })`,
  );
  await expect.poll(() => channels.posted.length).toBe(1);
  await isTidy(ext, view);
  expect(channels.posted[0]?.body).not.toContain('Late');
  await expect.poll(async () => (await consentIs(view))?.last).toMatchObject({ outcome: 'sent' });
  const next = await opened(ext);
  await next.locator('.sent > summary').click();
  await expect(sent(next).first()).toContainText('by itself');
  await expect(sent(next).first()).not.toContainText('late');
});

test('a lost answer is told as unknown, and nothing is tried again', async ({ ext, channels }) => {
  const panel = await agreed(ext, daysAgo);
  await set(panel, longAgo);
  await expect(line(panel)).toHaveAttribute('data-consent', 'goes');
  channels.answers.push('cut');
  await set(panel, comesDue);
  await expect(line(panel)).toHaveAttribute('data-consent', 'unknown');
  await expect(line(panel)).toContainText('unknown whether it arrived. Look in the channel');
  await isTidy(ext, panel);
  await ext.stopWorker();
  await set(panel, `settings.digest.told = []`);
  await ext.worker();
  await panel.locator('[data-do="consent-seen"]').click();
  await expect(line(panel)).toHaveCount(0);
  expect(channels.posted).toHaveLength(1);
});

test('a worker that dies while the service has it: unknown, and not again', async ({ ext, channels }) => {
  const panel = await agreed(ext, daysAgo);
  await set(panel, longAgo);
  await expect(line(panel)).toHaveAttribute('data-consent', 'goes');
  const go = channels.hold();
  await set(panel, comesDue);
  await expect.poll(() => channels.posted.length).toBe(1);
  await ext.stopWorker();
  go();
  await isTidy(ext, panel);
  await panel.locator('.sent > summary').click();
  await expect.poll(() => outcomes(panel)).toEqual(['unknown']);
  await set(panel, `settings.consent.last.at -= 180_000`);
  await expect(line(panel)).toHaveAttribute('data-consent', 'unknown');
  expect(channels.posted).toHaveLength(1);
});

test('revoked, it does not go, not even what was announced', async ({ ext, channels }) => {
  const panel = await agreed(ext, daysAgo);
  await set(panel, longAgo);
  await expect(line(panel)).toHaveAttribute('data-consent', 'goes');
  const said = (await consentIs(panel))?.said as { name: string };
  const options = await ext.page('options.html', '#sending');
  await options.locator('[data-do="end-consent"]').click();
  await expect(options.locator('#sending')).toContainText('Nothing goes by itself any more.');
  await expect(line(panel)).toHaveCount(0);
  await expect(panel.locator('[data-standing]')).toHaveCount(0);
  expect(await consentIs(panel)).toBeNull();
  // A message for it comes too late.
  const late = await panel.evaluate(
    (name) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => Promise<unknown> } } }
      ).chrome.runtime.sendMessage({
        ...{ do: 'post-week', close: null, channel: 0, byItself: name },
        sent: {
          ...{ from: '2026-11-16', to: '2026-11-22', on: '2026-11-23', form: 'post', without: [] },
          parts: [{ type: 'application/json', text: '{}' }],
        },
      }),
    said.name,
  );
  expect(late).toMatchObject({ ok: false });
  expect(channels.posted).toEqual([]);

  // What is read before it is agreed to stays open while somebody counts, and its button keeps the focus.
  await panel.locator('[data-agree] > summary').click();
  await panel.locator('[data-do="give-consent"]').focus();
  await inLedger(panel, 'alsoCounted', { metric: 'meeting-booked', days: 7, minutes: 30, n: 41 });
  await expect(preview(panel)).toContainText('41');
  await expect(panel.locator('[data-agree]')).toHaveAttribute('open');
  await expect(panel.locator('[data-do="give-consent"]')).toBeFocused();

  // The browser takes the host back: it says that it has ended.
  await panel.locator('[data-do="give-consent"]').click();
  await expect(panel.locator('[data-standing]')).toBeVisible();
  await panel.evaluate(`chrome.permissions.remove({ origins: ['https://hooks.slack.com/*'] })`);
  await expect(line(panel)).toHaveAttribute('data-consent', 'ended');
  await panel.locator('[data-do="consent-seen"]').click();
  await expect(line(panel)).toHaveCount(0);
  expect(channels.posted).toEqual([]);
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test('it fits everywhere', async ({ ext, channels }) => {
      const before = await ext.page('sidepanel.html');
      await set(before, daysAgo);
      await before.close();
      const panel = await filled(ext);
      await named(ext, panel, slack);
      await expect(preview(panel)).toContainText('{');
      await panel.locator('[data-agree] > summary').click();
      await look(panel, `${lang}-consent-agree`, 400);
      await panel.locator('[data-do="give-consent"]').click();
      await expect(panel.locator('[data-standing]')).toBeVisible();
      await set(panel, longAgo);
      await expect(line(panel)).toHaveAttribute('data-consent', 'goes');
      await look(panel, `${lang}-consent-goes`, 400);
      const popup = await ext.page('popup.html');
      await expect(line(popup)).toHaveAttribute('data-consent', 'goes');
      await look(popup, `${lang}-consent-popup`, 360);
      const options = await ext.page('options.html', '#sending');
      await look(options, `${lang}-consent-options`, 400);
      channels.answers.push({ status: 410 });
      await set(panel, comesDue);
      await expect(line(popup)).toHaveAttribute('data-consent', 'refused');
      await look(popup, `${lang}-consent-refused`, 360);
    });
  });
}
