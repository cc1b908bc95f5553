import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startWorkplace } from '../workplace/server.ts';
import { startChromium } from './chromium.ts';
import { expect, test } from './fixtures.ts';
import { planted, writeBare, writePlanted } from './footprint/planted.ts';
import { suspicionOf, tracesIn, walk } from './footprint/walk.ts';
import type { Suspicion } from './footprint/watcher.ts';

/* A page that looks for extensions finds nothing: what it sees with Groundwork is what it sees without. */

const build = resolve('.output/chrome-mv3-test');

/** A walk in a browser of its own, at a workplace of its own. */
async function walkWith(extension: string, suspicion: Suspicion, only?: number): Promise<string[]> {
  const workplace = await startWorkplace();
  const { context, end } = await startChromium({ build: extension, ports: workplace });
  try {
    return await walk({ context, suspicion, ...(only ? { only } : {}) });
  } finally {
    await end();
    await workplace.stop();
  }
}

test('the page sees no trace of the extension', async ({ context, ext }, info) => {
  // Two walks over all kinds of pages.
  test.setTimeout(180_000);
  const suspicion = suspicionOf(ext.id, build, 'page.js');
  await ext.switchOn('linkedin');
  const counts = async () => Object.values(await ext.counts()).reduce((sum, n) => sum + n, 0);
  expect(await counts()).toBe(0);
  const counted = (n: number) => expect.poll(counts, { message: 'the extension is at work', intervals: [100] }).toBe(n);
  const seen = await walk({ context, suspicion, counted });
  const without = await walkWith(await writeBare(info.outputPath('bare')), suspicion);
  expect(tracesIn(seen, without)).toEqual([]);
  expect(tracesIn(without, seen), 'nothing of the page is missing').toEqual([]);
});

test('every trace that is planted is found', async ({ ext }, info) => {
  const { key } = JSON.parse(readFileSync(resolve(build, 'manifest.json'), 'utf8')) as { key: string };
  const folder = await writePlanted(info.outputPath('planted'), key);
  const suspicion = suspicionOf(ext.id, folder, 'beside.js');
  const seen = await walkWith(folder, suspicion, 1);
  const without = await walkWith(await writeBare(info.outputPath('bare')), suspicion, 1);
  const traces = tracesIn(seen, without);
  const missed = planted.filter((name) => !traces.some((trace) => trace.includes(name)));
  expect(missed).toEqual([]);
});
