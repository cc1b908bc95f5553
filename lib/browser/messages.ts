import type { Question } from '../detect/ports';
import type { Corrected, Habit } from '../event';

/** Every message there is. The schemas that check them stand in `message-schemas.ts`, which only receivers import. */

/** From the page script to the background. */
export type PageMessage =
  /** A watched signal of a pending item was seen. */
  | {
      tell: 'saw';
      pending: string;
      part: 'confirm' | 'refute';
      signal: string;
      groups?: Record<string, string>;
      pressedSince?: boolean;
    }
  /** A click, submit or drop that is a detector's trigger; `age` in milliseconds since the gesture. */
  | { tell: 'trigger'; id: string; site: string; detector: string; age: number; groups?: Record<string, string> }
  /** Which tab and frame am I? Asked at the first press on sites that act by loading pages. */
  | { tell: 'where' };

/** From the background to the frames of a tab. */
export type BackgroundMessage =
  | { ask: 'gesture'; question: Question }
  /** How was this page come to? Only a page younger than `since` (milliseconds since 1970) answers. */
  | { ask: 'arrival'; since: number };

/** From a view to the background, which is the one writer. */
export type ViewMessage =
  | { do: 'plus-one'; metric: string }
  | { do: 'undo'; id: string }
  | { do: 'count-again'; id: string }
  | { do: 'undo-last' }
  /** A day's number of one metric is to be `n`. */
  | { do: 'correct'; day: string; metric: string; n: number }
  /** Undoes a correction: its `id`, and what it was of. */
  | { do: 'put-back'; day: string; metric: string; id: string }
  | { do: 'answer'; id: string; answer: 'yes' | 'no' | 'always' }
  /** A detector (`site/detector`) that is no longer asked about is to ask again. */
  | { do: 'ask-again'; detector: string }
  | { do: 'pause' }
  | { do: 'resume' }
  | { do: 'delete-all' }
  /** The views changed what decides about numbers: sites, bindings, the day's start. */
  | { do: 'refresh' };

/** What the background answers a view. */
export type Outcome =
  | { ok: true; id: string | null; habit?: Habit; corrected?: Corrected }
  | { ok: false; why: string };

/** A gesture written down by a page on its way out, in local storage. */
export interface StoredGesture {
  /** Milliseconds since 1970. */
  at: number;
  origin: string;
  tab?: number;
}

export const storedGesturePrefix = 'gesture:';

/** What the page script of one site has to know; it lies in local storage so that reading it wakes nobody. */
export interface Slice {
  site: string;
  /** Match patterns of the pages it is for. */
  matches: string[];
  /** Acts by loading pages: gestures must survive the page. */
  navigates: boolean;
  /** Detectors that trigger on the page itself. */
  triggers: {
    detector: string;
    on: 'click' | 'submit' | 'drop';
    selector: readonly string[];
    /** What confirms or refutes it on the page. */
    watch: Question['watch'];
  }[];
}

export const slicesKey = 'slices';
