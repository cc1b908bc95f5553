import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { flagshipToken, people } from '../workplace/linkedin/people.ts';
import { startWorkplace } from '../workplace/server.ts';
import { startChromium } from './chromium.ts';
import { extensionIn } from './extension.ts';
import { expect, test } from './fixtures.ts';
import { neighbourSends, writeNeighbour } from './neighbour.ts';
import { at, button, connect, grow, somebody } from './network.ts';

/* Only what the person does counts: no script of the page, no click that a script made, no other extension. */

const build = resolve('.output/chrome-mv3-test');
const address =
  'https://www.linkedin.com/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2';

/** The request that asks somebody for a connection. */
function bodyFor(vanity: string): string {
  const member = people(1000).find((person) => person.vanity === vanity)?.member ?? 0;
  return JSON.stringify({
    invitee: { inviteeUnion: { memberProfile: `urn:li:fsd_profile:${flagshipToken(member)}` } },
  });
}

const sends = (page: Page, body: string) =>
  page.evaluate(([url, text]) => fetch(url as string, { method: 'POST', body: text as string }), [address, body]);

test('what a script of the page does is not the person', async ({ context, ext, workplace }) => {
  await ext.switchOn('linkedin');
  const work = await context.newPage();
  await work.goto(at(grow));
  const refused: string[] = [];
  const isRefused = async () => {
    refused.push('no-gesture');
    await expect.poll(() => ext.refused()).toEqual(refused);
    expect(
      workplace.sent.filter(({ ok }) => ok),
      'the server did it',
    ).toHaveLength(refused.length);
  };

  await sends(work, bodyFor(somebody(0)));
  await isRefused();
  await work.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), button(somebody(1)));
  await isRefused();
  await work.evaluate(
    (one) => {
      const target = document.querySelector(one);
      const bubbles = { bubbles: true, composed: true };
      target?.dispatchEvent(new PointerEvent('pointerdown', bubbles));
      target?.dispatchEvent(new PointerEvent('pointerup', bubbles));
      target?.dispatchEvent(new KeyboardEvent('keydown', { ...bubbles, key: 'Enter' }));
      target?.dispatchEvent(new MouseEvent('click', bubbles));
    },
    button(somebody(2)),
  );
  await isRefused();
  expect(await ext.rows()).toEqual([]);

  const options = await ext.page('options.html', '#refusals');
  await expect(options.locator('[data-refusal="no-gesture"]').first()).toContainText('Nobody clicked or typed');
  await expect(options.locator('[data-report]')).toContainText('no-gesture');
  expect(await options.locator('[data-report]').textContent()).not.toMatch(/ACo|70000\d+|linkedin\.com/);

  // The same button under the person's own hand counts.
  await work.bringToFront();
  await work.click(connect(somebody(3)));
  await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 1 });
});

test('what another extension does is not the person', async ({}, info) => {
  const workplace = await startWorkplace();
  const beside = [await writeNeighbour(info.outputPath('neighbour'))];
  const started = await startChromium({ build, beside, ports: workplace });
  try {
    const { context } = started;
    const ext = extensionIn(started, build);
    await ext.switchOn('linkedin');
    const work = await context.newPage();
    await work.goto(at(grow));

    // In the page's name, by a script of the other extension: it looks like the page's, but nobody pressed anything.
    const detail = { url: address, body: bodyFor(somebody(0)) };
    await work.evaluate((order) => dispatchEvent(new CustomEvent('neighbour-sends', { detail: order })), detail);
    await expect(work.locator('html[data-neighbour="sent"]')).toBeAttached();
    await expect.poll(() => ext.refused()).toEqual(['no-gesture']);

    // In its own name it is not the person's even while the person works in the tab.
    await work.click(connect(somebody(1)));
    await neighbourSends(context, ext.id, address, bodyFor(somebody(2)));
    await expect.poll(() => workplace.sent.filter(({ ok }) => ok).length).toBe(3);
    await work.click(connect(somebody(3)));
    await expect.poll(() => ext.counts()).toEqual({ 'connection-request': 2 });
    await expect.poll(() => ext.refused()).toEqual(['no-gesture']);
    await expect.poll(() => ext.rows()).toHaveLength(2);
  } finally {
    await started.end();
    await workplace.stop();
  }
});
