import type { Place } from '../detect/ports';
import type { Ledger } from '../ledger/open';
import { hashSubject, subjectKeys } from '../ledger/secret';
import { random } from './random';

/**
 * What a subject is written down as: under the key for new events first, then under those of paired browsers, which older
 * events may bear. The keys are asked for each time: after "delete all" they are others.
 * @param at the site, and the own address that tells two firms' records of one number apart
 */
export async function hashesOf(ledger: Ledger, { site, home }: Pick<Place, 'site' | 'home'>, text: string) {
  const keys = await subjectKeys(ledger, random);
  return Promise.all(keys.map((key) => hashSubject(key, home ? `${site} ${home}` : site, text)));
}
