import { aboutEach } from './about';
import type { CountedAct } from './acts';
import { dayOf } from './days';
import type { Ledger } from './open';
import { worth } from './state';

/** An act that counts, and what counted it. */
export interface SiteAct extends CountedAct {
  site: string;
  /** Absent where a person added it. */
  detector?: string;
}

/**
 * All that counts of some metrics on some sites, however long ago: their keys lie side by side, so that nothing else is read.
 * @param of site and metric
 * @param dayStart minutes after midnight
 */
export async function allActsOf(
  ledger: Ledger,
  of: readonly { site: string; metric: string }[],
  dayStart: number,
): Promise<SiteAct[]> {
  const read = ({ site, metric }: { site: string; metric: string }) =>
    ledger.events.where('key').startsWith(`${site}|${metric}|`).toArray();
  const events = (await Promise.all(of.map(read))).flat();
  const told = events.length ? await aboutEach(ledger, events) : [];
  return told.flatMap(({ event, about }) => {
    const { n } = worth(event, about);
    if (n === 0) return [];
    const { metric, site, at, offset, subject, detector } = event;
    const day = dayOf(at, offset, dayStart);
    return [
      {
        ...{ metric, site, day, at, n },
        ...(subject === undefined ? {} : { subject }),
        ...(detector === undefined ? {} : { detector }),
      },
    ];
  });
}
