import { pressCallKey as press } from './call-key.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixtures.ts';

/* One key adds a call. */

const badge = async (ext: Extension): Promise<string> =>
  (await ext.worker()).evaluate('chrome.action.getBadgeText({})');

/** That the badge says a call was added stands for a second only: it is looked for in the worker itself. */
const saysAdded = `new Promise((done) => {
  const look = async () => ((await chrome.action.getBadgeText({})) === '✓' ? done() : setTimeout(look, 20));
  void look();
})`;

test('the key adds one call by hand, says so, and the call can be taken back', async ({ ext }) => {
  const isSaid = (await ext.worker()).evaluate(saysAdded);
  await press(ext);
  await isSaid;
  await expect.poll(() => badge(ext)).toBe('1');
  await press(ext);
  await press(ext);
  await press(ext, 'something-else');
  await expect.poll(() => ext.counts()).toEqual({ call: 3 });
  await expect
    .poll(() => ext.rows())
    .toMatchObject(Array(3).fill({ site: 'manual', metric: 'call', n: 1, state: 'counted' }));

  const popup = await ext.page('popup.html');
  await popup.locator('[data-do="undo-last"]').click();
  await expect.poll(() => ext.counts()).toEqual({ call: 2 });
});

test('it works after the background slept, and while counting is paused, as +1 does', async ({ ext }) => {
  await ext.stopWorker();
  await press(ext);
  await expect.poll(() => ext.counts()).toEqual({ call: 1 });
  const popup = await ext.page('popup.html');
  await popup.locator('[data-do="pause"]').click();
  await press(ext);
  await expect.poll(() => ext.counts()).toEqual({ call: 2 });
  await expect.poll(() => badge(ext)).toBe('2');
});

test('it says so where nothing can be written down', async ({ ext }) => {
  const page = await ext.page('welcome.html');
  await ext.stopWorker();
  for (const open of [...page.context().pages()])
    if (open !== page && open.url().startsWith('chrome-extension')) await open.close();
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open('groundwork', 10_000);
        request.onsuccess = () => done(request.result.close());
        request.onerror = () => fail(request.error);
      }),
  );
  await press(ext);
  await expect.poll(() => badge(ext)).toBe('!');
  await page.waitForTimeout(2500);
  expect(await badge(ext)).toBe('!');
});

test('the settings show the key and how to change it', async ({ ext }) => {
  const options = await ext.page('options.html', '#key');
  await expect(options.locator('#key kbd')).toHaveText('Alt+Shift+K');
  await expect(options.locator('#key')).toContainText('chrome://extensions/shortcuts');
});
