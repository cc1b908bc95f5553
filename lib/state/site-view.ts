import type { Standing } from '@/lib/event';
import type { Site } from '@/lib/sites/site';

/** An address of the firm's own, bound to a site. */
export interface Domain {
  origin: string;
  /** The path it lives below; '' for the whole host. */
  prefix: string;
  site: string;
  /** The pattern the permission is asked for. */
  pattern: string;
  granted: boolean;
}

/** How much of a platform's limit is used up, as far as Groundwork saw it. */
export interface LimitView {
  metric: 'connection-request';
  used: number;
  /** How many the platform lets through, about. */
  about: number;
  /** In how many days, rolling. */
  days: number;
  /** `near` from four fifths on. */
  standing: 'free' | 'near' | 'reached';
}

/** Detectors of one metric that are not trusted, for the same reason since the same day. */
export interface DoubtView extends Standing {
  metric: string;
  detectors: readonly string[];
}

/** A site as the views show it. */
export interface SiteView {
  id: string;
  name: string;
  evidence: Site['evidence'];
  /** The day its facts were last checked, `YYYY-MM-DD`. */
  checked: string;
  /** Match patterns of its own pages; empty where every firm hosts it itself. */
  pages: readonly string[];
  ownDomain: boolean;
  /** It counts on the pages of all other sites that are on; its own, if it has any, are frames in those. */
  everywhere?: true;
  /** Whether its own pages are granted; where it needs none, whether it is switched on. */
  granted: boolean;
  /** Since when something of it is not counted because the browser took the permission back, in milliseconds; else null. */
  withdrawnSince: number | null;
  /** What of it is not trusted, by metric. */
  doubts: readonly DoubtView[];
  /** Offered for counting by hand, where nothing is counted by itself. */
  byHand: boolean;
  metrics: readonly string[];
  /** Whether the chip is wanted on its pages. */
  chip: boolean;
  /** Its terms forbid what the chip does. */
  chipAtOwnRisk: boolean;
  domains: readonly Domain[];
  limits: readonly LimitView[];
}

/** What a site's one switch asks for: its own pages, or the addresses bound to it where it has none. */
export const originsOf = ({ pages, domains }: SiteView): readonly string[] =>
  pages.length > 0 ? pages : domains.map(({ pattern }) => pattern);

/** Whether anything of this site is being counted. */
export const isOn = (site: SiteView): boolean =>
  site.granted || site.byHand || site.domains.some((domain) => domain.granted);

/** Whether anything is counted anywhere: a site that is everywhere needs another one to be there. */
export const anyOn = (sites: readonly SiteView[]): boolean => sites.some((site) => !site.everywhere && isOn(site));

/** Whether its numbers may be too low: the browser took it back, or a detector of it is not trusted. */
export const mayUndercount = (site: SiteView): boolean =>
  site.withdrawnSince !== null || (isOn(site) && site.doubts.length > 0);
