import type { MetricId } from '../catalog';
import type { TagId } from '../tags';
import type { GroupId } from './groups';
import type { As, Condition, ElementSubject, Field, Proof, StageId, Trigger } from './signal';

/**
 * The language a site file is written in. A site is data: it can be read aloud, stored as JSON, taught and shared.
 * What data cannot say becomes a named codec (`lib/codecs`) or a named reading (`As`), never a function in a site file.
 */

export type * from './signal';

/**
 * Who or what was acted on, out of the body. `or`: where else it may stand, tried in turn when the field yields nothing.
 * `and`: what is only known together with more, a candidate together with the job; each must be there, and be one.
 * `each`: the items of a list that are an act each, as far as `where` holds for them; `field` and `or` then stand in one.
 */
export interface BodySubject {
  from: 'body';
  each?: { list: Field; where: readonly Condition[] };
  field: Field;
  or?: readonly Field[];
  and?: readonly Field[];
  as: As;
}

/** Who or what was acted on. It is hashed before it is kept. */
export type Subject =
  | BodySubject
  /** Only where the trigger is something the person does on the page: of the element its selector names. */
  | ElementSubject
  | { from: 'path'; name: string; as: As }
  /** `and`: as in the body, names of the query. */
  | { from: 'query'; name: string; and?: readonly string[]; as: As }
  /** From the address of the page, a named group of `path`, `search` or `hash`. */
  | { from: 'url'; path?: string; search?: string; hash?: string; name: string; as: As }
  /** From the address the answer leads on to (`redirect`): a named group of its path, or a name of its query. */
  | { from: 'redirect'; name: string; as: As }
  /** From the request that confirms: for a new record, whose id only the answer knows. */
  | { from: 'confirm' }
  /** Nothing to tell one from another: one gesture, one act. */
  | { from: 'gesture' };

/** Where the number or the address stands by which other sites know an act, too. It is read as its group says, and hashed. */
export type GroupName =
  | { from: 'body'; field: Field; or?: readonly Field[] }
  | { from: 'path'; name: string }
  | { from: 'query'; name: string };

/** Where a request tells towards whom or what it is; a list with several names there names nobody. */
export type Towards = { from: 'body'; field: Field; as: As } | { from: 'path'; name: string; as: As };

/** A number shown on the page when the person acts; only digits and separators are read. */
export interface PageAmount {
  from: 'page';
  selector: readonly string[];
  /** Where the currency stands, a name, a sign or an ISO code; it may be where the number is. */
  currency: readonly string[];
}

/**
 * For which time something is paid: the vendor's own words for it, whatever their case. What stands there is compared with
 * them and not read.
 */
export interface PerTime {
  field: Field;
  year?: readonly string[];
  month?: readonly string[];
  hour?: readonly string[];
}

/**
 * How an amount follows from numbers of a body, in major units of money. `fee`: a share of a year's salary, as a decimal;
 * paid by the month it is 12 times that, by the hour 260 days' hours. `margin`: what the client pays an hour less what
 * the candidate gets, for the hours of all days from Monday to Friday between two dates, both included, which are
 * milliseconds since 1970. Where a number is missing, is nought or cannot be, nothing is reckoned.
 */
export type Reckoning =
  | { is: 'fee'; salary: Field; per: PerTime; share: Field; hoursPerDay: Field }
  | { is: 'margin'; bill: Field; pay: Field; hoursPerDay: Field; from: Field; to: Field };

/**
 * What an act is worth, reckoned from numbers of the trigger's body, in the currency the person works in; where that is not
 * known, nothing is. `ways`: where more than one of them can be reckoned, none is. `changes`: later requests that say it anew
 * of the same subject; it takes the place of what was said before. One that names only some of the numbers puts it in doubt.
 */
export interface BodyAmount {
  from: 'body';
  ways: readonly Reckoning[];
  changes?: readonly Rule[];
}

/**
 * The address of the page the person acted on, told by that page itself: `path` and `search` in URLPattern syntax, the path
 * from the host's root. `not`: the rule is for every other page.
 */
export interface PageAddress {
  path?: string;
  search?: string;
  not?: true;
}

/** The trigger and what proves or disproves it. */
export interface Rule {
  trigger: Trigger;
  /** Only on such a page: for acts that send the same request from two kinds of page. */
  page?: PageAddress;
  /**
   * Seconds to wait; any one signal is enough. Without `confirm` an accepted request (2xx) is the proof.
   * `names`: it is the proof all the same, and the signal only tells the subject, such as the address of a new record. Where
   * none comes, as from a dialog that just closes, the gesture tells the act apart.
   */
  confirm?: { any: readonly Proof[]; within: number; names?: true };
  /** Any one of these within so many seconds takes it back. */
  refute?: { any: readonly Proof[]; within: number };
  subject: Subject;
}

export interface Detector extends Rule {
  /** Unique in its site. */
  id: string;
  /** Raised whenever the rule changes, so that receipts tell which rule counted. */
  revision: number;
  metric: MetricId;
  /** Whose ids its subjects are, where records of another kind with ids of their own count for the same metric. */
  records?: string;
  /**
   * Other sites see such acts, too: what two of them tell of the same number or address, at about the same time, is one
   * event. What one site tells twice stays two, unless subject and `once` say otherwise. `by`: where the number or the
   * address stands; in the subject unless said. See `groups.ts` and `Site.holds`.
   */
  group?: { id: GroupId; by?: GroupName };
  evidence: 'verified' | 'beta';
  /** Ask before counting: for acts the evidence is weak for. */
  ask?: true;
  /** Seconds a gesture stays good before the trigger; 15 unless said, at most 120. */
  gesture?: number;
  amount?: PageAmount | BodyAmount;
  /**
   * The thread or the person it is towards, where that is not its subject: a message is one of many in a thread, and an
   * answer is to the thread. Tried in turn; hashed before it is kept.
   */
  towards?: readonly Towards[];
  /**
   * One press may do several such acts of this site for one candidate and job, a request each: the greatest of them counts,
   * a placement before an offer, an interview, a CV sent, a shortlist, and anything else. Whom and which job it is for, as
   * far as its request tells: requests that speak of two candidates or jobs are two acts, and where that is not told, the
   * press tells. Not on what is worth counting beside the others, such as a new candidate.
   */
  onePress?: { candidate?: Towards; job?: Towards };
  /**
   * Its subject is one candidate with one job: the same one in all detectors of the site that say so. Ratios tell by it that
   * who came to a later stage has come past an earlier one that was not counted. Not on records of their own, such as an
   * interview's.
   */
  pipeline?: true;
  /** Once it counts, what stands in this field of its request is one of the set. */
  learn?: { set: string; field: Field };
  /**
   * What the act was like, as far as the body of the trigger tells: all of `where` holds for it. Of texts only that they
   * are there. A body without a sign of either bears no tag.
   */
  tags?: readonly { tag: TagId; where: readonly Condition[] }[];
  /** How long the same subject is the same act. */
  once: 'ever' | { days: number } | { seconds: number };
  /** What takes the act back. */
  retraction?: readonly Rule[];
}

/** Where a page tells whom or what something on it is about. */
export type ShownName =
  | ElementSubject
  /** In the address of the page, a named group of `path`, `search` or `hash`. */
  | { from: 'url'; path?: string; search?: string; hash?: string; name: string; as: As };

/** Where a page tells whom a result is of. It is hashed before it is kept, and forgotten where nobody acted on them. */
export type ResultSubject =
  | ShownName
  /**
   * The page is about one thread or person that acts were `towards`. The first of its names must be there, the others may
   * be; the first by which an act is known holds. The result is the answer to the last of these acts and bears its subject: one who answers five times
   * between two messages has answered once.
   */
  | { from: 'towards'; names: readonly ShownName[] };

/**
 * What comes of an act: nobody presses anything for it. It is seen on a page the person opens and credited once, to
 * somebody the person acted on, on the day it is seen. Of everybody else on the page nothing is kept.
 */
export interface Result {
  /** Unique among the site's detectors and results. */
  id: string;
  /** Raised whenever the rule changes. */
  revision: number;
  metric: MetricId;
  /** Its subject is a group's number or address; `after` then asks for acts of any site. None where it answers what acts were `towards`. */
  group?: GroupId;
  evidence: 'verified' | 'beta';
  /** Ask before counting: for results the evidence is weak for. */
  ask?: true;
  /** Ids of the page kinds it can be seen on; other pages are not looked at. */
  seenOn: readonly string[];
  /** Metrics of this site: the subject must have been acted on by one of them. */
  after: readonly MetricId[];
  /** What shows it. All that any of these finds, not only the first. */
  selector: readonly string[];
  /** What must hold around such an element: the nearest one around it that has `with` in it, has none of `without`. */
  row?: { with: string; without: readonly string[] };
  /** It must come after the last of these on the page, and there must be one. */
  follows?: readonly string[];
  subject: ResultSubject;
}

/** What a platform lets one do in some days, as far as anybody knows. */
export interface Limit {
  metric: 'connection-request';
  /** Ids of the detectors whose request does the act. One that only tells of it is not among them, or it counted twice. */
  by: readonly string[];
  /** How many, about. */
  about: number;
  /** In how many days, rolling. */
  days: number;
  /** Where the number is from, in a sentence. */
  source: string;
}

/** A record that a page's address names, so that its page can say what was counted for it. */
export interface RecordPage {
  /** The named group of `path`, `search` or `hash` that is its id, as the subjects of the metrics are written. */
  name: string;
  as: As;
  /** What can have been counted for it. Records of two kinds may have the same number: those of this one. */
  metrics: readonly MetricId[];
}

export interface PageKind {
  id: string;
  path?: string;
  /** The query, for applications whose pages differ in nothing else; without its question mark. */
  search?: string;
  hash?: string;
  /** An element that must be on such a page; missing, the site has changed. */
  canary: readonly string[];
  /** Such a page shows one record, which its address names. */
  record?: RecordPage;
}

/** Values of a named set as every firm has them that has not changed them. */
export interface ShippedSet {
  are: readonly string[];
  areNot: readonly string[];
  /**
   * Its values are names of stages: those that read as this stage are of it, those that read as another are not, and only
   * of the others the person is asked. What the person calls one stage is none of the site's other sets of stages.
   */
  stage?: StageId;
}

export interface Site {
  id: string;
  name: string;
  /** The day its facts were last checked, YYYY-MM-DD. */
  checked: string;
  evidence: 'verified' | 'beta' | 'manual';
  /** Match patterns of its pages and API hosts; empty for software everybody hosts themselves. */
  pages: readonly string[];
  /**
   * Where several sites see one act, it is shown under the one that holds the records (a CRM, an ATS), else under the
   * network it was done in, else under the one that saw it first.
   */
  holds?: 'records' | 'network';
  /** Whether an own domain can be bound to it. */
  ownDomain: boolean;
  /**
   * It is about what stands on the pages of every other site that is switched on, such as phone numbers, or a phone in a
   * frame that tells the page around it of its calls. Pages of its own are those of such frames, where the person presses;
   * without any, its switch asks the browser for nothing.
   */
  everywhere?: true;
  /** The named group of its paths that tells apart several firms' records on one server. */
  tenant?: string;
  /** Whether its pages have the chip unless the person says otherwise. `off`: its terms forbid overlays, and who wants one is told so. */
  chip: 'on' | 'off';
  kinds: readonly PageKind[];
  /**
   * What the vendor ships of the named sets its detectors ask for: of these values nobody is asked. What the person says
   * of one comes before it.
   */
  sets?: Readonly<Record<string, ShippedSet>>;
  detectors: readonly Detector[];
  /** What a person counts by hand there, where no rule is known that could tell it; only of a site that is `manual`. */
  byHand?: readonly MetricId[];
  results?: readonly Result[];
  limits?: readonly Limit[];
}

/** Checks a site file's shape while it is written. */
export const defineSite = <const S extends Site>(site: S): S => site;
