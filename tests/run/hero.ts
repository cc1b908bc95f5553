import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { startChromium } from '../e2e/chromium.ts';
import { extensionIn } from '../e2e/extension.ts';
import { noonZone } from '../e2e/noon.ts';
import { button, login, patience } from '../e2e/tryton/client.ts';
import * as sales from '../e2e/tryton/sales.ts';
import { available, seed, tryton } from '../e2e/tryton/server.ts';
import { inLedger } from '../e2e/views/ledger.ts';
import type { Past } from '../e2e/views/ledger-code.ts';
import { picturesIn } from './pictures.ts';

const size = { width: 900, height: 600 };
const heroSharpness = 1.2;

/** What the database has: see `tests/e2e/tryton/fixture.py`. */
const customer = 'Hafenkontor Brake';
const lines: readonly sales.Line[] = [{ quantity: '5', price: '250.25' }];

/** What the person wants to reach: proposals lead to deals. */
const aims = {
  role: {
    ...{ template: null, headlines: ['proposal-sent', 'deal-won'] },
    areas: [
      {
        ...{ name: 'New business', lens: 'business' as const, results: ['deal-won'] },
        pairs: [{ result: 'deal-won', action: 'proposal-sent', ratio: 4, lag: 7, horizon: 60 }],
      },
    ],
  },
  targets: [
    { metric: 'proposal-sent', period: 'month' as const, value: 18, direction: 'up' as const },
    { metric: 'deal-won', period: 'month' as const, value: 4, direction: 'up' as const },
  ],
};

/** What stands from the days before: a counter that is new would find everything missing. */
const before: Past[] = [
  ...Array.from({ length: 15 }, (_, at) => ({ metric: 'proposal-sent', days: 1 + (at % 22), minutes: 30 })),
  ...Array.from({ length: 3 }, (_, at) => ({ metric: 'deal-won', days: 2 + at * 6, minutes: 90 })),
];

/**
 * Takes the three pictures README begins with, on a real Tryton: a quotation about to be sent, the chip's +1, the popup.
 * @param build folder of the test build
 * @param folder where the pictures go
 */
export async function playHero(build: string, folder: string): Promise<void> {
  const lacking = available();
  if (lacking) throw new Error(lacking);
  const [seeded, dir] = [
    await mkdtemp(join(tmpdir(), 'groundwork-hero-')),
    await mkdtemp(join(tmpdir(), 'groundwork-hero-')),
  ];
  const server = await tryton(dir, { from: await seed(seeded), queued: false });
  const browser = await startChromium({
    build: resolve(build),
    sharpness: heroSharpness,
    timeZone: noonZone(Date.now()),
  });
  try {
    const ext = extensionIn(browser, resolve(build));
    const album = picturesIn(folder, browser.context, heroSharpness);
    const options = await ext.page('options.html');
    await inLedger(options, 'fill', before);
    await inLedger(options, 'aimFor', aims);
    await options.close();
    const work = await browser.context.newPage();
    await work.setViewportSize(size);
    await work.goto(server.url);
    await ext.bind(server.url, 'tryton');
    await work.bringToFront();
    await login(work, server.url);
    await sales.newSale(work, customer, lines);
    await work.locator('.infobar:visible .close').click(patience);
    await button(work, 'quote').hover();
    await album.alone('1-send', work);
    await sales.quote(work);
    await expect(work.locator('[data-chip] .said')).toHaveText('+1 Proposal sent');
    await album.alone('2-counted', work);
    const popup = await ext.popup(work);
    await album.with('3-popup', work, popup.page, 'over');
    await popup.close();
    console.log(['Pictures:', ...album.taken].join('\n  '));
  } finally {
    await browser.end();
    await server.stop();
    for (const one of [seeded, dir]) await rm(one, { recursive: true, force: true });
  }
}
