import type { MetricId } from '../../../lib/catalog.ts';

/*
 * A working day as data: who presses what and when, and what must stand in the ledger for it. `tests/e2e/day` plays it by real
 * clicks, `./truth.ts` says what must have come of it, `./page.ts` tells it.
 */

/** What is done on the practice network's pages; `tests/e2e/day/on-network.ts` knows how. */
export type NetworkDeed =
  | 'ask'
  | 'ask-on-profile'
  | 'ask-in-search'
  | 'ask-and-dismiss'
  | 'ask-by-double-click'
  | 'ask-in-two-tabs'
  | 'withdraw'
  | 'accept'
  | 'open-connections'
  | 'write'
  | 'write-by-double-click'
  | 'open-thread'
  | 'recruiter-inmail'
  | 'recruiter-inmail-to-three'
  | 'premium-inmail'
  | 'post'
  | 'comment';

/** What is done in Groundwork's own views; `tests/e2e/day/on-groundwork.ts` knows how. */
export type OwnDeed =
  | 'pause'
  | 'resume'
  | 'plus-one'
  | 'undo-last'
  | 'call-key'
  | 'chip-undo'
  | 'undo-row'
  | 'yes'
  | 'no';

export type Deed =
  /** Presses an act of the practice site, by its id. @param mode how the server takes it, 'ok' unless said */
  | { press: string; mode?: string }
  /** Opens a page of the practice site in a tab of its own, and only looks. */
  | { look: string }
  /** Presses the phone number on a page of the practice site. */
  | { dial: string; twice?: true }
  | { network: NetworkDeed; whom: string; note?: string; mode?: string }
  | { own: OwnDeed; metric?: MetricId }
  /** What befalls the page or the browser. */
  | { befalls: 'reload' | 'worker-ends' };

export type State = 'counted' | 'unsure' | 'retracted' | 'undone';

/** What must come into the ledger. */
export interface Counted {
  metric: MetricId;
  n?: number;
  /** `counted` unless said. */
  state?: State;
  /** Under which site it is shown, where that is not where it is done. */
  site?: string;
}

/** What the film shows once the act is done: the page itself, the popup over it or the side panel beside it. */
export interface Picture {
  name: string;
  view: 'page' | 'popup' | 'panel';
  /** Which part of the side panel; the top of it unless said. */
  part?: 'list' | 'questions';
  /** What is to be seen, in a sentence. */
  shows: string;
}

export interface DayAct {
  /** Unique in the day. */
  id: string;
  /** On the clock of the invented day, HH:MM. */
  at: string;
  /** A site's id; `groundwork` for its own views and for what befalls the browser. */
  where: string;
  /** What is done, in a sentence. */
  says: string;
  does: Deed;
  /** The browser ends the background while the server is at work on it. */
  workerEnds?: true;
  /** In order. Absent: nothing may be counted. */
  counts?: readonly Counted[];
  /** What becomes of what an earlier act has brought into the ledger. */
  makes?: { of: string; state: State };
  /** Why nothing is counted, or no more than that. */
  because?: string;
  picture?: Picture;
}

/** A part of the day. */
export interface Chapter {
  title: string;
  acts: readonly DayAct[];
}

export interface Day {
  /** Ids of the sites that are switched on. */
  sites: readonly string[];
  /** Id of the role's template. */
  role: string;
  chapters: readonly Chapter[];
  /** What must stand in the numbers at the end. */
  totals: Readonly<Partial<Record<MetricId, number>>>;
}

/** All acts, in their order. */
export const actsOf = ({ chapters }: Day): readonly DayAct[] => chapters.flatMap(({ acts }) => acts);
