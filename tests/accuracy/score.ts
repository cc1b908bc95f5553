/** Acts of one detector: counted rightly, counted wrongly, missed; `unsure` of the missed were asked about. */
export interface Score {
  id: string;
  metric: string;
  tp: number;
  fp: number;
  fn: number;
  unsure: number;
  /** It asks first, as its site file says. */
  asks?: true;
}

/** A score of each detector before anything was done. */
export const scoresOf = (detectors: readonly { id: string; metric: string; ask?: true }[]): Score[] =>
  detectors.map(({ id, metric, ask }) => ({
    ...{ id, metric, tp: 0, fp: 0, fn: 0, unsure: 0 },
    ...(ask ? { asks: ask } : {}),
  }));

/**
 * Adds to a score.
 * @param acts how many were done that have to be counted
 * @param counted how many events stand in the ledger for them
 * @param asked how many events wait for an answer
 */
export function add(score: Score, acts: number, counted: number, asked: number): void {
  score.tp += Math.min(counted, acts);
  score.fp += Math.max(counted - acts, 0);
  score.fn += Math.max(acts - counted, 0);
  score.unsure += Math.min(asked, Math.max(acts - counted, 0));
}
