import type { Habit, Money, ReceiptSignal, RefusalReason, UnsureReason } from '../event';
import type { Detector, Rule, Site } from '../sites/site';
import type { TagId } from '../tags';
import { rulesOf } from './rules';
import type { SetValue } from './set-value';

/**
 * A trigger on its way to becoming an event. It is kept in the browser's session storage, one key each, so that a
 * worker that dies at any step finds it again. It holds hashes only, never who or what was acted on.
 */
export interface Pending {
  id: string;
  /** The browser's id of the triggering request; absent when the trigger was something on the page. */
  request?: string;
  site: string;
  /** The own address the site is bound as, and the tenant there; '' on its own hosts. */
  home: string;
  detector: string;
  /** Whose ids its subjects are, as its detector says. */
  records?: string;
  /** Which rule of the detector: -1 counts, 0 and up take back or say what it is worth (`rules.ts`). */
  index: number;
  /** Where the trigger happened; -1 where no tab is known. */
  tab: number;
  /** Scheme, host and port of the triggering request, to find the tab by where none is known. */
  origin: string;
  /** The site whose page it happened on, where its own site is everywhere. */
  host?: string;
  /** When the trigger happened, milliseconds since 1970. */
  at: number;
  /** Hashed subjects; empty while the confirming signal has yet to name them; null when only the gesture tells acts apart. */
  subjects: string[] | null;
  /** Hashed: the thread or the person it is towards, where that is not its subject. */
  towards?: string;
  /** Hashed: whom and which job it is for, where one press may do several acts for them. */
  onePress?: { candidate?: string; job?: string };
  /** By detector, the pending items that turned out to be parts of this act. */
  parts?: Record<string, string>;
  /** Hashed: by what other sites know the act, too. */
  alike?: string[];
  /** When the person's gesture was; null once it is known that there was none; absent while nobody has answered. */
  gestureAt?: number | null;
  /** The rule is only for other pages than the one the person acted on. */
  elsewhere?: true;
  /** The answer to the request: a status, or 0 if it failed. A page trigger is answered from the start. */
  answered?: { at: number; status: number; fits: boolean };
  /** For a page load: whether the person went there, or the browser only repeated it (reload, back, forward). */
  arrival?: 'awaited' | 'fresh' | 'again';
  /** When it was known that the page had come. */
  arrivedAt?: number;
  /** Those of several subjects that what confirmed it spoke of so far. */
  named?: string[];
  /** By the browser's id, requests that would confirm it and have no answer yet: one that is refused proves nothing. */
  confirming?: Record<string, { at: number; what: string }>;
  confirmedAt?: number;
  refutedAt?: number;
  /** The page complained, of this or of a request of the same page that was not answered yet. */
  doubtedAt?: number;
  /**
   * Another request of the same page was refused meanwhile, for the same subject or another: what the page complains of
   * is that one.
   */
  explained?: 'same' | 'other';
  /** A reason to ask the person even if all else fits. */
  ask?: UnsureReason;
  /** What nobody has said of yet whether it is one of its set: the answer to this act is the answer. */
  unknown?: SetValue;
  /** What this act says is one of its set, once it counts. */
  teaches?: SetValue[];
  /** What it is worth; of a rule that says so anew, absent where its request does not say all of it. */
  amount?: Money;
  /** What the act was like, as its request told. */
  tags?: TagId[];
  signals: ReceiptSignal[];
  /** It was counted against the platform's limit. */
  limited?: true;
  /** Another extension sent it: it is no act of the person, and only waits to be counted against a limit. */
  alien?: true;
  /** Ids of the events it became; it then only waits for a refutation. */
  events?: string[];
  /** Pending items of a site that is everywhere which turned out to be the same acts. */
  takesOver?: string[];
  /** It brought back an event that had been retracted: refuted, that one is retracted again. */
  broughtBack?: true;
}

export type Verdict =
  | { say: 'wait' }
  | { say: 'count' }
  | { say: 'ask'; reason: UnsureReason }
  | { say: 'refuse'; reason: RefusalReason }
  | { say: 'take-back' }
  | { say: 'done' };

/** The detector and the rule a pending item follows; null if the site file no longer has them. */
export function ruleOf(sites: readonly Site[], pending: Pending): { detector: Detector; rule: Rule } | null {
  const site = sites.find(({ id }) => id === pending.site);
  const detector = site?.detectors.find(({ id }) => id === pending.detector);
  const rule = detector && rulesOf(detector)[pending.index + 1];
  return detector && rule ? { detector, rule } : null;
}

/** How long an unanswered request may take before it is called lost: slow uploads take minutes. */
const longestAnswer = 600;

/** How long a page may take to say whether there was a gesture: a busy page answers late. */
const longestThought = 30;

/** Milliseconds since 1970 until which a pending item may still change its verdict by itself. */
export function deadline(pending: Pending, rule: Rule): number {
  if (pending.events) return pending.at + (rule.refute?.within ?? 0) * 1000;
  if (!pending.answered) return pending.at + longestAnswer * 1000;
  const thought = pending.gestureAt === undefined || pending.arrival === 'awaited' ? longestThought : 0;
  const proof = rule.confirm?.within ?? doubtful(pending, rule);
  const came = pending.arrivedAt ?? pending.answered.at;
  const asked = Object.values(pending.confirming ?? {}).map(({ at }) => at + longestThought * 1000);
  return Math.max(came + proof * 1000, pending.answered.at + thought * 1000, ...asked);
}

/**
 * For how many seconds it has to be seen whether a retraction was refused, or a change. An act that is refused can be taken
 * back, these cannot: it is carried out when nothing has spoken against it in time.
 */
const doubtful = ({ index }: Pending, { confirm, refute }: Rule): number =>
  index >= 0 && !confirm ? (refute?.within ?? 0) : 0;

/** Whether it turned out to be no act of this rule, but of its twin for other pages. */
const isElsewhere = ({ elsewhere, gestureAt }: Pending, { page }: Rule): boolean =>
  elsewhere === true || (page !== undefined && !page.not && gestureAt === null);

/**
 * Says what becomes of a trigger, from what is known now.
 * @param asks whether it counts, is asked about or is turned down once all else fits
 * @param late whether its deadline has passed
 */
export function judge(pending: Pending, rule: Rule, asks: Habit | 'ask' | 'off', late: boolean): Verdict {
  if (pending.events) {
    // A doubt that nothing has cleared up in time stands.
    if (pending.refutedAt !== undefined || (late && pending.doubtedAt !== undefined)) return { say: 'take-back' };
    return late ? { say: 'done' } : { say: 'wait' };
  }
  const { answered } = pending;
  if (isElsewhere(pending, rule)) return { say: 'done' };
  if (rule.page && pending.gestureAt === undefined && !late) return { say: 'wait' };
  if (answered && !answered.fits) return { say: 'refuse', reason: answered.status ? 'status' : 'failed' };
  if (pending.gestureAt === null || pending.arrival === 'again') return { say: 'refuse', reason: 'no-gesture' };
  // Its answer is waited for all the same: it may be what the page complains of elsewhere.
  if (!answered && !late) return { say: 'wait' };
  if (pending.refutedAt !== undefined) return { say: 'refuse', reason: 'refuted' };
  if (!answered) return { say: 'ask', reason: 'lost' };
  if (pending.gestureAt === undefined) return late ? { say: 'refuse', reason: 'no-gesture' } : { say: 'wait' };
  if (pending.arrival === 'awaited') return late ? { say: 'ask', reason: 'lost' } : { say: 'wait' };
  // It may only tell who it was; and of several subjects it may speak of some only.
  const enough = late && (rule.confirm?.names || pending.named !== undefined);
  if (rule.confirm && pending.confirmedAt === undefined && !enough) {
    return late ? { say: 'ask', reason: 'not-confirmed' } : { say: 'wait' };
  }
  if (doubtful(pending, rule) && !late) return { say: 'wait' };
  if (asks === 'off') return { say: 'refuse', reason: 'off' };
  if (pending.ask) return { say: 'ask', reason: pending.ask };
  if (asks === 'never') return { say: 'refuse', reason: 'declined' };
  return asks === 'ask' ? { say: 'ask', reason: 'ask-first' } : { say: 'count' };
}
