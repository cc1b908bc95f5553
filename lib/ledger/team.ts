import type { NewPlan, TeamPlan } from '../talk';
import type { Ledger } from './open';
import { appendBack, appendLast, holding } from './taken-back';
import { inOneWrite } from './transaction';
import { type Moment, newEventId } from './write';

/** The version of the team that holds: the one made last. Null where there is none. */
export const teamOf = async (ledger: Ledger): Promise<TeamPlan | null> =>
  holding<TeamPlan>(await ledger.team.toArray()).at(-1) ?? null;

/**
 * Appends a version of a team and its goals.
 * @returns its id, by which it can be taken back
 * @throws LedgerClosed when the ledger cannot be written, as `takeBackPlan`
 */
export const planTeam = (ledger: Ledger, { effective, members, goals }: NewPlan, when: Moment, newId = newEventId) =>
  inOneWrite(ledger, [ledger.team], () =>
    appendLast<TeamPlan>(ledger.team, { effective, members, goals }, when, newId),
  );

/** Takes a version back, or takes back that it was. @returns the id of the row that says so; null where there is none */
export const takeBackPlan = (ledger: Ledger, id: string, when: Moment, newId = newEventId) =>
  inOneWrite(ledger, [ledger.team], () => appendBack(ledger.team, id, when, newId));
