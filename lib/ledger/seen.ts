import type { Row, Seen } from '../event';
import { aboutEach, type Told } from './about';
import type { Ledger } from './open';
import { changesOf, standingOf } from './state';

/** A later sighting or an answer of the site speaks by these tags; rows without one are the person's. */
const said = ({ tags = [] }: Row, ...words: string[]): boolean => words.some((word) => tags.includes(word));

/**
 * What came of all that detectors of a site saw in a time, oldest first. What the site itself took back is not in it, nor
 * what an import brought. What the person does with it after that time changes nothing.
 * @param from milliseconds since 1970, as is `to`
 */
export async function seenBetween(ledger: Ledger, site: string, from: number, to: number): Promise<Seen[]> {
  const sightings = await ledger.events
    .where('at')
    .between(from, to, true, true)
    .filter((row) => row.site === site && row.detector !== undefined)
    .toArray();
  const found = await ledger.events.bulkGet(sightings.map(({ id, of = id }) => of));
  const told = await aboutEach(ledger, found as Row[]);
  const receipts = await ledger.receipts.bulkGet(told.map(({ event }) => event.id));
  return told.flatMap(({ event, about }, place) => {
    const { detector, revision, of } = sightings[place] as Row;
    const receipt = receipts[place];
    // Without a receipt it was seen in another browser.
    if (!receipt || detector === undefined || revision === undefined) return [];
    const counts = outcomeOf({ event, about: about.filter((row) => row.at <= to || said(row, ...bySite)) });
    if (!counts) return [];
    // Of an act another site had told of, the signals are that one's.
    const signals = of === undefined ? receipt.signals : [];
    return [{ metric: event.metric, detector, revision, signals, ...counts }];
  });
}

const bySite = ['refuted', 'same-act', 'again'];

/** Null for what the site took back itself, or told once more in another row. */
function outcomeOf({ event, about }: Pick<Told, 'event' | 'about'>): Pick<Seen, 'counted' | 'undone' | 'asked'> | null {
  const { state, n } = standingOf(event, about);
  const last = changesOf(about).at(-1);
  if (state === 'undone' && last && said(last, 'refuted', 'same-act')) return null;
  const proved = about.findLast(({ kind }) => kind === 'confirm');
  // A "yes" of the person proves nothing for the detector; a later sighting that was sure does.
  if (event.kind === 'unsure' && !(proved && said(proved, 'again'))) return { counted: 0, undone: 0, asked: event.n };
  const counted = state === 'counted' || state === 'retracted' ? n : 0;
  return { counted, undone: event.n - counted, asked: 0 };
}
