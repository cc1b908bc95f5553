import type { Row } from '../event';
import { eventsOfSubject, knownBy } from './latest';
import type { Ledger } from './open';
import { standingOf, worth } from './state';
import { rowsAbout } from './write';

/**
 * Those of the subjects somebody acted on: for whom an act of one of the metrics stands. What waits for an answer or was
 * undone does not; one taken back does where that does not lower its count.
 * @param asked hashed subjects; without a site, what acts of any site are known by
 */
export async function actedOn(
  ledger: Ledger,
  asked: { site?: string; metrics: readonly string[]; subjects: readonly string[] },
): Promise<string[]> {
  const { site, metrics, subjects } = asked;
  const ofSubject = (metric: string, subject: string) =>
    site === undefined ? knownBy(ledger, subject, metric) : eventsOfSubject(ledger, `${site}|${metric}|${subject}`);
  const stands = async (subject: string) => {
    for (const metric of metrics) {
      for (const { event } of await ofSubject(metric, subject)) {
        if (worth(event, await rowsAbout(ledger, event.id)).n > 0) return true;
      }
    }
    return false;
  };
  const found = await Promise.all(subjects.map(stands));
  return subjects.filter((_, index) => found[index]);
}

/**
 * The last act that counts for somebody: of several metrics the one done last. What was taken back on the page, undone or
 * waits for an answer is none.
 * @param asked what one subject is written down as
 * @returns null where nothing counts
 */
export async function latestStep(
  ledger: Ledger,
  asked: { site: string; metrics: readonly string[]; subjects: readonly string[] },
): Promise<Pick<Row, 'metric' | 'at' | 'offset'> | null> {
  const { site, metrics, subjects } = asked;
  const bases = metrics.flatMap((metric) => subjects.map((subject) => `${site}|${metric}|${subject}`));
  const last = async (base: string) => {
    for (const { event } of await eventsOfSubject(ledger, base)) {
      const { state, n } = standingOf(event, await rowsAbout(ledger, event.id));
      if (state === 'counted' && n > 0) return [event];
    }
    return [];
  };
  const found = (await Promise.all(bases.map(last))).flat();
  return found.sort((a, b) => b.at - a.at)[0] ?? null;
}
