import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { sites } from '../../../lib/sites/all';
import type { Site } from '../../../lib/sites/site';
import type { Case, Step } from '../feed';

/*
 * A day over all sites: of some of them one case each, at the same time in tabs of their own. What each comes to is
 * known; beside the others it must come to the same.
 */

interface Played {
  site: Site;
  feed: Case;
}

/** What is of the whole computer or of one question at a time cannot be played beside something else. */
const standsAlone = ({ steps, currency }: Case): boolean =>
  currency !== undefined ||
  steps.some(({ say, reload, clock, kill, seen, from }) => say || reload || clock || kill || seen || from);

const casesOf = (site: Site): Played[] => {
  const file = `tests/sites/${site.id}.cases.json`;
  if (!existsSync(file) || site.everywhere || site.evidence === 'manual') return [];
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };
  return cases.filter((feed) => !standsAlone(feed) && !Array.isArray(feed.origin)).map((feed) => ({ site, feed }));
};

const bySite = sites.map(casesOf).filter((cases) => cases.length > 0);

/** What a day is made of: at most one case a site, and when it begins. */
export const mixedDay = fc.record({
  parts: fc.tuple(
    ...bySite.map((cases) =>
      fc.option(fc.record({ which: fc.nat(cases.length - 1), begins: fc.integer({ min: 0, max: 20_000 }) }), {
        freq: 2,
      }),
    ),
  ),
  /** When the worker dies, more than once maybe. */
  dies: fc.array(fc.integer({ min: 0, max: 25_000 }), { maxLength: 3 }),
});

type MixedDay = typeof mixedDay extends fc.Arbitrary<infer T> ? T : never;

/** An own domain of each site's own, wherever the case speaks of one. */
function moved({ site, feed }: Played): { feed: Case; origin?: string } {
  if (typeof feed.origin !== 'string') return { feed };
  const { origin, pathname } = new URL(feed.origin);
  const own = `https://${site.id}.practice.example`;
  const text = JSON.stringify(feed).replaceAll(origin, own);
  return { feed: JSON.parse(text) as Case, origin: own + pathname };
}

const shifted = (step: Step, by: number, tab: number): Step => ({
  ...step,
  at: step.at + by,
  tab: tab + (step.tab ?? 0),
  ...(step.told === undefined ? {} : { told: step.told + by }),
  ...(step.answer ? { answer: { ...step.answer, at: step.answer.at + by } } : {}),
  ...(step.request?.tab === undefined || step.request.tab < 0
    ? {}
    : { request: { ...step.request, tab: tab + step.request.tab } }),
});

/** The feed of such a day, its own domains, and what must be in the ledger at its end. */
export function layOutMixed({ parts, dies }: MixedDay) {
  const steps: Step[] = dies.map((at) => ({ at, kill: true }));
  const origin: Record<string, string> = {};
  const truth: string[] = [];
  for (const [index, part] of parts.entries()) {
    const played = part && bySite[index]?.[part.which];
    if (!played) continue;
    const { feed, origin: own } = moved(played);
    if (own) origin[played.site.id] = own;
    steps.push(...feed.steps.map((step) => shifted(step, part.begins, (index + 1) * 100)));
    // One taken back at once may never have been there, if the worker died first.
    const stands = feed.expect.filter(({ state }) => state !== 'undone');
    for (const { metric, state, n = 1, amount } of stands)
      truth.push(`${played.site.id} ${metric} ${state} ${n} ${amount ?? ''}`);
  }
  return { steps: steps.sort((a, b) => a.at - b.at), origin, truth: truth.sort() };
}
