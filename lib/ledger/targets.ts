import type { Agreement, OffDay, TakenBack } from '../target';
import type { Ledger } from './open';
import { addUnknown, appendBack, appendLast, byTime, takenBack } from './taken-back';
import { inOneWrite } from './transaction';
import { type Moment, newEventId } from './write';

/** What is agreed, without what the ledger adds. */
export type Agreed = Pick<Agreement, 'from' | 'role' | 'targets'>;

/** A version as the history shows it. */
export interface Version extends Agreement {
  /** By which row it was taken back; null where it was not. */
  takenBackBy: string | null;
  /** The first day on which a later version holds in its place, YYYY-MM-DD; null while there is none. */
  until: string | null;
}

type AgreementRow = Agreement | TakenBack;

/**
 * All versions, the one made last at the end. Where two are for the same days, the later made holds, from its day on.
 * @param rows in any order
 */
export function versionsIn(rows: readonly AgreementRow[]): Version[] {
  const gone = takenBack(rows);
  const versions: Version[] = [];
  let until: string | null = null;
  for (const row of rows.toSorted(byTime).reverse()) {
    if ('of' in row) continue;
    const takenBackBy = gone.get(row.id) ?? null;
    versions.unshift({ ...row, takenBackBy, until });
    if (takenBackBy === null && (until === null || row.from < until)) until = row.from;
  }
  return versions;
}

/** The version that holds on a day (YYYY-MM-DD), of those `versionsIn` gives; null where none does. */
export const heldOn = (versions: readonly Version[], day: string): Version | null =>
  versions.findLast(({ takenBackBy, from }) => takenBackBy === null && from <= day) ?? null;

/** All versions of the ledger, the one made last at the end. */
export const versionsOf = async (ledger: Ledger): Promise<Version[]> => versionsIn(await ledger.targets.toArray());

/**
 * Appends a version of the person's role and targets.
 * @returns its id
 * @throws LedgerClosed when the ledger cannot be written, as `takeBack`
 */
export const agree = (ledger: Ledger, { from, role, targets }: Agreed, when: Moment, newId = newEventId) =>
  inOneWrite(ledger, [ledger.targets], () => appendLast(ledger.targets, { from, role, targets }, when, newId));

/**
 * Takes a version back, or takes back that it was: what was before holds again.
 * @param id of the version, or of the row that took it back
 * @returns the id of the row that says so, by which it can be undone; null where there is no such row
 */
export const takeBack = (ledger: Ledger, id: string, when: Moment, newId = newEventId): Promise<string | null> =>
  inOneWrite(ledger, [ledger.targets], () => appendBack(ledger.targets, id, when, newId));

/**
 * Takes in versions and days off of another ledger; what is here already stays as it is. Runs alone.
 * @returns how many were new
 */
export const takeInAgreed = (ledger: Ledger, rows: readonly AgreementRow[], off: readonly OffDay[]): Promise<number> =>
  inOneWrite(ledger, [ledger.targets, ledger.calendar], async () => {
    const days = new Set(await ledger.calendar.toCollection().primaryKeys());
    const newDays = new Map(off.filter(({ day }) => !days.has(day)).map((one) => [one.day, one]));
    const newRows = await addUnknown(ledger.targets, rows);
    await ledger.calendar.bulkAdd([...newDays.values()]);
    return newRows + newDays.size;
  });
