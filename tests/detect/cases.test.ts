import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Event, Refusal } from '../../lib/event';
import { siteById } from '../../lib/sites/all';
import { accuracyOf, type SiteScore, scoringOf } from '../accuracy/measure';
import { brokenPromises } from '../accuracy/page';
import type { Case } from './feed';
import { replay } from './replay';

const folder = 'tests/sites';
const files = readdirSync(folder).filter((name) => name.endsWith('.cases.json'));

/** What the counter itself says of a case, for whoever has to mend it. */
function why(events: readonly Event[], refusals: readonly Refusal[]): string {
  const said = [
    ...events.flatMap(({ detector, state, because, asksFirst }) => {
      if (because) return [`${detector} was taken back: ${because}`];
      return state === 'unsure' && !asksFirst ? [`${detector} asks: no \`confirm\` came, or no subject was read`] : [];
    }),
    ...refusals.map(({ detector, reason, status }) => `${detector} counts nothing: ${reason} ${status ?? ''}`.trim()),
  ];
  const nothing = 'no trigger was recognised: compare method, path, query and `where` with the steps';
  return [...new Set(said)].join('; ') || (events.length ? 'nothing was refused or in doubt' : nothing);
}

/** What the cases that were played make of each site's accuracy, so that none is played twice. */
const played: SiteScore[] = [];
let [all, done] = [0, 0];

/** Every case of every site, through the real counter and ledger. */
describe.each(files)('%s', (file) => {
  const { site: id, cases } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { site: string; cases: Case[] };
  const found = siteById(id);
  const scoring = found && scoringOf(found);
  if (scoring) played.push(scoring.score);
  all += cases.length;
  it.each(cases.map((feed) => [feed.name, feed] as const))('%s', async (_, feed) => {
    expect(found, `site ${id}`).toBeDefined();
    if (!found || !scoring) return;
    const replayed = await replay(found, feed);
    scoring.take(feed, replayed);
    done += 1;
    const { events, refusals } = replayed;
    // Most cases are not about tags.
    const asked = feed.expect.some(({ tags }) => tags);
    const shown = events.map(({ metric, state, n, amount, currency, inDoubt, tags = [] }) => ({
      metric,
      state,
      n,
      ...(amount === undefined ? {} : { amount, currency }),
      ...(inDoubt ? { inDoubt } : {}),
      ...(asked ? { tags } : {}),
    }));
    const wanted = feed.expect.map((event) => ({ n: 1, ...event }));
    const sorted = (list: object[]) => list.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();
    expect(sorted(shown), why(events, refusals)).toEqual(sorted(wanted));
  });
});

it('how right the counts are is what was promised, and what docs/accuracy.md tells', (context) => {
  if (done < all) context.skip(`${done} of ${all} cases were played`);
  expect(brokenPromises(accuracyOf(played), readFileSync('docs/accuracy.md', 'utf8'))).toEqual([]);
});
