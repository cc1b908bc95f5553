import type { Row, Seen } from '../event';
import { aboutEach, type Told } from './about';
import type { Ledger } from './open';
import { standingOf } from './state';

/** A later sighting or an answer of the site speaks by these tags; rows without one are the person's. */
const said = ({ tags = [] }: Row, ...words: string[]): boolean => words.some((word) => tags.includes(word));

/**
 * What came of all that detectors of a site saw in a time, oldest first. What the site itself took back is not in it, nor
 * what an import brought. What the person does with it after that time changes nothing.
 * @param from milliseconds since 1970, as is `to`
 */
export async function seenBetween(ledger: Ledger, site: string, from: number, to: number): Promise<Seen[]> {
  const rows = await ledger.events
    .where('at')
    .between(from, to, true, true)
    .filter((row) => row.site === site && row.of === undefined && row.detector !== undefined)
    .toArray();
  const told = await aboutEach(ledger, rows);
  const receipts = await ledger.receipts.bulkGet(rows.map(({ id }) => id));
  return told.flatMap(({ event, about }, place) => {
    const receipt = receipts[place];
    // Without a receipt it was seen in another browser.
    if (!receipt) return [];
    const counts = outcomeOf({ event, about: about.filter((row) => row.at <= to || said(row, ...bySite)) });
    if (!counts) return [];
    const { detector, revision, signals } = receipt;
    return [{ metric: event.metric, detector, revision, signals, ...counts }];
  });
}

const bySite = ['refuted', 'same-act', 'again'];

/** Null for what the site took back itself, or told once more in another row. */
function outcomeOf({ event, about }: Pick<Told, 'event' | 'about'>): Pick<Seen, 'counted' | 'undone' | 'asked'> | null {
  const { state, n } = standingOf(event, about);
  const last = about.at(-1);
  if (state === 'undone' && last && said(last, 'refuted', 'same-act')) return null;
  const proved = about.findLast(({ kind }) => kind === 'confirm');
  // A "yes" of the person proves nothing for the detector; a later sighting that was sure does.
  if (event.kind === 'unsure' && !(proved && said(proved, 'again'))) return { counted: 0, undone: 0, asked: event.n };
  const counted = state === 'counted' || state === 'retracted' ? n : 0;
  return { counted, undone: event.n - counted, asked: 0 };
}
