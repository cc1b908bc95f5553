import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Answer, Posted } from './channels.ts';
import { expect } from './fixtures.ts';
import { noonZone } from './noon.ts';
import {
  filled,
  hostOf,
  may,
  named,
  opened,
  outcomes,
  postIt,
  preview,
  said,
  sent,
  slack,
  teams,
  test,
} from './posting.ts';
import { seenIn } from './seen-in.ts';
import { look } from './views/look.ts';

/* A week that goes into a channel: what the service got is what was seen, once, and no more is said than is known. */

test.use({ timeZone: noonZone(Date.now()) });
test.setTimeout(150_000);

/** What is said of the place weeks are posted to. */
const ofChannel = (panel: Page) =>
  panel.locator('.send-fields:has([name="channel-address"], [data-channel]) > .status');

const saidFor = [
  [
    { status: 429, headers: { 'retry-after': '30' } },
    'Not posted: the channel takes no more just now. Try again in 30 seconds.',
  ],
  [{ status: 429 }, 'Not posted: the channel takes no more just now. Try again later.'],
  [{ status: 400, body: 'invalid_payload' }, 'Not posted: the service did not take it'],
  [{ status: 403, body: 'action_prohibited' }, 'Not posted: the channel does not allow it.'],
  [{ status: 404, body: 'no_service' }, 'Not posted: the address is no longer there'],
  [{ status: 410, body: 'channel_is_archived' }, 'Not posted: the address is no longer there'],
  [{ status: 413 }, 'Not posted: it is too long'],
  [{ status: 200, body: 'invalid_payload' }, 'Not posted: the service did not take it'],
] as const satisfies [Answer, string][];

test('what is posted is what was seen, and each answer is told for what it says', async ({ ext, channels }, info) => {
  const panel = await filled(ext);
  const written: string[] = [];
  panel.on('console', (line) => written.push(line.text()));
  (await ext.worker()).on('console', (line) => written.push(line.text()));
  await expect(panel.locator('[name="channel-address"]')).toBeVisible();
  await expect(postIt(panel), 'nothing is ready before there is a place for it').toHaveCount(0);
  await panel.locator('[name="channel-address"]').fill('http://hooks.slack.com/services/x');
  await panel.locator('[data-do="keep-channel"]').click();
  await expect(ofChannel(panel)).toContainText('no address of a channel');
  await named(ext, panel, slack);
  await expect(panel.locator('[data-channel]')).toContainText('Slack: hooks.slack.com, the address ends in Xy7q');
  await expect(ofChannel(panel)).toContainText('Kept. Look at the message');
  expect(await panel.content(), 'it is not shown again').not.toContain('marked');
  await expect(preview(panel)).toContainText('Help wanted');
  const seen = (await preview(panel).textContent()) ?? '';
  expect(seen.slice(0, 100)).toContain('0 of 1 targets on pace. Help wanted.');
  expect(seen).not.toMatch(/<!here>|:\/\/evil/);

  // Nothing that is refused has left: the week stays open, and no question is asked.
  for (const [answer, words] of saidFor) {
    channels.answers.push(answer);
    await postIt(panel).click();
    await expect(said(panel)).toContainText(words);
  }
  expect(channels.posted).toHaveLength(saidFor.length);
  await panel.locator('.sent > summary').click();
  await expect.poll(() => outcomes(panel)).toEqual(saidFor.map(() => 'refused'));
  await expect(panel.locator('.send')).toContainText('The week is closed with it');

  await postIt(panel).click();
  await expect(said(panel)).toHaveText('Posted. It stands in the channel.');
  const { body, method, path, headers } = channels.posted.at(-1) as Posted;
  expect(body).toBe(seen);
  expect({ method, path }).toEqual({ method: 'POST', path: '/services/T0/B0/marked-Xy7q' });
  expect(headers['content-type']).toBe('application/json');
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('referer');
  await expect.poll(async () => (await outcomes(panel))[0]).toBe('sent');
  await sent(panel).first().locator('[data-do="show-sent"]').click();
  await expect(sent(panel).first().locator('[data-sent-bytes]')).toHaveText(seen);

  // Once more only for who says so.
  const times = channels.posted.length;
  await expect(preview(panel)).toHaveText(seen);
  await postIt(panel).click();
  await expect(panel.locator('.notice')).toContainText('Exactly this stands in the channel already');
  await panel.locator('[data-do="post-not"]').click();
  await expect(panel.locator('[data-do="post-again"]')).toHaveCount(0);
  expect(channels.posted).toHaveLength(times);
  await postIt(panel).click();
  await panel.locator('[data-do="post-again"]').click();
  await expect.poll(() => channels.posted.length).toBe(times + 1);
  await expect(said(panel)).toHaveText('Posted. It stands in the channel.');
  expect(channels.posted.at(-1)?.body).toBe(seen);

  // The address is in the ledger's own place, and nowhere a file or a page could take it from.
  const stored = await panel.evaluate('chrome.storage.local.get(null).then(JSON.stringify)');
  expect(stored).not.toContain('marked');
  expect(await panel.evaluate('chrome.storage.session.get(null).then(JSON.stringify)')).not.toContain('marked');
  expect(written.join('\n'), 'nothing is written anywhere').not.toContain('marked');
  const options = await ext.page('options.html');
  const download = options.waitForEvent('download');
  await options.locator('[data-do="export"]').click();
  await (await download).saveAs(info.outputPath('export.json'));
  const exported = await readFile(info.outputPath('export.json'), 'utf8');
  expect(exported).toContain('"outcome":"sent"');
  expect(exported).not.toMatch(/marked|hooks\.slack/);
  await options.close();

  expect(await may(panel, slack)).toBe(true);
  await panel.locator('[data-do="forget-channel"]').click();
  await expect(panel.locator('[name="channel-address"]')).toHaveValue('');
  await expect.poll(() => may(panel, slack)).toBe(false);
});

test('Teams: its card, and what its old webhooks say in words', async ({ ext, channels }) => {
  const panel = await filled(ext);
  await named(ext, panel, teams);
  await expect(preview(panel)).toContainText('AdaptiveCard');
  const seen = (await preview(panel).textContent()) ?? '';
  const failed = 'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error';
  channels.answers.push({ status: 200, body: `${failed} 429 with ContextId x` });
  await postIt(panel).click();
  await expect(said(panel)).toContainText('takes no more just now');
  channels.answers.push({ status: 200, body: `${failed} 404 with ContextId x` });
  await postIt(panel).click();
  await expect(said(panel)).toContainText('no longer there');
  await postIt(panel).click();
  await expect(said(panel)).toHaveText('Posted. It stands in the channel.');
  expect(channels.posted.map(({ body }) => body)).toEqual([seen, seen, seen]);
});

test('a lost answer is told as one, and the same goes again only after a question', async ({ ext, channels }) => {
  const panel = await filled(ext);
  await named(ext, panel, slack);
  await expect(preview(panel)).toContainText('Help wanted');
  const unknown = 'Unknown whether it arrived: look in the channel.';
  channels.answers.push({ status: 500 });
  await postIt(panel).click();
  await expect(said(panel)).toHaveText(unknown);
  const ask = panel.locator('.send .notice');
  for (const answer of ['cut', 'hangs'] as const) {
    channels.answers.push(answer);
    const before = channels.posted.length;
    await postIt(panel).click();
    await expect(ask).toContainText('It may stand there already');
    expect(channels.posted).toHaveLength(before);
    await panel.locator('[data-do="post-again"]').click();
    await expect.poll(() => channels.posted.length).toBe(before + 1);
    await expect(postIt(panel)).toHaveText('Post it', { timeout: 40_000 });
    await expect(said(panel)).toHaveText(unknown);
    expect(channels.posted, 'nothing is tried again by itself').toHaveLength(before + 1);
  }
  // The person looks, and says what is there.
  await panel.locator('.sent > summary').click();
  await expect.poll(() => outcomes(panel)).toEqual(['unknown', 'unknown', 'unknown']);
  await sent(panel).nth(0).locator('[data-do="post-not-there"]').click();
  await expect.poll(() => outcomes(panel)).toEqual(['refused', 'unknown', 'unknown']);
  await sent(panel).nth(1).locator('[data-do="post-there"]').click();
  await expect.poll(() => outcomes(panel)).toEqual(['refused', 'sent', 'unknown']);
});

test('nothing goes twice: a double press, two windows, an end in between', async ({ ext, channels }) => {
  const panel = await filled(ext);
  await named(ext, panel, slack);
  await expect(preview(panel)).toContainText('Help wanted');
  const other = await opened(ext);
  await expect(postIt(other)).toBeEnabled();
  await expect(preview(other)).toContainText('Help wanted');

  let go = channels.hold();
  await panel.bringToFront();
  await postIt(panel).dblclick();
  await expect.poll(() => channels.posted.length).toBe(1);
  await panel.locator('.sent > summary').click();
  await expect.poll(() => outcomes(panel), 'written before it is answered').toEqual(['unknown']);
  // The other window knows of it while it goes.
  await other.bringToFront();
  await postIt(other).click();
  await expect(other.locator('.send .notice')).toContainText('It may stand there already');
  await other.close();
  // The one that pressed is closed: what became of it is written down all the same.
  await panel.close();
  go();
  const next = await opened(ext);
  await next.locator('.sent > summary').click();
  await expect.poll(() => outcomes(next)).toEqual(['sent']);
  expect(channels.posted).toHaveLength(1);

  // The background is ended while the service has it: nobody knows, and nobody says more.
  await next.locator('.send [name="label"]').fill('Kim');
  await expect(preview(next)).toContainText('Kim');
  go = channels.hold();
  await postIt(next).click();
  await expect.poll(() => channels.posted.length).toBe(2);
  await ext.stopWorker();
  await expect(said(next)).toHaveText('Unknown whether it arrived: look in the channel.');
  go();
  await expect.poll(() => outcomes(next)).toEqual(['unknown', 'sent']);
  await postIt(next).click();
  await expect(next.locator('.send .notice')).toContainText('It may stand there already');
  expect(channels.posted).toHaveLength(2);
});

test('a host nobody knows is asked about; deleting everything forgets it', async ({ ext, channels }) => {
  const panel = await filled(ext);
  const own = 'https://chat.firm.example/hooks/marked-Xy7q';
  await panel.locator('[name="channel-address"]').fill(own);
  await panel.locator('[data-do="keep-channel"]').click();
  await expect(ofChannel(panel)).toContainText('what kind of channel');
  await named(ext, panel, own, 'slack');
  await postIt(panel).click();
  await expect(said(panel)).toHaveText('Posted. It stands in the channel.');
  expect(channels.posted).toMatchObject([{ host: 'chat.firm.example' }]);
  // What the browser takes back is told, and nothing goes.
  await panel.evaluate(`chrome.permissions.remove({ origins: ['${hostOf(own)}'] })`);
  await expect(postIt(panel)).toBeDisabled();
  await expect(panel.locator('[data-do="allow-channel"]')).toBeVisible();
  await ext.allow([hostOf(own)]);
  await panel.locator('[data-do="allow-channel"]').click();
  await expect(postIt(panel)).toBeEnabled();

  const options = await ext.page('options.html');
  await options.locator('[data-do="delete-all"]').click();
  await options.locator('[data-do="delete-confirm"]').click();
  await expect.poll(() => may(options, own)).toBe(false);
  const after = await opened(ext);
  await expect(after.locator('[name="channel-address"]')).toBeVisible();
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test('it fits everywhere', async ({ ext, channels }) => {
      const panel = await filled(ext);
      await panel.locator('[name="channel-address"]').fill('https://chat.firm.example/hooks/a');
      await look(panel, `${lang}-post-no-address`, 400);
      await named(ext, panel, slack);
      await expect(preview(panel)).toContainText('{');
      channels.answers.push({ status: 429, headers: { 'retry-after': '120' } });
      await postIt(panel).click();
      await expect.poll(() => channels.posted.length).toBe(1);
      await panel.locator('.sent > summary').click();
      await expect.poll(() => outcomes(panel)).toEqual(['refused']);
      await look(panel, `${lang}-post-refused`, 400);
      channels.answers.push({ status: 500 });
      await postIt(panel).click();
      await expect.poll(() => outcomes(panel)).toEqual(['unknown', 'refused']);
      await postIt(panel).click();
      await expect(panel.locator('[data-do="post-again"]')).toBeVisible();
      await look(panel, `${lang}-post-unknown`, 400);
      await panel.locator('[data-do="post-again"]').click();
      await expect.poll(() => outcomes(panel)).toEqual(['sent', 'unknown', 'refused']);
      await look(panel, `${lang}-post-sent`, 400);
    });
  });
}
