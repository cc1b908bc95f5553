import type { Habit, Money, ReceiptSignal, Refusal, UnsureReason } from '../event';
import type { Detector, PageAddress, PageAmount, PageSignal, Site, UrlSignal } from '../sites/site';
import type { TagId } from '../tags';
import type { Pending } from './pending';
import type { SetValue } from './set-value';

/** What the background asks a page when a trigger was seen. Every frame hears it; one without a fresh gesture is silent. */
export interface Question {
  /** The pending item a watched signal belongs to. */
  pending: string;
  /** Milliseconds since the trigger. */
  elapsed: number;
  /** How old, in milliseconds, a gesture may have been at the trigger. */
  freshest: number;
  /** Signals to watch for, for at most ten seconds. */
  watch: { part: 'confirm' | 'refute'; signal: PageSignal | UrlSignal }[];
  /** The page the gesture must have been made on, or must not. */
  page?: PageAddress;
  amount?: PageAmount;
  /** The page came of the trigger: whatever stands there is news. */
  arrived?: true;
  /** The trigger itself loads the page that is in the tab afterwards. */
  loads?: true;
}

/** What a frame with a fresh gesture answers. */
export interface GestureAnswer {
  /** Milliseconds between the gesture and the trigger. */
  age: number;
  kind: 'press' | 'key' | 'drop' | 'stored';
  /** The text of the amount and of its currency as the page shows them: digits, separators, a sign or a code. */
  amount?: { digits: string; currency: string; language: string };
  /** Two pages could have been it. */
  ambiguous?: boolean;
  /** The gesture was made on a page that what was asked is not about. */
  elsewhere?: boolean;
}

/** Where an address belongs. */
export interface Place {
  site: string;
  /** The path it is bound below; '' on a site's own hosts. */
  prefix: string;
  /** The own address it is bound as, which tells two firms' records of one number apart; '' on a site's own hosts. */
  home: string;
}

/** Something a page saw: a watched signal of a pending item, or a trigger of its own. */
export interface PageReport {
  pending: string;
  part: 'confirm' | 'refute';
  signal: string;
  groups?: Record<string, string>;
  /** Whom what was shown speaks of, ids as the page writes them. */
  subjects?: readonly string[];
  /** The person has pressed something else since the trigger: what appears may belong to that. */
  pressedSince?: boolean;
  /** It is that something went away. */
  gone?: true;
}

/** A click, submit, drop, key or message that is itself a detector's trigger. */
export interface PageTrigger {
  pending: string;
  site: string;
  detector: string;
  tab: number;
  /** The address of the frame it happened in. */
  url: string;
  /** The address of the page around that frame, as far as it may be known. */
  around?: string;
  at: number;
  /** Absent where the page cannot know of the gesture, which may have been in another of its frames. */
  gestureAt?: number;
  /** Whom a message is about, as it writes them. */
  subjects?: readonly string[];
  /** The numbers or addresses by which other sites know what it tells of, where these are others. */
  names?: readonly string[];
  groups?: Record<string, string>;
}

/** One act, ready for the ledger. */
export interface Sighting {
  site: string;
  /**
   * By which hashes other sites know it, too, and within how many seconds they tell of it. `before`: sites this one comes
   * before; an act they saw is shown under this one.
   */
  shared?: { alike: readonly string[]; within: number; before: readonly string[] };
  metric: string;
  subject: string | null;
  /** Hashed: the thread or the person it is towards, where that is not its subject. */
  towards?: string;
  once: Detector['once'];
  n: number;
  detector: string;
  revision: number;
  at: number;
  /** Null for a result, which nobody has to press anything for. */
  gestureAt: number | null;
  /** The site whose page it happened on, where its own site is everywhere. */
  host?: string;
  unsure?: UnsureReason;
  amount?: Money;
  tags?: TagId[];
  signals: ReceiptSignal[];
}

/** What the ledger says of an act: new, there already, or back after it had been taken back. */
export interface Recorded {
  result: 'counted' | 'unsure' | 'duplicate' | 'again' | 'returned' | 'undone';
  id: string;
  /** When the event was first recorded, milliseconds since 1970. */
  at: number;
}

/** Everything the counter needs from the world. The background fills it with the browser, tests with plain objects. */
export interface Ports {
  sites: readonly Site[];
  place(url: string): Promise<Place | null>;
  /** Asks the frames of a tab, or of all tabs of an origin where the tab is -1. Null: nobody made a gesture. */
  askPage(tab: number, origin: string, question: Question): Promise<GestureAnswer | null>;
  /**
   * How the page now in the tab was come to.
   * @param since the gesture's time; an older page is still the one before
   */
  arrival(tab: number, since: number): Promise<'fresh' | 'again' | null>;
  hash(at: Pick<Place, 'site' | 'home'>, text: string): Promise<string>;
  pendings: {
    all(): Promise<Pending[]>;
    put(pending: Pending): Promise<void>;
    drop(id: string): Promise<void>;
  };
  ledger: {
    record(sighting: Sighting): Promise<Recorded>;
    /** Takes an event back: the site said that it failed, or it is the act of another one. */
    takeBack(id: string, at: number, because: 'refuted' | 'same-act'): Promise<unknown>;
    retract(what: { site: string; metric: string; subject: string; at: number }): Promise<unknown>;
    /** What an act is worth now; null where it changed, and the site did not say to what. */
    tellWorth(what: {
      site: string;
      metric: string;
      subject: string;
      money: Money | null;
      detector: string;
      revision: number;
      at: number;
    }): Promise<unknown>;
    refuse(refusal: Refusal): Promise<unknown>;
    /** Those of the hashed subjects for whom an act of one of these metrics stands; without a site, of any, by what is alike. */
    actedOn(asked: { site?: string; metrics: readonly string[]; subjects: readonly string[] }): Promise<string[]>;
    /**
     * The subject of the act that an answer is to: of one of these metrics, the last towards what has these hashed names.
     * Null where there is none.
     */
    answered(asked: {
      site: string;
      metrics: readonly string[];
      answer: string;
      towards: readonly string[];
    }): Promise<string | null>;
  };
  /** What the person's own acts and answers have said of values that each firm names differently. */
  sets: {
    /** Whether a value is one of its set; null while nobody has said. */
    has(site: string, value: SetValue): Promise<boolean | null>;
    /** It is one. */
    learn(site: string, value: SetValue): Promise<unknown>;
    /** The answer to this event is the answer whether it is one. */
    ask(event: string, site: string, value: SetValue): Promise<unknown>;
  };
  /** One request more against a platform's limit: a bare number. */
  useUp(limit: { site: string; metric: string; days: number }, at: number): Promise<unknown>;
  /** The currency the person works in, null while it is not known, and the time zone of their dates. */
  reckonsIn(): Promise<{ currency: string | null; zone: string }>;
  /** Whether the person had paused counting. */
  paused(): Promise<boolean>;
  /** What the person has said of a detector that asks first; null while it is to ask. */
  habit(site: string, detector: string): Promise<Habit | null>;
  /** Whether a detector is to ask first or to count nothing, because it was wrong too often; null while it counts. */
  standing(site: string, detector: string): Promise<'ask-first' | 'off' | null>;
  now(): number;
  newId(): string;
  /** Calls back once after so many milliseconds, if the worker still lives; waking up sweeps anyway. */
  later(milliseconds: number, then: () => void): void;
}
