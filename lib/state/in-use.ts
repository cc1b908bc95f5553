import { moment } from '@/lib/browser/now';
import type { Sign } from '@/lib/event';
import { recentSigns } from '@/lib/ledger/signs';
import { live } from './live';
import type { Page } from './page';

/** How right a site has been on this machine, as far as the person said. */
export interface InUse {
  counted: number;
  /** Counted and taken back by the person. */
  undone: number;
  /** Missed and added by hand. */
  added: number;
}

/** What was counted of each site since a day. */
export interface InUseSince {
  /** YYYY-MM-DD; five weeks ago, or later where so much was done that no longer ones are looked back at. */
  since: string;
  bySite: ReadonlyMap<string, InUse>;
}

const sum = (signs: readonly Sign[], fits: (sign: Sign) => boolean) =>
  signs.filter(fits).reduce((total, { n }) => total + n, 0);

/** Adds up the signs of one site. What was asked about and answered with yes is counted, too. */
export const inUseOf = (signs: readonly Sign[]): InUse => ({
  counted: sum(signs, ({ kind, detector }) => detector !== undefined && kind !== 'undone' && kind !== 'no'),
  undone: sum(signs, ({ kind }) => kind === 'undone'),
  added: sum(signs, ({ kind, detector }) => detector === undefined && kind === 'missed'),
});

/** How right each site has been in the last five weeks, kept up to date. */
export const followInUse = (page: Page) =>
  live(() => {
    const settings = page.settings.value;
    if (!settings) return undefined;
    return async (): Promise<InUseSince> => {
      const { from, bySite } = await recentSigns(page.ledger, moment(settings));
      return { since: from, bySite: new Map([...bySite].map(([site, signs]) => [site, inUseOf(signs)])) };
    };
  }, page.failed);
