import type { Page } from '@playwright/test';
import { flagshipToken, people } from '../workplace/linkedin/people.ts';
import { agree } from './agreement.ts';
import { expect, test } from './fixtures.ts';
import { at, connect, grow, somebody } from './network.ts';

/* What no site should send and no storage should hold: nothing is counted wrongly, nothing is lost, the worker lives. */

const address =
  'https://www.linkedin.com/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2';

/** Bodies of a known request that cannot be read, though the server takes them. Run in the page, given a good body. */
const unreadable: Record<string, (good: string) => [body: BodyInit, type: string]> = {
  'twenty megabytes': (good) => [`${good.slice(0, -1)},"more":"${'x'.repeat(20_000_000)}"}`, 'application/json'],
  'a Blob': (good) => [new Blob([good]), 'application/json'],
};

/** A body whose type lies, but not about anything that matters. */
const misnamed = (good: string): [string, string] => [good, 'application/x-www-form-urlencoded'];

/** Bodies that are no invitation, which the server refuses. */
const nonsense: Record<string, (good: string) => [body: BodyInit, type: string]> = {
  'text that is called JSON': () => ['Hello, this is no JSON.', 'application/json'],
  'bytes that are no text': () => [new Uint8Array([0xff, 0xfe, 0, 1, 0x80]), 'application/json'],
  'a form that is called JSON': () => [new URLSearchParams({ invitee: 'x' }), 'application/json'],
  'a file': () => {
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.json');
    return [form, ''];
  },
  'no body': () => ['', 'application/json'],
  'a hundred thousand brackets': () => ['['.repeat(100_000), 'application/json'],
};

/** What the network's page would send to ask somebody. */
function bodyFor(vanity: string): string {
  const member = people(1000).find((person) => person.vanity === vanity)?.member ?? 0;
  return JSON.stringify({
    invitee: { inviteeUnion: { memberProfile: `urn:li:fsd_profile:${flagshipToken(member)}` } },
  });
}

/** The person presses, and the page sends such a body. */
async function pressAndSend(page: Page, make: (good: string) => [BodyInit, string], vanity: string): Promise<number> {
  await page.click('.practice-bar strong');
  return page.evaluate(
    async ([source, url, good]) => {
      const [body, type] = new Function(`return ${source}`)()(good);
      const headers = type ? { 'content-type': type } : {};
      return (await fetch(url as string, { method: 'POST', body, headers })).status;
    },
    [String(make), address, bodyFor(vanity)],
  );
}

test('a body that cannot be read is asked about, and one that is nonsense is nothing', async ({
  context,
  ext,
  workplace,
}) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  let acts = 0;
  for (const [what, make] of Object.entries(unreadable)) {
    await test.step(what, async () => {
      expect(await pressAndSend(work, make, somebody(acts))).toBe(200);
      acts += 1;
      await agree(ext, workplace, acts, acts);
    });
  }
  for (const [n, [what, make]] of Object.entries(nonsense).entries()) {
    await test.step(what, async () => {
      expect(await pressAndSend(work, make, somebody(acts))).toBe(422);
      await expect.poll(async () => (await ext.refused()).length).toBe(n + 1);
    });
  }
  expect(new Set(await ext.refused())).toEqual(new Set(['status']));

  expect(await pressAndSend(work, misnamed, somebody(acts))).toBe(200);
  await agree(ext, workplace, acts + 1, acts);
  await work.click(connect(somebody(acts + 1)));
  await agree(ext, workplace, acts + 2, acts);
  expect(await ext.counts()).toEqual({ 'connection-request': 2 });
});

test('a site switched off counts nothing more, keeps what was, and counts again when switched on', async ({
  context,
  ext,
  workplace,
}) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  await work.click(connect(somebody(0)));
  await agree(ext, workplace, 1);

  const withdrawals = {
    'in the browser': async () => {
      const worker = await ext.worker();
      await worker.evaluate(`chrome.permissions.remove({ origins: ['https://www.linkedin.com/*'] })`);
    },
    'by its switch': async () => {
      const options = await ext.page('options.html');
      await options.locator('[data-site="linkedin"] > [role="switch"]').click();
      await expect(options.locator('[data-site="linkedin"]')).toHaveAttribute('data-granted', 'false');
      await options.close();
    },
  };
  let counted = 1;
  for (const [how, withdraw] of Object.entries(withdrawals)) {
    await test.step(how, async () => {
      await withdraw();
      await work.bringToFront();
      await work.click(connect(somebody(workplace.sent.length)));
      await expect.poll(() => workplace.sent.length).toBe(counted * 2);
      await ext.switchOn('linkedin');
      await work.bringToFront();
      await work.click(connect(somebody(workplace.sent.length)));
      counted += 1;
      await expect.poll(() => ext.counts()).toEqual({ 'connection-request': counted });
      await expect.poll(() => ext.rows()).toHaveLength(counted);
    });
  }
  expect(await ext.refused()).toEqual([]);
});

test('a site nobody knows, stored or told, is passed over', async ({ context, ext, workplace }) => {
  const stranger = [
    { origin: 'https://www.linkedin.com', prefix: '', site: 'no-such-site' },
    { origin: 'https://crm.example', prefix: '/x', site: 'no-such-site' },
  ];
  const options = await ext.page('options.html');
  await options.evaluate(`chrome.storage.local.set({ bindings: ${JSON.stringify(stranger)} })`);
  await ext.switchOn('linkedin');
  const told = [
    { tell: 'trigger', id: 'x', site: 'no-such-site', detector: 'none', age: 0 },
    { tell: 'trigger', id: 'y', site: 'linkedin', detector: 'no-such-detector', age: 0 },
    { tell: 'saw', pending: 'no-such-pending', part: 'refute', signal: 'none' },
    { tell: 'no-such-word' },
    { do: 'no-such-deed' },
    { do: 'undo', id: 'no-such-event' },
    null,
    'text',
  ];
  for (const message of told)
    await options.evaluate(`void chrome.runtime.sendMessage(${JSON.stringify(message)}).catch(() => undefined)`);

  const work = await context.newPage();
  await work.goto(at(grow));
  await work.click(connect(somebody(0)));
  await agree(ext, workplace, 1);
  await ext.stopWorker();
  await work.click(connect(somebody(1)));
  await agree(ext, workplace, 2);
  await expect.poll(() => ext.rows()).toHaveLength(2);
});
