import type { Ledger } from '../ledger/open';
import { heldOn, versionsOf } from '../ledger/targets';
import type { Target } from '../target';
import { readSettings } from './settings';

/** The one currency targets are in; null where they are in none, or in several. */
export function currencyOfTargets(targets: readonly Pick<Target, 'currency'>[]): string | null {
  const [currency, second] = new Set(targets.flatMap((target) => target.currency ?? []));
  return currency !== undefined && second === undefined ? currency : null;
}

/**
 * What amounts are in of which a site names no currency: what the person has set, else what their targets are in.
 * @param today YYYY-MM-DD
 * @returns ISO 4217; null where neither says
 */
export async function currencyIn(ledger: Ledger, today: string): Promise<string | null> {
  const { currency } = await readSettings();
  if (currency) return currency;
  // A ledger that cannot be read must not keep an act from being counted.
  const versions = await versionsOf(ledger).catch(() => []);
  return currencyOfTargets(heldOn(versions, today)?.targets ?? []);
}
