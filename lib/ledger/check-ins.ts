import type { CheckIn, NewCheckIn } from '../check-in';
import type { Ledger } from './open';
import { appendBack, appendLast, holding } from './taken-back';
import { inOneWrite } from './transaction';
import { type Moment, newEventId } from './write';

/** The newest check-in of each week, the last week first. */
export async function checkInsOf(ledger: Ledger): Promise<CheckIn[]> {
  const byWeek = new Map(holding<CheckIn>(await ledger.checkIns.toArray()).map((one) => [one.week, one]));
  return [...byWeek.values()].sort((a, b) => (a.week < b.week ? 1 : -1));
}

/**
 * Writes down how a week went; what was written before stays below it.
 * @returns its id, by which it can be taken back
 * @throws LedgerClosed when the ledger cannot be written, as the others here
 */
export const checkIn = (ledger: Ledger, { week, ...said }: NewCheckIn, when: Moment, newId = newEventId) =>
  inOneWrite(ledger, [ledger.checkIns], () => {
    const { well, stuck, next, need } = said;
    return appendLast<CheckIn>(ledger.checkIns, { week, well, stuck, next, need }, when, newId);
  });

/** Takes one back, or takes back that it was. @returns the id of the row that says so; null where there is none */
export const takeBackCheckIn = (ledger: Ledger, id: string, when: Moment, newId = newEventId) =>
  inOneWrite(ledger, [ledger.checkIns], () => appendBack(ledger.checkIns, id, when, newId));

/** Removes all that was written of a week, for good: these words are the person's own. */
export const removeCheckIns = (ledger: Ledger, week: string): Promise<void> =>
  inOneWrite(ledger, [ledger.checkIns], async () => {
    const rows = await ledger.checkIns.toArray();
    const ids = new Set(rows.flatMap((row) => ('week' in row && row.week === week ? [row.id] : [])));
    const about = rows.filter((row) => 'of' in row && ids.has(row.of)).map(({ id }) => id);
    await ledger.checkIns.bulkDelete([...ids, ...about]);
  });
