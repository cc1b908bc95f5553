import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Neutral, onNeutral, readNeutral } from '@/lib/browser/neutral';
import { dayIn } from '@/lib/browser/now';
import { onStandings, readStandings, type Standings } from '@/lib/browser/standing';
import { onWithdrawn, readWithdrawn, type Withdrawn } from '@/lib/browser/withdrawn';
import { siteById } from '@/lib/sites/all';
import type { Page } from './page';

/** Keeps what is stored up to date. */
function stored<T>(read: () => Promise<T>, follow: (changed: () => void) => void): ReadonlySignal<T | undefined> {
  const known = signal<T>();
  const take = () =>
    void read().then((value) => {
      known.value = value;
    });
  take();
  follow(take);
  return known;
}

/** The days on which detectors are in doubt, since the signs of it began. */
const doubted = (standings: Standings, today: string): Neutral[] =>
  Object.entries(standings).flatMap(([site, detectors]) =>
    Object.entries(detectors).flatMap(([id, { since }]): Neutral[] => {
      const metric = siteById(site)?.detectors.find((one) => one.id === id)?.metric;
      return metric ? [{ from: since, to: today, why: 'outage', metric }] : [];
    }),
  );

/** All days nobody may hold against the person: those written down, and what goes on. */
export function followNeutral({ settings, today }: Page): ReadonlySignal<readonly Neutral[] | undefined> {
  const over = stored(readNeutral, onNeutral);
  const standings = stored(readStandings, onStandings);
  const withdrawn = stored(readWithdrawn, onWithdrawn);
  return computed(() => {
    const [set, day] = [settings.value, today.value];
    if (!set || !day || !over.value || !standings.value || !withdrawn.value) return undefined;
    const since = (at: number, why: Neutral['why']): Neutral => ({ from: dayIn(set, at), to: day, why });
    return [
      ...over.value,
      ...(set.pausedSince === null ? [] : [since(set.pausedSince, 'paused')]),
      ...doubted(standings.value, day),
      ...Object.values<Withdrawn[string]>(withdrawn.value).map((at) => since(at, 'outage')),
    ];
  });
}
