import type { Sendout } from '../catalog';
import type { CheckInWords } from '../check-in';
import type { Consent } from '../consent';
import { type Digest, noDigest } from '../digest';
import type { Habit } from '../event';
import type { WorkingHours } from '../hours';
import type { PastTaken } from '../ledger/history';
import type { SendForm } from '../shared';
import { browser } from './api';
import { inLock } from './lock';
import { settingsKey } from './messages';
import { stored } from './stored';
import { untold, type Work } from './work';

/** What the person has set. Kept on this machine only. */
export interface Settings {
  /** Minutes after midnight at which a day begins. */
  dayStart: number;
  /** The day's start was moved, and the days are not yet: whoever finds this counts them anew. */
  daysDue: boolean;
  /** Since when counting is paused, milliseconds since 1970; null while it counts. */
  pausedSince: number | null;
  /** What is no longer asked of a detector, by `site/detector`. */
  habits: Record<string, Habit>;
  /** The day (YYYY-MM-DD) on which the person answered or put off what waits; the tray asks once a day. */
  answered: string | null;
  /** Sites without detectors whose metrics are offered for counting by hand. */
  byHand: readonly string[];
  /** Sites without pages of their own that are switched on. */
  everywhere: readonly string[];
  /** Where the person wants the chip or does not, by site id; elsewhere the site file says. */
  chips: Record<string, boolean>;
  /** When the welcome page was done with, milliseconds since 1970. */
  welcomed: number | null;
  /** When everything was last written to a file, milliseconds since 1970. */
  exportedAt: number | null;
  /** When the person last put the reminder of a backup off, milliseconds since 1970. */
  remindedAt: number | null;
  /** What is done outside of these hours stays out of totals that are shared; null while all of it is in them. */
  hours: WorkingHours | null;
  /** By the name of a key that is not here: the last act, in milliseconds, that came in without it and cannot be linked. */
  unlinked: Record<string, number>;
  /** Which days are worked. */
  work: Work;
  /** The history that was taken in last, to be taken back by. */
  past: PastTaken | null;
  /** Whether the person leads people. */
  leads: boolean;
  /** What amounts are in of which a site names no currency, ISO 4217; null where the person's targets say. */
  currency: string | null;
  /** What the person last called themselves in a file for somebody else. */
  label: string;
  /** Which metric the person's firm calls a sendout; null where it uses the word for none. */
  sendout: Sendout | null;
  /** How the person last sent a week; null before the first time. */
  send: SendHabit | null;
  /** When a week is to be ready to be sent, and what was said of that. */
  digest: Digest;
  /** That a week goes into the channel by itself; null while each needs a press. */
  consent: Consent | null;
}

/** How a person sends their weeks. */
export interface SendHabit {
  form: SendForm;
  /** Metrics that stay here. */
  without: readonly string[];
  targets: boolean;
  ratios: boolean;
  /** Which answers of their check-in go with it. */
  checkIn: readonly (keyof CheckInWords)[];
  /** Their own mail address, for answers; '' where they gave none. */
  address: string;
}

const key = settingsKey;
const defaults: Settings = {
  dayStart: 0,
  daysDue: false,
  pausedSince: null,
  habits: {},
  chips: {},
  answered: null,
  byHand: [],
  everywhere: [],
  welcomed: null,
  exportedAt: null,
  remindedAt: null,
  hours: null,
  unlinked: {},
  work: untold,
  past: null,
  leads: false,
  currency: null,
  label: '',
  sendout: null,
  send: null,
  digest: noDigest,
  consent: null,
};

/** Reads the settings; what is not set has its default. */
export async function readSettings(): Promise<Settings> {
  return { ...defaults, ...(await stored<Partial<Settings>>(key)) };
}

/**
 * Changes some settings and keeps the others, whoever else changes some at the same time.
 * @param patch what is new, or how it follows from what is
 */
export const saveSettings = (patch: Partial<Settings> | ((settings: Settings) => Partial<Settings>)): Promise<void> =>
  inLock('settings', async () => {
    const settings = await readSettings();
    const changed = typeof patch === 'function' ? patch(settings) : patch;
    await browser.storage.local.set({ [key]: { ...settings, ...changed } });
  });

/** Shows the chip on a site, or does not. */
export const saveChip = (site: string, on: boolean): Promise<void> =>
  saveSettings(({ chips }) => ({ chips: { ...chips, [site]: on } }));

/** Changes some of what says which days are worked, and keeps the rest. @param patch as above */
export const saveWork = (patch: Partial<Work> | ((work: Work) => Partial<Work>)): Promise<void> =>
  saveSettings(({ work }) => ({ work: { ...work, ...(typeof patch === 'function' ? patch(work) : patch) } }));

/** Calls back with the settings whenever they change, from whichever page. Returns the way to stop. */
export function onSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
