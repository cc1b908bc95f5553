import { expect } from '@playwright/test';
import { countable, type Truth, type Workplace } from '../workplace/server.ts';
import type { Extension } from './extension.ts';

/** `site metric` to how many. */
function tally(acts: readonly Pick<Truth, 'site' | 'metric'>[]): Record<string, number> {
  const all = Map.groupBy(acts, ({ site, metric }) => `${site} ${metric}`);
  return Object.fromEntries([...all].map(([name, { length }]) => [name, length]));
}

async function shownBy(ext: Extension) {
  const rows = await ext.rows();
  const inState = (...states: string[]) => rows.filter(({ state }) => states.includes(state));
  const counts = Object.values(await ext.counts());
  return {
    ledger: tally(inState('counted', 'retracted', 'unsure')),
    total: counts.reduce((sum, n) => sum + n, 0),
    asked: inState('unsure').length,
    twice: rows.length - new Set(rows.map(({ id }) => id)).size,
  };
}

/**
 * Waits until the side panel shows what the practice servers did: a row for each act, none twice, and the right number.
 * @param acts how many different acts the servers must have done by now
 * @param asked how many of them Groundwork only asks about
 */
export async function agree(ext: Extension, workplace: Workplace, acts: number, asked = 0): Promise<void> {
  const agrees = async () => {
    const done = countable(workplace.sent);
    expect(done, 'acts the servers did').toHaveLength(acts);
    expect(await shownBy(ext)).toEqual({ ledger: tally(done), total: acts - asked, asked, twice: 0 });
  };
  await expect(agrees).toPass({ timeout: 30_000 });
}
