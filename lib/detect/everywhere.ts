import type { MetricId } from '../catalog';
import type { Site } from '../sites/site';
import type { Pending } from './pending';
import type { Ports } from './ports';

/*
 * A site that is everywhere (phone links) counts on the pages of others. Where such a page's own site counts the same kind
 * of act, a call pressed there and the call logged there are one: the site's own count stays, for it knows more.
 */

/**
 * How long after a press, in milliseconds, a call that the page's own site counts is that one: it is logged when it is
 * over. Longer than nearly all calls, shorter than it takes to make and log several.
 */
const sameCall = 30 * 60_000;

/** Until when an act counted on another site's page may turn out to be one that site counts itself; 0 where it cannot. */
export function givesWayUntil({ host, at }: Pending, metric: MetricId, sites: readonly Site[]): number {
  const site = sites.find(({ id }) => id === host);
  const counts = site?.evidence !== 'manual' && site?.detectors.some((detector) => detector.metric === metric);
  return counts ? at + sameCall : 0;
}

/**
 * Makes one act of what was counted on the pages of a site by one that is everywhere, and of the same that the site has
 * now seen itself: as many as it saw, the latest first. The site's own stays, for it knows more; unless it has to ask
 * about it and the other need not.
 * @param sure whether the site counts its own
 */
export async function giveWay(ports: Ports, seen: Pending, metric: MetricId, sure: boolean): Promise<void> {
  const all = await ports.pendings.all();
  const chosen = seen.takesOver ?? guestsOf(ports.sites, all, seen, metric);
  if (!chosen.length) return;
  if (!seen.takesOver) {
    // A worker that dies on the way must not choose once more, when the first are gone.
    seen.takesOver = chosen;
    const { events: _, ...unsettled } = seen;
    await ports.pendings.put(unsettled);
  }
  for (const [place, id] of chosen.entries()) {
    const guest = all.find((one) => one.id === id);
    const goes = sure || guest?.ask ? guest?.events : [seen.events?.[place] ?? []].flat();
    if (!guest || !goes) continue;
    for (const event of goes) await ports.ledger.takeBack(event, ports.now(), 'same-act');
    await ports.pendings.drop(id);
  }
}

/** Ids of what was counted on a site's pages and can be what the site has seen now. */
function guestsOf(sites: readonly Site[], all: readonly Pending[], seen: Pending, metric: MetricId): string[] {
  const isGuests = sites.some((site) => site.everywhere && site.detectors.some((one) => one.metric === metric));
  if (!isGuests) return [];
  const metricOf = ({ site, detector }: Pending) =>
    sites.find(({ id }) => id === site)?.detectors.find(({ id }) => id === detector)?.metric;
  return all
    .filter(({ host, events }) => host === seen.site && events?.length)
    .filter((guest) => metricOf(guest) === metric && Math.abs(seen.at - guest.at) <= sameCall)
    .sort((a, b) => b.at - a.at)
    .slice(0, seen.events?.length)
    .map(({ id }) => id);
}
