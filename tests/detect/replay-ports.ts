import type { Ports } from '../../lib/detect/ports';
import { isSitePage } from '../../lib/detect/site-page';
import type { Habit } from '../../lib/event';
import { actedOn } from '../../lib/ledger/acted-on';
import { answered } from '../../lib/ledger/answered';
import { retract, undo } from '../../lib/ledger/change';
import type { Ledger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { refuse } from '../../lib/ledger/refusals';
import { tellWorth } from '../../lib/ledger/worth';
import type { Site, UrlSignal } from '../../lib/sites/site';
import type { Feed } from './feed';

/** A moment of a day that begins at midnight, in Greenwich. */
export const when = (at: number) => ({ at, offset: 0, dayStart: 0 });

/** What the person has set. */
export interface Chosen {
  paused?: boolean;
  /** The time zone of their dates; UTC unless said. */
  zone?: string;
  /** What is no longer asked of a detector. */
  habits?: Readonly<Record<string, Habit>>;
  standings?: Readonly<Record<string, 'ask-first' | 'off'>>;
  /** The worker dies right after so many writes, counted from a time on, and is woken at once. */
  diesAfter?: { at: number; writes: number };
}

/** An address of one's own, and the site it is bound to. */
export interface Home {
  site: Site | undefined;
  url: URL;
}

/** What is bound in a feed: by the site's id, or to the first of the sites that can be. */
export const homesOf = (sites: readonly Site[], origin: Feed['origin'] = []): Home[] =>
  typeof origin === 'object' && !Array.isArray(origin)
    ? Object.entries(origin).map(([id, address]) => ({
        site: sites.find((one) => one.id === id),
        url: new URL(address),
      }))
    : [origin].flat().map((address) => ({ site: sites.find((one) => one.ownDomain), url: new URL(address) }));

/** Which of these sites an address belongs to; those of own domains by what is bound. */
export const placeAmong =
  (sites: readonly Site[], homes: readonly Home[]): Ports['place'] =>
  async (url) => {
    const [only, second] = sites;
    if (only && !second && !homes.length) return { site: only.id, prefix: '', home: '' };
    const own = homes.find((home) => home.url.origin === new URL(url).origin);
    const prefix = own?.url.pathname.replace(/\/+$/, '') ?? '';
    const site = own ? own.site : sites.find((one) => isSitePage(one, new URL(url)));
    return site ? { site: site.id, prefix, home: own ? own.url.origin + prefix : '' } : null;
  };

/** The real ledger, as the counter asks it. */
export const ledgerPort = (ledger: Ledger): Ports['ledger'] => ({
  record: async ({ at, amount: money, ...sighting }) => record(ledger, { ...sighting, ...money }, when(at)),
  takeBack: (id, at, because) => undo(ledger, id, when(at), because === 'refuted' ? 'site' : because),
  retract: ({ at, ...what }) => retract(ledger, what, when(at)),
  tellWorth: ({ at, ...what }) => tellWorth(ledger, what, when(at)),
  refuse: (refusal) => refuse(ledger, refusal),
  actedOn: (asked) => actedOn(ledger, asked),
  answered: (asked) => answered(ledger, asked),
});

/** The named groups of an address that fits a signal, or null. */
export function urlGroups({ path, search, hash }: UrlSignal, address: string): Record<string, string> | null {
  const found = new URLPattern({
    ...(path ? { pathname: path } : {}),
    ...(search ? { search } : {}),
    ...(hash ? { hash } : {}),
  }).exec(address);
  return (
    found && ({ ...found.pathname.groups, ...found.search.groups, ...found.hash.groups } as Record<string, string>)
  );
}

/** A body as the browser hands it over; null where a case says that it cannot be read. */
export function rawOf(body: unknown) {
  if (body === undefined || (body as { unreadable?: true })?.unreadable) return null;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { bytes: [new TextEncoder().encode(text).buffer as ArrayBuffer] };
}
