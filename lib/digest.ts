/* A week that is made ready on a day the person chose, and said to be: sent it is by a press, as ever. */

/** `monday`: the week before, whole. `friday`: the week that runs, so far. */
export const digestKinds = ['monday', 'friday'] as const;
export type DigestKind = (typeof digestKinds)[number];

/** At what time of those days a week is ready, minutes after midnight; null where the person does not want that. */
export type DigestTimes = Record<DigestKind, number | null>;

/** What is offered first. */
export const usualTimes = { monday: 8 * 60, friday: 15 * 60 } as const;

/** What the person chose, and what became of it. */
export interface Digest extends DigestTimes {
  /** Whether the browser is to show it, too. */
  notify: boolean;
  /** Those that were said to be ready, by their names, and on which day (YYYY-MM-DD): none is said twice. */
  told: readonly { name: string; on: string }[];
  /** Those the person does not want to hear of, by their names. */
  done: readonly string[];
}

/** Nothing is said before somebody wants it. */
export const noDigest: Digest = { monday: null, friday: null, notify: false, told: [], done: [] };

/** Whether anything is to be said at all. */
export const isDigestOn = ({ monday, friday }: DigestTimes): boolean => monday !== null || friday !== null;

/** More than come due while any of them could still be sent: who sets the clock back hears of none twice. */
const most = 12;

/** A list with one more, as long as it needs to be. */
export const remembered = <T>(list: readonly T[], one: T): T[] => [...list, one].slice(-most);
