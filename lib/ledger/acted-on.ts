import { latestOf } from './latest';
import type { Ledger } from './open';
import { worth } from './state';
import { rowsAbout } from './write';

/**
 * Those of the subjects somebody acted on: for whom an act of one of the metrics stands. What waits for an answer or was
 * undone does not; one taken back does where that does not lower its count.
 * @param asked hashed subjects; the group, where the acts were recorded with one
 */
export async function actedOn(
  ledger: Ledger,
  asked: { site: string; group?: string; metrics: readonly string[]; subjects: readonly string[] },
): Promise<string[]> {
  const { site, group = site, metrics, subjects } = asked;
  const stands = async (subject: string) => {
    for (const metric of metrics) {
      for (const event of await latestOf(ledger, `${group}|${metric}|${subject}`)) {
        if (worth(event, await rowsAbout(ledger, event.id)).n > 0) return true;
      }
    }
    return false;
  };
  const found = await Promise.all(subjects.map(stands));
  return subjects.filter((_, index) => found[index]);
}
