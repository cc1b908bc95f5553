import { standingsOf } from '../detect/standing';
import { dayOf } from '../ledger/days';
import type { Ledger } from '../ledger/open';
import { recentSigns } from '../ledger/signs';
import { siteById, sites } from '../sites/all';
import { browser } from './api';
import { inLock } from './lock';
import { addNeutral, type Neutral } from './neutral';
import { moment } from './now';
import { readSettings } from './settings';
import { readStandings, type Standings, saveStandings } from './standing';
import { stored } from './stored';
import { readUse } from './use';

/** When the person last said of a site that it counts right: milliseconds since 1970, by site. */
const key = 'vouched';

async function readVouched(): Promise<Record<string, number>> {
  return (await stored<Record<string, number>>(key)) ?? {};
}

/** Takes the person's word that a site counts right: nothing from before speaks against it any more. */
export async function vouch(site: string, at: number): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await readVouched()), [site]: at } });
}

/** Forgets the standings and the person's words. */
export async function forgetStandings(): Promise<void> {
  await browser.storage.local.remove(key);
  await saveStandings({});
}

/**
 * Weighs anew what speaks for and against every detector, from the ledger and from what page scripts wrote down.
 * @throws what the ledger throws when it cannot be read; then nothing is changed
 */
export const weigh = (ledger: Ledger): Promise<void> =>
  inLock('standings', async () => {
    const now = moment(await readSettings());
    const day = (at: number) => dayOf(at, now.offset, now.dayStart);
    const [before, use, vouched] = await Promise.all([readStandings(), readUse(), readVouched()]);
    const { from, bySite } = await recentSigns(ledger, now);
    const found = sites.map((site) => {
      const at = vouched[site.id];
      const standings = standingsOf(site, {
        signs: bySite.get(site.id) ?? [],
        used: new Set(use[site.id]?.used),
        changed: new Set(use[site.id]?.changed),
        today: day(now.at),
        from,
        before: before[site.id] ?? {},
        vouched: at === undefined ? null : { at, day: day(at) },
      });
      return [site.id, standings] as const;
    });
    const standings = Object.fromEntries(found.filter(([, one]) => Object.keys(one).length > 0));
    if (JSON.stringify(standings) === JSON.stringify(before)) return;
    await saveStandings(standings);
    await addNeutral(overSince(before, standings, day(now.at)));
  });

/** The days on which detectors were in doubt that are trusted again. */
function overSince(before: Standings, now: Standings, today: string): Neutral[] {
  return Object.entries(before).flatMap(([id, detectors]) =>
    Object.entries(detectors).flatMap(([detector, { since }]): Neutral[] => {
      const metric = siteById(id)?.detectors.find((one) => one.id === detector)?.metric;
      if (now[id]?.[detector] || !metric || since >= today) return [];
      return [{ from: since, to: today, why: 'outage', metric }];
    }),
  );
}
