import type { MetricId } from '../catalog';
import type { Site } from '../sites/site';
import type { Pending } from './pending';
import type { Ports } from './ports';

/*
 * A site that is everywhere (phone links, the phone in a corner of the page) counts on the pages of others. Where such a
 * page's own site counts the same kind of act, a call pressed there and the call logged there are one: the site's own count
 * stays, for it knows more. Where both say the number, their group tells first whether they are one (`group.ts`).
 */

/**
 * How long after a press, in milliseconds, a call that the page's own site counts is that one: it is logged when it is
 * over. Longer than nearly all calls, shorter than it takes to make and log several.
 */
const sameCall = 30 * 60_000;

/** How long after the page's site has counted a call what comes of the same press may still tell of it, in milliseconds. */
const samePress = 60_000;

/** Two gestures this close are one, in milliseconds. */
const oneGesture = 1000;

const counting = (site: Site | undefined, metric: MetricId): boolean =>
  site !== undefined && site.evidence !== 'manual' && site.detectors.some((one) => one.metric === metric);

const guestsCount = (sites: readonly Site[], metric: MetricId): boolean =>
  sites.some((site) => site.everywhere && counting(site, metric));

/** Until when an act may turn out to be one that is counted on the same page under another site; 0 where it cannot. */
export function givesWayUntil({ site: id, host, at }: Pending, metric: MetricId, sites: readonly Site[]): number {
  const find = (wanted: string) => sites.find((site) => site.id === wanted);
  if (host !== undefined) return counting(find(host), metric) ? at + sameCall : 0;
  return !find(id)?.everywhere && guestsCount(sites, metric) ? at + samePress : 0;
}

/** What is known of both is different: then it is two. */
const differ = ({ alike: one = [] }: Pending, { alike: other = [] }: Pending): boolean =>
  one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));

const metricOf = (sites: readonly Site[], { site, detector }: Pending): MetricId | undefined =>
  sites.find(({ id }) => id === site)?.detectors.find(({ id }) => id === detector)?.metric;

/** What was counted on a page and has turned out, by its number, to be what the page's site tells of: it waits no more. */
export async function knownAlready(ports: Ports, { site }: Pending, event: string): Promise<void> {
  const guests = (await ports.pendings.all()).filter(({ host, events }) => host === site && events?.includes(event));
  for (const { id } of guests) await ports.pendings.drop(id);
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
  if (!guestsCount(sites, metric)) return [];
  return all
    .filter(({ host, events }) => host === seen.site && events?.length)
    .filter((guest) => metricOf(sites, guest) === metric && !differ(guest, seen))
    .filter((guest) => Math.abs(seen.at - guest.at) <= sameCall)
    .sort((a, b) => b.at - a.at)
    .slice(0, seen.events?.length)
    .map(({ id }) => id);
}

/**
 * Whether what is counted on a page is what the page's own site has counted just before, by the same press: a site may
 * write a call down before the phone says that it dials. One of the two is taken back then, as in `giveWay`.
 */
export async function cameSecond(ports: Ports, guest: Pending, metric: MetricId): Promise<boolean> {
  const { id, host, gestureAt } = guest;
  if (host === undefined || typeof gestureAt !== 'number') return false;
  const isSame = (seen: Pending) =>
    seen.site === host &&
    metricOf(ports.sites, seen) === metric &&
    Math.abs((seen.gestureAt ?? 0) - gestureAt) <= oneGesture &&
    !differ(guest, seen);
  const hasRoom = ({ takesOver = [], events = [] }: Pending) =>
    takesOver.includes(id) || takesOver.length < events.length;
  const own = (await ports.pendings.all()).find((seen) => seen.events?.length && isSame(seen) && hasRoom(seen));
  if (!own) return false;
  const taken = own.takesOver ?? [];
  if (!taken.includes(id)) await ports.pendings.put({ ...own, takesOver: [...taken, id] });
  const asked = own.events?.[taken.includes(id) ? taken.indexOf(id) : taken.length];
  const goes = own.ask && !guest.ask ? [asked ?? []].flat() : (guest.events ?? []);
  for (const event of goes) await ports.ledger.takeBack(event, ports.now(), 'same-act');
  return true;
}
