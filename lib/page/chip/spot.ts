import { type ChipSpot, chipSpotKey } from '../../browser/chip-state';
import { native } from '../native';
import { type Corner, isCorner } from './corner';

/** How long "hide for an hour" hides, in milliseconds. */
const hour = 3_600_000;

/** Where a new chip lies: below, where lines begin. At their end forms have their buttons, and help its own bubble. */
const firstCorner = (): Corner => (document.documentElement.matches(':dir(rtl)') ? 'bottom-right' : 'bottom-left');

/** How the person left a site's chip. */
export interface Spot {
  corner: Corner;
  /** Milliseconds since 1970. */
  hiddenUntil: number;
}

/** Makes a spot of what is stored, or of nothing. */
export const spotFrom = (stored: unknown): Spot => {
  const { corner, hiddenUntil = 0 } = (stored as ChipSpot | undefined) ?? {};
  return { corner: isCorner(corner) ? corner : firstCorner(), hiddenUntil };
};

/** Reads a site's spot. */
export async function readSpot(site: string): Promise<Spot> {
  const key = chipSpotKey(site);
  return spotFrom((await native().storage.local.get(key))[key]);
}

/** Keeps a site's spot; the site's chips in other tabs follow. */
export const saveSpot = (site: string, spot: Spot): Promise<void> =>
  native().storage.local.set({ [chipSpotKey(site)]: spot });

/** The same spot, hidden for an hour. @param now milliseconds since 1970 */
export const hiddenFrom = (spot: Spot, now: number): Spot => ({ ...spot, hiddenUntil: now + hour });
