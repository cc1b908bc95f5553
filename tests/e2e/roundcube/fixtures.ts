import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Score } from '../../accuracy/score.ts';
import { findChromium, startChromium } from '../chromium.ts';
import { test as base, build } from '../fixtures.ts';
import { openTwoBooks, type TwoBooks } from '../two-books.ts';
import { login } from './client.ts';
import { available, type Roundcube, roundcube } from './server.ts';

interface Fixtures {
  /** After how many seconds a mail that is being written is saved by itself; five minutes unless said. */
  autosave: number;
  /** A server for this test alone. */
  server: Roundcube;
  /** The tab the person works in, logged in; it was open before the server was bound. */
  work: Page;
  /** Opens both books: Groundwork's, and the mail server's with the address book's. */
  open: (scores: readonly Score[]) => Promise<TwoBooks>;
}

/** Why the tests cannot run on this machine, or null if they can. */
export const missing = available() ?? (findChromium() ? null : 'no Chromium here: `apt-get install chromium` gets one');

export const test = base.extend<Fixtures>({
  autosave: [300, { option: true }],

  server: async ({ autosave }, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'groundwork-roundcube-'));
    const server = await roundcube(dir, { autosave });
    await use(server);
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  },

  // The real server listens on this machine: no name leads anywhere else.
  browserWithExtension: async ({ lang }, use) => {
    const started = await startChromium({ build, lang });
    await use(started);
    await started.end();
  },

  work: async ({ context, ext, server }, use) => {
    const work = await context.newPage();
    await work.goto(server.url);
    await ext.bind(server.url, 'roundcube');
    await work.bringToFront();
    await login(work, server.url);
    await use(work);
  },

  open: async ({ ext, server }, use) => {
    const truth = () => ({
      // A mail that is passed on unchanged is somebody else's.
      email: server.sent.taken.filter(({ text }) => !/^Resent-From:/im.test(text)).length,
      'contact-added': server.contacts().length,
    });
    await use(async (scores) => openTwoBooks(await ext.panel(), truth, scores));
  },
});
