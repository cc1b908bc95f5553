import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteById } from '../../lib/sites/all';
import type { Case } from './feed';
import { replay } from './replay';

const folder = 'tests/sites';
const files = readdirSync(folder).filter((name) => name.endsWith('.cases.json'));

/** Every case of every site, through the real counter and ledger. */
describe.each(files)('%s', (file) => {
  const { site: id, cases } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { site: string; cases: Case[] };
  it.each(cases.map((feed) => [feed.name, feed] as const))('%s', async (_, feed) => {
    const site = siteById(id);
    expect(site, `site ${id}`).toBeDefined();
    if (!site) return;
    const { events } = await replay(site, feed);
    // Most cases are not about tags.
    const asked = feed.expect.some(({ tags }) => tags);
    const shown = events.map(({ metric, state, n, amount, currency, tags = [] }) => ({
      metric,
      state,
      n,
      ...(amount === undefined ? {} : { amount, currency }),
      ...(asked ? { tags } : {}),
    }));
    const wanted = feed.expect.map((event) => ({ n: 1, ...event }));
    const sorted = (list: object[]) => list.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
    expect(sorted(shown)).toEqual(sorted(wanted));
  });
});
