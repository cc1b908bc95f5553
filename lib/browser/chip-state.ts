import type { Sendout } from '../catalog';

/** What the chip reads from local storage, which wakes nobody; the background writes it. */

/** Where a chip is shown. */
export interface ChipPlace {
  site: string;
  /** Match patterns of the pages. */
  matches: string[];
  /** Of an own domain: scheme, host and port, and the path it lives below. */
  bound?: { origin: string; prefix: string };
  /** Addresses that name a record, in URLPattern syntax, and the groups by which it is known. */
  records?: { kind: string; path?: string; search?: string; hash?: string; names: string[] }[];
}

export const chipPlacesKey = 'chipPlaces';

/** Today's numbers as the chips show them. */
export interface ChipNumbers {
  /** `closed`: the ledger cannot be opened, so that no number is known. */
  state: 'counting' | 'paused' | 'closed';
  /** Of each site with a chip: its metrics that count something today, with how many. */
  sites: Record<string, Record<string, number>>;
  /** The person's headline pair: how much of each target's period is done. Absent where an older version wrote it. */
  pair?: { metric: string; done: number; target: number }[];
  /** Which metric the person's firm calls a sendout, where it uses the word. */
  sendout?: Sendout;
}

export const chipNumbersKey = 'chipNumbers';

/** Something was counted just now. */
export interface ChipNews {
  /** The event's id. */
  id: string;
  site: string;
  metric: string;
  n: number;
  /** Not sure: it waits for the person's answer. */
  unsure?: true;
  /** When it was written down, milliseconds since 1970. */
  at: number;
  /** Whether it is so new that the chip may take it back. */
  undo: boolean;
}

/** The last thing that was counted, or the id of an event that is taken back. */
export type ChipWord = ChipNews | { gone: string };

export const chipWordKey = 'chipWord';

/** How far a record got: what was counted for it last, and on which day (YYYY-MM-DD). */
export interface ChipStep {
  metric: string;
  day: string;
}

/** How the person left a site's chip; written by the chip itself. */
export interface ChipSpot {
  corner?: string;
  /** Milliseconds since 1970. */
  hiddenUntil?: number;
}

/** The key of a site's spot in local storage. */
export const chipSpotKey = (site: string): string => `chipSpot:${site}`;

/** How old, in milliseconds, an event may be to be taken back by a chip. */
export const chipUndoFor = 60_000;
