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
  /** Whether its own pages are granted. */
  granted: boolean;
  /** Since when something of it is not counted because the browser took the permission back, in milliseconds; else null. */
  withdrawnSince: number | null;
  metrics: readonly string[];
  /** Whether the chip is wanted on its pages. */
  chip: boolean;
  /** Its terms forbid what the chip does. */
  chipAtOwnRisk: boolean;
  domains: readonly Domain[];
}

/** What a site's one switch asks for: its own pages, or the addresses bound to it where it has none. */
export const originsOf = ({ pages, domains }: SiteView): readonly string[] =>
  pages.length > 0 ? pages : domains.map(({ pattern }) => pattern);

/** Whether anything of this site is being counted. */
export const isOn = (site: SiteView): boolean => site.granted || site.domains.some((domain) => domain.granted);
