import { switchChip } from '@/lib/browser/chip-wanted';
import { removeOrigins, requestOrigins } from '@/lib/browser/permissions';
import { saveSettings } from '@/lib/browser/settings';
import { forgetWithdrawn } from '@/lib/browser/withdrawn';
import type { SiteView } from './site-view';

/**
 * Switches sites on or off by asking for their patterns or giving them back. Must be called in the click itself.
 * What the browser then allows shows through the rows; a refusal needs no words, the switch just stays off.
 */
export async function switchSite(patterns: readonly string[], on: boolean): Promise<void> {
  if (patterns.length > 0) await (on ? requestOrigins(patterns) : removeOrigins(patterns));
}

/** The browser took a site's permission back and the person leaves it at that: nothing reminds of it any more. */
export const leaveOff = ({ pages, domains }: SiteView): Promise<void> =>
  forgetWithdrawn([...pages, ...domains.map(({ pattern }) => pattern)]);

/** Offers the metrics of a site for counting by hand, or no longer; nothing is asked for. */
export async function offerByHand(site: string, on: boolean): Promise<void> {
  await saveSettings(({ byHand }) => {
    const others = byHand.filter((one) => one !== site);
    return { byHand: on ? [...others, site] : others };
  });
}

/** Switches a site without pages of its own on or off; nothing is asked for. */
export async function switchEverywhere(site: string, on: boolean): Promise<void> {
  await saveSettings(({ everywhere }) => {
    const others = everywhere.filter((one) => one !== site);
    return { everywhere: on ? [...others, site] : others };
  });
}

/** Shows the chip on a site's pages, or does not; open tabs follow at once. */
export const showChip = (site: string, on: boolean): Promise<void> => switchChip(site, on);
