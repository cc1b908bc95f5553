import type { CommissionPlan } from '../commission';
import type { Question } from '../detect/ports';
import type { Corrected, Habit, Money, Wanted } from '../event';
import type {
  BodySubject,
  DoneSignal,
  KeySignal,
  MessageSignal,
  PageAddress,
  PageKind,
  Result,
  ShownName,
} from '../sites/site';
import type { TagId } from '../tags';
import type { Role, Target } from '../target';
import type { Entered } from '../value';
import type { BetweenMessage } from './between-messages';
import type { PostOutcome } from './post-outcome';

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
      subjects?: readonly string[];
      pressedSince?: boolean;
      gone?: true;
    }
  /** A click, submit, drop or key that is a detector's trigger; `age` in milliseconds since the gesture. */
  | { tell: 'trigger'; id: string; site: string; detector: string; age: number; groups?: Record<string, string> }
  /**
   * A message to the page that is a detector's trigger, and whom it is about: ids as it writes them, and the numbers other
   * sites know it by where these are others; nothing else of it.
   */
  | {
      tell: 'heard';
      id: string;
      site: string;
      detector: string;
      subjects: readonly string[];
      names?: readonly string[];
    }
  /** The page shows a result of these subjects, ids as the page writes them. */
  | { tell: 'seen'; site: string; result: string; subjects: readonly string[] }
  /** Which tab and frame am I? Asked at the first press on sites that act by loading pages. */
  | { tell: 'where' };

/** From the chip to the background; what it asks to be done is answered by whether it was. */
export type ChipMessage =
  /** The person takes back what the chip has just told of. */
  | { chip: 'undo'; id: string }
  /** The person wants no chip on this site. */
  | { chip: 'off' }
  /** The page's address names this record: how far did it get? Answered by a step, or null. */
  | { chip: 'record'; kind: string; groups: Record<string, string> };

/** From the background to the frames of a tab. */
export type BackgroundMessage =
  | { ask: 'gesture'; question: Question }
  /** How was this page come to? Only a page younger than `since` (milliseconds since 1970) answers. */
  | { ask: 'arrival'; since: number }
  /** Since when is this page there? Milliseconds since 1970. */
  | { ask: 'since' };

/** From a view to the background, which is the one writer. */
export type ViewMessage =
  | BetweenMessage
  | { do: 'plus-one'; metric: string }
  | { do: 'undo'; id: string }
  | { do: 'count-again'; id: string }
  | { do: 'undo-last' }
  /** Numbers of days are to be what the person says. */
  | { do: 'correct'; wanted: Wanted[] }
  /** Undoes a correction: its `id`, and what it was of. */
  | { do: 'put-back'; days: Pick<Wanted, 'day' | 'metric'>[]; id: string }
  /** An event is to bear these tags and no others. */
  | { do: 'tag'; id: string; tags: TagId[] }
  /** What one event is worth; null where nothing is known of it. */
  | { do: 'worth'; id: string; money: Money | null }
  /** The totals of these days are kept as they are now. */
  | { do: 'close-period'; from: string; to: string }
  /** The closing of a period was a mistake. */
  | { do: 'reopen-period'; id: string }
  | { do: 'answer'; id: string; answer: 'yes' | 'no' | 'always' }
  /** One answer to several events that ask the same. */
  | { do: 'answer-all'; ids: string[]; answer: 'yes' | 'no' }
  /** The person takes answers back: these ask once more. */
  | { do: 'reopen'; ids: string[] }
  /** What waits is to wait until the next day. */
  | { do: 'later' }
  /** An act a site's detectors missed, added by hand; they are watched more closely from now on. */
  | { do: 'missed'; site: string; metric: string }
  /** The person says that a site counts right again. */
  | { do: 'counts-right'; site: string }
  /** A detector (`site/detector`) that is no longer asked about is to ask again. */
  | { do: 'ask-again'; detector: string }
  /** A version of the person's role and targets, from its day on. */
  | { do: 'agree'; from: string; role: Role; targets: readonly Target[] }
  /** A version is to hold no longer; or, by the id that answered this, it is to hold again. */
  | { do: 'take-back'; id: string }
  /** What the person earns on what they bring in; null where that is to be kept no longer. */
  | { do: 'commission'; plan: CommissionPlan | null }
  /** A number the person measured, for a day. */
  | ({ do: 'enter' } & Entered)
  /** Such a number is to hold no longer; or, by the id that answered this, it is to hold again. */
  | { do: 'take-back-value'; id: string }
  /** Of a firm's own values (`site/set`) all is to be asked again. */
  | { do: 'forget-set'; set: string }
  | { do: 'pause' }
  | { do: 'resume' }
  | { do: 'delete-all' }
  /** The views changed what decides about numbers: sites, bindings, the day's start. */
  | { do: 'refresh' };

/** What the background answers a view. `ids`: of many events, those that were changed; `posted`: what became of a post. */
export type Outcome =
  | { ok: true; id: string | null; ids?: string[]; habit?: Habit; corrected?: Corrected[]; posted?: PostOutcome }
  | { ok: false; why: string };

/** A gesture written down by a page on its way out, in local storage. */
export interface StoredGesture {
  /** Milliseconds since 1970. */
  at: number;
  origin: string;
  tab?: number;
  /** The page was the tab's own, not one in a frame of it. */
  top?: true;
}

export const storedGesturePrefix = 'gesture:';

/** What the page script of one site has to know; it lies in local storage so that reading it wakes nobody. */
export interface Slice {
  site: string;
  /** Match patterns of the pages it is for. */
  matches: string[];
  /** The path an own address is bound below; '' on a site's own hosts. */
  prefix: string;
  /** Kinds of page with what must be on them. */
  kinds: readonly PageKind[];
  /** Acts by loading pages: gestures must survive the page. */
  navigates: boolean;
  /** What can come of a form that is sent into a frame; absent where nothing can. */
  framed?: readonly string[];
  /** Detectors that trigger on the page itself. */
  triggers: TriggerSlice[];
  /** Absent where an older version wrote it. */
  results?: ResultSlice[];
}

type Reading = Pick<BodySubject, 'field' | 'or' | 'as'>;

/** What the page script has to know of a trigger that happens on the page itself. */
export type TriggerSlice = {
  detector: string;
  /** Only on such a page. */
  page?: PageAddress;
  /** What confirms or refutes it on the page. */
  watch: Question['watch'];
} /** `subject`: where the element, or the address of the page, says who is acted on. */ & (
  | (Pick<DoneSignal, 'on' | 'selector'> & { subject?: ShownName })
  | Pick<KeySignal, 'on' | 'key' | 'with' | 'selector'>
  /** `subject`: which field of the message says whom it is about; `names`: by what other sites know it. */
  | (MessageSignal & { subject?: Reading; names?: Reading })
);

/** What the page script has to know of a result. */
export interface ResultSlice extends Pick<Result, 'selector' | 'row' | 'follows' | 'subject'> {
  result: string;
  /** Addresses of the pages it can be seen on, in URLPattern syntax. */
  places: { path?: string; search?: string; hash?: string }[];
}

export const slicesKey = 'slices';

/** The days a site was worked on and those on which one of its pages lacked its canary, written by page scripts. */
export interface UseOfSite {
  /** YYYY-MM-DD, in order. */
  used: string[];
  changed: string[];
  /** Kinds of page whose canary was ever there: one that never was says nothing. */
  known?: string[];
  /** Kinds of page whose canary was looked for on one day, and whether it was there. */
  looked?: { day: string; kinds: Record<string, boolean> };
}

/** Local storage holds it by site. */
export const useKey = 'use';

export const settingsKey = 'settings';
