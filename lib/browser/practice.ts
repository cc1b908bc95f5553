/*
 * Whether the views show practice numbers. It stands in local storage, which only our own pages share and which answers
 * at once: a view has to know before it opens a ledger. The background never asks.
 */

const key = 'practice';

/** `ended`: over, but what was shown is still to be removed. */
type Practice = 'on' | 'ended' | null;

/** How it stands with practice numbers; null where there are none. */
export const readPractice = (): Practice => localStorage.getItem(key) as Practice;

/** Says how it stands with practice numbers; pages that are open learn of it by `onPractice`. */
export function writePractice(practice: Practice): void {
  if (practice) localStorage.setItem(key, practice);
  else localStorage.removeItem(key);
}

/** Calls back when another page has changed it. */
export const onPractice = (changed: () => void): void =>
  addEventListener('storage', (event) => {
    if (event.key === key) changed();
  });
