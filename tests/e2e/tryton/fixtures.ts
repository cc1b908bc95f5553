import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findChromium, startChromium } from '../chromium.ts';
import { test as base, build } from '../fixtures.ts';
import { login } from './client.ts';
import { available, seed, type Tryton, tryton } from './server.ts';

interface Fixtures {
  /** Whether confirmed sales wait for a worker of the server's, which here never comes, or are processed at once. */
  queued: boolean;
  /** A server for this test alone. */
  server: Tryton;
  /** The tab the person works in, logged in; it was open before the server was bound. */
  work: Page;
}

/** Why the tests cannot run on this machine, or null if they can. */
export const missing = available() ?? (findChromium() ? null : 'no Chromium here: `apt-get install chromium` gets one');

const folder = (name: string) => mkdtemp(join(tmpdir(), `groundwork-tryton-${name}-`));
const remove = (dir: string) => rm(dir, { recursive: true, force: true });

export const test = base.extend<Fixtures, { seeded: string }>({
  // Half a minute of the server's own work, done once for all tests.
  seeded: [
    async ({}, use) => {
      if (missing) throw new Error(missing);
      const dir = await folder('seed');
      await use(await seed(dir));
      await remove(dir);
    },
    { scope: 'worker', timeout: 300_000 },
  ],

  queued: [false, { option: true }],

  server: async ({ seeded, queued }, use) => {
    const dir = await folder('server');
    const server = await tryton(dir, { from: seeded, queued });
    await use(server);
    await server.stop();
    await remove(dir);
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
    await ext.bind(server.url, 'tryton');
    await work.bringToFront();
    await login(work, server.url);
    await use(work);
  },
});
