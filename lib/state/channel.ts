import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { channelPattern, isFor, releaseChannel } from '@/lib/browser/channel';
import { granted, onPermissionsChanged, requestOrigins } from '@/lib/browser/permissions';
import { channelOf } from '@/lib/ledger/channel';
import { readChannelAddress, shownAddress } from '@/lib/share/channel-address';
import type { Channel, ChannelKind } from '@/lib/shared';
import { live } from './live';
import type { Shown } from './practice';
import type { SiteView } from './site-view';

/** Where weeks are posted, as far as it is ever shown again. */
export interface ChannelView {
  host: string;
  /** The last characters of its address. */
  ends: string;
  kind: ChannelKind;
  /** When it was entered, milliseconds since 1970: by that a post says which it means. */
  at: number;
  /** Whether the browser lets anything be sent there. */
  granted: boolean;
}

/** How naming a channel ended; where a host was the reason, which, and whose site it is. */
export type ChannelSet = { ok: true } | { ok: false; why: string; host?: string; site?: string };

/** What the place stands on where a person names their channel. */
export interface ChannelBoard {
  /** Null where none is named. */
  place: ChannelView | null;
  /** Practice numbers go nowhere. */
  practice: boolean;
  /** Whether an address is one whose host does not tell what it takes. */
  asksKind: (typed: string) => boolean;
  /** Called at once in the press: the browser asks for the permission only then. */
  onSet: (typed: string, kind: ChannelKind | null) => Promise<ChannelSet>;
  onAllow: () => Promise<void>;
  onForget: () => Promise<ChannelSet>;
}

/** The site that would be switched on together with a host; undefined where none would. */
const siteOf = (sites: readonly SiteView[], host: string): SiteView | undefined =>
  sites.find((site) => !site.granted && site.pages.some((pattern) => isFor(pattern, host)));

/** Names a channel. The permission comes first: before it the browser must not have been waited for. */
async function setChannel(
  page: Shown,
  before: Channel | null,
  sites: readonly SiteView[],
  typed: string,
  chosen: ChannelKind | null,
): Promise<ChannelSet> {
  const read = readChannelAddress(typed);
  if (!read) return { ok: false, why: 'bad' };
  const { address, host } = read;
  const kind = read.kind ?? chosen;
  if (!kind) return { ok: false, why: 'kind_first' };
  const site = siteOf(sites, host);
  if (site) return { ok: false, why: 'site', host, site: site.name };
  if (!(await requestOrigins([channelPattern(address)]))) return { ok: false, why: 'denied', host };
  const kept = await page.ask({ do: 'keep-channel', address, kind });
  // Of two hosts only the one that is kept is needed.
  const left = kept.ok ? before?.address : address;
  const stays = kept.ok ? address : before?.address;
  if (left && (!stays || channelPattern(left) !== channelPattern(stays))) await releaseChannel(left);
  return kept.ok ? { ok: true } : kept;
}

/** Where weeks are posted, kept up to date; undefined until it is known. The address itself leaves this file for no view. */
export function followChannel(
  page: Shown,
  sites: ReadonlySignal<readonly SiteView[] | undefined>,
): ReadonlySignal<ChannelBoard | undefined> {
  const kept = live(() => () => channelOf(page.ledger), page.failed);
  /** Both together: in between the place would stand there without its permission. */
  const known = signal<{ channel: Channel | null; granted: boolean }>();
  const permissions = signal(0);
  onPermissionsChanged(() => {
    permissions.value += 1;
  });
  effect(() => {
    const channel = kept.value;
    void permissions.value;
    if (channel === undefined) return;
    const asked = channel ? granted([channelPattern(channel.address)]) : Promise.resolve(false);
    void asked.then((is) => {
      if (kept.peek() === channel) known.value = { channel, granted: is };
    });
  });
  return computed(() => {
    if (!known.value) return undefined;
    const { channel, granted: may } = known.value;
    const { address = '', kind = 'slack', at = 0 } = channel ?? {};
    return {
      place: channel && { ...shownAddress(address), kind, at, granted: may },
      practice: page.practice,
      asksKind: (typed) => readChannelAddress(typed)?.kind === null,
      onSet: (typed, chosen) => setChannel(page, channel, sites.value ?? [], typed, chosen),
      onAllow: async () => {
        if (channel) await requestOrigins([channelPattern(address)]);
      },
      onForget: async () => {
        const forgotten = await page.ask({ do: 'forget-channel' });
        if (forgotten.ok && channel) await releaseChannel(address);
        return forgotten.ok ? { ok: true } : forgotten;
      },
    };
  });
}
