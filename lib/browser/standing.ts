import type { Standing } from '../event';
import { browser } from './api';
import { stored } from './stored';

/** Detectors that are not trusted, by site and detector. */
export type Standings = Readonly<Record<string, Readonly<Record<string, Standing>>>>;

const key = 'standings';

/** Which detectors are not trusted, as last weighed. */
export async function readStandings(): Promise<Standings> {
  return (await stored<Standings>(key)) ?? {};
}

/** Writes down which detectors are not trusted. */
export const saveStandings = (standings: Standings): Promise<void> => browser.storage.local.set({ [key]: standings });

/** Where one detector stands; null while it is trusted. */
export const standingOf = async (site: string, detector: string): Promise<Standing | null> =>
  (await readStandings())[site]?.[detector] ?? null;

/** Whether a detector of a site is not trusted: then each count may bring it back. */
export const isDoubted = async (site: string): Promise<boolean> => (await readStandings())[site] !== undefined;

/** Calls back whenever a detector's standing changes. Returns the way to stop. */
export function onStandings(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
