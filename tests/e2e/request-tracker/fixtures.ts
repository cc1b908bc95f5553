import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Score } from '../../accuracy/score.ts';
import { findChromium, startChromium } from '../chromium.ts';
import { test as base, build } from '../fixtures.ts';
import { openTwoBooks, type Truth, type TwoBooks } from '../two-books.ts';
import { login } from './client.ts';
import { available, type RequestTracker, requestTracker, seed } from './server.ts';

interface Fixtures {
  /** A server for this test alone. */
  server: RequestTracker;
  /** The tab the person works in, logged in; it was open before the server was bound. */
  work: Page;
  /** Opens both books: Groundwork's, and the table of the server. */
  open: (scores: readonly Score[]) => Promise<TwoBooks>;
}

/** Why the tests cannot run on this machine, or null if they can. */
export const missing = available() ?? (findChromium() ? null : 'no Chromium here: `apt-get install chromium` gets one');

const folder = (name: string) => mkdtemp(join(tmpdir(), `groundwork-tracker-${name}-`));
const remove = (dir: string) => rm(dir, { recursive: true, force: true });

/** Acts as they count: a ticket is resolved once, however often it is re-opened, and has one first response. */
function actsIn(server: RequestTracker): Truth {
  const all = server.truth();
  const tickets = (fits: (one: (typeof all)[number]) => boolean) =>
    new Set(all.filter(fits).map(({ ticket }) => ticket));
  return {
    'ticket-resolved': tickets(({ type, to }) => type === 'Status' && to === 'resolved').size,
    email: tickets(({ type }) => type === 'Correspond').size,
  };
}

export const test = base.extend<Fixtures, { seeded: string }>({
  seeded: [
    async ({}, use) => {
      if (missing) throw new Error(missing);
      const dir = await folder('seed');
      await use(await seed(dir));
      await remove(dir);
    },
    { scope: 'worker', timeout: 300_000 },
  ],

  server: async ({ seeded }, use) => {
    const dir = await folder('server');
    const server = await requestTracker(dir, seeded);
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
    await ext.bind(server.url, 'request-tracker');
    await work.bringToFront();
    await login(work, server.url);
    await use(work);
  },

  open: async ({ ext, server }, use) => {
    await use(async (scores) => openTwoBooks(await ext.panel(), () => actsIn(server), scores));
  },
});
