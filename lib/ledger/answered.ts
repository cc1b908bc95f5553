import type { Row } from '../event';
import { latestOf, recent } from './latest';
import type { Ledger } from './open';
import { worth } from './state';
import { rowsAbout } from './write';

/** The latest acts towards somebody, the newest first; ids sort by time. */
const latestTowards = (ledger: Ledger, towards: string): Promise<Row[]> =>
  ledger.events.where('towards').equals(towards).reverse().limit(recent).toArray();

/**
 * The act an answer is to: the last towards a thread or a person that stands, or was answered already. The answer to an
 * act bears the act's subject, so that its key lets it count once for each act, whatever the clock said.
 * @param asked `towards`: hashed names of the one thread or person; the first by which an act is known holds, so that what
 * somebody says in a thread of many is no answer to what they were written alone. `answer`: the metric of the answer
 * @returns the act's subject, or null where there is none
 */
export async function answered(
  ledger: Ledger,
  asked: { site: string; metrics: readonly string[]; answer: string; towards: readonly string[] },
): Promise<string | null> {
  const { site, metrics, answer, towards } = asked;
  for (const name of towards) {
    for (const { id, subject, ...row } of await latestTowards(ledger, name)) {
      if (subject === undefined || row.site !== site || !metrics.includes(row.metric)) continue;
      // An act that was undone after it was answered keeps its answer: it is not the answer to an earlier one.
      if ((await latestOf(ledger, `${site}|${answer}|${subject}`, 1)).length > 0) return subject;
      if (worth({ id, subject, ...row }, await rowsAbout(ledger, id)).n > 0) return subject;
    }
  }
  return null;
}
