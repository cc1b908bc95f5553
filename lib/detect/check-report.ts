import type { Refusal, Seen } from '../event';
import type { Detector, Site } from '../sites/site';
import { isTold, type Tally } from './check';
import { wordOf } from './words';

/** Where and when a check was made, as far as a report may say. */
export interface Circumstances {
  /** The extension's version. */
  extension: string;
  /** The browser's name and major version. */
  browser: { name: string; version: string };
  /** YYYY-MM-DD; nothing finer. */
  day: string;
}

/** What a detector saw, in the words of the site file. */
interface SignalCount {
  what: string;
  status?: number;
  n: number;
}

interface DetectorReport {
  id: string;
  revision: number;
  metric: string;
  counted: number;
  unsure: number;
  /** How often it turned something down, by reason. */
  refused: Record<string, number>;
  signals: SignalCount[];
}

/** What a maintainer can take as evidence. No names, no ids, no addresses, no time finer than a day. */
export interface CheckReport extends Circumstances {
  format: 'groundwork-check';
  version: 1;
  site: string;
  /** The day the facts of the site file were last checked. */
  checked: string;
  metrics: Tally[];
  detectors: DetectorReport[];
}

/** Puts the report of a check together: all that was done or seen, nothing of what was not. */
export const checkReport = (
  site: Site,
  tallies: readonly Tally[],
  seen: readonly Seen[],
  refusals: readonly Refusal[],
  { extension, browser, day }: Circumstances,
): CheckReport => ({
  ...{ format: 'groundwork-check', version: 1, site: site.id, checked: site.checked },
  ...{ extension, browser, day },
  metrics: tallies.filter(isTold),
  detectors: site.detectors.flatMap((detector) =>
    detectorReports(
      detector,
      seen.filter((one) => one.detector === detector.id),
      refusals.filter((one) => one.detector === detector.id),
    ),
  ),
});

/** One for each revision of the rule that saw something; what was turned down stands with the one there is now. */
function detectorReports(detector: Detector, seen: readonly Seen[], refusals: readonly Refusal[]): DetectorReport[] {
  const byRevision = Map.groupBy(seen, ({ revision }) => revision);
  if (refusals.length > 0 && !byRevision.has(detector.revision)) byRevision.set(detector.revision, []);
  return [...byRevision].map(([revision, ofIt]) => ({
    ...{ id: detector.id, revision, metric: detector.metric },
    counted: ofIt.reduce((sum, { counted, undone }) => sum + counted + undone, 0),
    unsure: ofIt.reduce((sum, { asked }) => sum + asked, 0),
    refused: revision === detector.revision ? reasonsOf(refusals) : {},
    signals: signalsOf(ofIt, wordsOf(detector)),
  }));
}

const reasonsOf = (refusals: readonly Refusal[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(refusals, ({ reason }) => reason)].map(([reason, all]) => [reason, all.length]));

/** The words the site file has for what the detector goes by. */
const wordsOf = ({ trigger, confirm, refute }: Detector): Set<string> =>
  new Set([trigger, ...(confirm?.any ?? []), ...(refute?.any ?? [])].map(wordOf));

/**
 * Each word and status once, with how often it was seen. A receipt holds only words of the site file anyway; but some of
 * them went through a page, so each is looked up there once more, and what is not found is left out.
 */
function signalsOf(seen: readonly Seen[], words: ReadonlySet<string>): SignalCount[] {
  const known = seen.flatMap(({ signals }) => signals).filter(({ what }) => words.has(what));
  const alike = Map.groupBy(known, ({ what, status }) => `${status} ${what}`);
  return [...alike.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { what, status } = first;
    return [{ what, ...(status === undefined ? {} : { status }), n: all.length }];
  });
}
