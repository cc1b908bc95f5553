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
 * Takes back what was counted on the pages of a site by one that is everywhere, now that the site has counted it itself:
 * as many as it counted, the latest first.
 */
export async function giveWay(ports: Ports, counted: Pending, metric: MetricId): Promise<void> {
  const isGuests = ports.sites.some((site) => site.everywhere && site.detectors.some((one) => one.metric === metric));
  if (!isGuests) return;
  const metricOf = ({ site, detector }: Pending) =>
    ports.sites.find(({ id }) => id === site)?.detectors.find(({ id }) => id === detector)?.metric;
  const guests = (await ports.pendings.all())
    .filter(({ host, events }) => host === counted.site && events?.length)
    .filter((guest) => metricOf(guest) === metric && Math.abs(counted.at - guest.at) <= sameCall)
    .sort((a, b) => b.at - a.at);
  for (const { id, events = [] } of guests.slice(0, counted.events?.length)) {
    for (const event of events) await ports.ledger.takeBack(event, ports.now(), 'same-act');
    await ports.pendings.drop(id);
  }
}
