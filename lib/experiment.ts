import type { TagKindId } from './tags';

/** Two ways of doing an action, told apart by a kind of tag, with all that is decided before anything is seen. */
export interface Experiment {
  id: string;
  /** When it was set up, milliseconds since 1970. */
  at: number;
  action: string;
  result: string;
  kind: TagKindId;
  /** The first day whose acts count, YYYY-MM-DD. */
  from: string;
  /** How many acts of each way are looked at. */
  each: number;
  /** How many times as much the better way has to bring for it to be worth knowing. */
  times: number;
  /** Results per action that were believed then, both ways together. */
  share: number;
  /** How many days lie between an action and its result in half of the cases. */
  lag: number;
  /** For how many days after its action a result counts. */
  horizon: number;
  /** What the order of the two ways comes from, 0 to 2³² - 1. */
  seed: number;
}

/** What came of one way. */
export interface WayOutcome {
  /** Of which it is known whether anything came of them, in full or in part. */
  actions: number;
  results: number;
  /** Nobody ever looked. */
  unknown: number;
  /** How much that tells: fractions where outcomes are known in part. */
  known: { actions: number; results: number };
}

/** Acts of the same days that are in neither way. */
export interface LeftOut {
  /** They bear no tag of the kind. */
  untagged: number;
  /** They do not say whom they are about, so that nothing can be told to have come of them. */
  nameless: number;
  /** Their way had its number already. */
  beyond: number;
}

/** What came of both ways. */
export interface Outcomes {
  ways: readonly [WayOutcome, WayOutcome];
  left: LeftOut;
}

/** That an experiment is over: with what came of it, or stopped before, with nothing. */
export interface ExperimentEnd {
  id: string;
  at: number;
  /** The experiment's id. */
  ends: string;
  /** YYYY-MM-DD. */
  on: string;
  outcomes: Outcomes | null;
}

/** An experiment, without what the ledger adds. */
export type NewExperiment = Omit<Experiment, 'id' | 'at'>;

/** How many times as much one can ask for. */
export const timesAsked = [1.5, 2, 3] as const;

/** With fewer of each way nothing is told. */
export const fewestEach = 20;
/** More of each way nobody does within the year that is waited for. */
export const mostEach = 10_000;

/** So many run at once: with each one more, chance has one more try to look like a difference. */
export const mostAtOnce = 2;
