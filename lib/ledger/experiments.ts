import type { Experiment, ExperimentEnd, NewExperiment, Outcomes } from '../experiment';
import { mostAtOnce } from '../experiment';
import type { Ledger } from './open';
import { appendBack, appendLast, holding } from './taken-back';
import { inOneWrite } from './transaction';
import { type Moment, newEventId } from './write';

/** An experiment with how it ended, if it did. */
export interface KeptExperiment extends Experiment {
  end: ExperimentEnd | null;
}

/** Experiments that were not taken back, the newest first. An end that came first stands, whatever came after it. */
export async function experimentsOf(ledger: Ledger): Promise<KeptExperiment[]> {
  const rows = holding<Experiment | ExperimentEnd>(await ledger.experiments.toArray());
  const ends = new Map(rows.toReversed().flatMap((row) => ('ends' in row ? [[row.ends, row] as const] : [])));
  return rows.flatMap((row) => ('ends' in row ? [] : [{ ...row, end: ends.get(row.id) ?? null }])).toReversed();
}

type Tried = Pick<Experiment, 'action' | 'result' | 'kind'>;

/**
 * Whether another one may begin beside those that run: one for a pair, few at once, and one for a way of doing an action, as no
 * act can follow two orders.
 */
export function mayBegin({ action, result, kind }: Tried, running: readonly Tried[]): boolean {
  const isSame = (one: Tried) => one.action === action && (one.result === result || one.kind === kind);
  return running.length < mostAtOnce && !running.some(isSame);
}

/**
 * Writes down what is tried out from now on.
 * @returns its id, by which it can be taken back; null where too many run, one of the same pair, or one of the same ways
 * @throws LedgerClosed when the ledger cannot be written, as the others here
 */
export const beginExperiment = (ledger: Ledger, plan: NewExperiment, when: Moment, newId = newEventId) =>
  inOneWrite(ledger, [ledger.experiments], async () => {
    const running = (await experimentsOf(ledger)).filter(({ end }) => end === null);
    if (!mayBegin(plan, running)) return null;
    const { action, result, kind, from, each, times, share, lag, horizon, seed } = plan;
    const row = { action, result, kind, from, each, times, share, lag, horizon, seed };
    return appendLast<Experiment | ExperimentEnd>(ledger.experiments, row, when, newId);
  });

/**
 * Says that an experiment is over.
 * @param on YYYY-MM-DD
 * @param outcomes null where it was stopped before its end
 * @returns the id of the row that says so; null where there is no such experiment, or it is over already
 */
export const endExperiment = (
  ledger: Ledger,
  { id, on, outcomes }: { id: string; on: string; outcomes: Outcomes | null },
  when: Moment,
  newId = newEventId,
) =>
  inOneWrite(ledger, [ledger.experiments], async () => {
    const runs = (await experimentsOf(ledger)).some((one) => one.id === id && one.end === null);
    if (!runs) return null;
    return appendLast<Experiment | ExperimentEnd>(ledger.experiments, { ends: id, on, outcomes }, when, newId);
  });

/** Takes back that one was begun or ended, or takes back that. @returns as for a check-in */
export const takeBackExperiment = (ledger: Ledger, id: string, when: Moment, newId = newEventId) =>
  inOneWrite(ledger, [ledger.experiments], () =>
    appendBack<Experiment | ExperimentEnd>(ledger.experiments, id, when, newId),
  );
