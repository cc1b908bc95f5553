import type { MetricId } from '../catalog';
import type { TagId } from '../tags';

/**
 * The language a site file is written in. A site is data: it can be read aloud, stored as JSON, taught and shared.
 * What data cannot say becomes a named codec (`lib/codecs`) or a named reading (`As`), never a function in a site file.
 */

/** How a request body is read. Only the fields a detector names are taken out of it. */
export type CodecId = 'form' | 'multipart' | 'json' | 'json-rpc' | 'graphql';

/** Where in a decoded body: keys and indices joined by dots, `*` for each; an array where a key itself has dots. */
export type Field = string | readonly string[];

/**
 * What a field may be read as. There is no "text": an `id` has no blanks and at most 200 characters, a `number` is a
 * number, a `flag` only tells whether something is there. `linkedin-member` reduces LinkedIn's id spaces to one,
 * `linkedin-thread` the ways it names a conversation. `phone` and `email` are numbers and addresses as every site would
 * write them.
 */
export type As = 'id' | 'number' | 'linkedin-member' | 'linkedin-thread' | 'phone' | 'email';

/** Something that must hold for a field of the body. At most a dozen kinds, each used by two sites or dropped. */
export type Condition =
  | { field: Field; is: string | number | boolean | readonly (string | number | boolean)[] }
  | { field: Field; present: boolean }
  /**
   * Is one of a set of values that each firm names differently, such as its won stages. What the set holds is learnt from
   * the person: from acts that say so themselves (`learn`) and from their answer, once for each value. Only for triggers.
   */
  | { field: Field; in: string };

export type RequestType = 'xhr' | 'ping' | 'document' | 'frame';

/** A request the browser sends, seen from the background with its status. */
export interface RequestSignal {
  on: 'request';
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the site's root, in URLPattern syntax (`/api/:id`, `*`). */
  path: string;
  /** Query parameters that must be there; in names and values `*` stands for any run of characters. */
  query?: Readonly<Record<string, string>>;
  /** Default: `['xhr']`. */
  types?: readonly RequestType[];
  /** Statuses that mean success; 200-299 unless said. A redirect counts as its own status. */
  status?: readonly number[];
  codec?: CodecId;
  /** The operation named in the body (json-rpc: its method, graphql: its name). `*` stands for any run of characters. */
  operation?: readonly string[];
  where?: readonly Condition[];
  /** Only for a confirming or refuting request: it must carry the subject of the trigger here. */
  subject?: Field;
  as?: As;
}

/** What the person does on the page. Selectors are lists, best hook first; `a >>> b` looks for b in the open shadow root of a. */
export interface DoneSignal {
  on: 'click' | 'submit' | 'drop';
  selector: readonly string[];
  /** A selector on visible text must say the languages it was checked in (at least five). */
  languages?: readonly string[];
}

/** What a key is pressed with: `mod` is Ctrl, or the command key of a Mac. */
export type Modifier = 'alt' | 'ctrl' | 'meta' | 'mod' | 'shift';

/** A key the person presses while the focus is in such an element. One held down, or part of writing a sign, is none. */
export interface KeySignal {
  on: 'key';
  /** As browsers name it: `Enter`, `s`. */
  key: string;
  /** What must be held with it, and nothing else. */
  with?: readonly Modifier[];
  selector: readonly string[];
  /** As for other things the person does. */
  languages?: readonly string[];
}

/**
 * A message that another window, such as a phone's, sends to the page's own (`postMessage`). It is read in the page and
 * neither kept nor sent on; of its data only the ids that the subject names leave the page.
 */
export interface MessageSignal {
  on: 'message';
  /** Who sends it: scheme and host, with `*.` for any host below. */
  origin: readonly string[];
  /** What must hold for its data, an object or the JSON of one. */
  where: readonly Condition[];
}

/** What the page shows thereupon. */
export interface PageSignal {
  /** `vanish`: one that was there when the watch began, or came since, is there no more, and none has taken its place. */
  on: 'appear' | 'attribute' | 'vanish';
  selector: readonly string[];
  /** Only for `attribute`: which attribute changes. The selector is matched after the change. */
  attribute?: string;
  /**
   * Only for `appear`: it counts although it stood there when the watch began. For dialogs that cover the page, which may
   * come sooner than the watch: nobody can have pressed beneath one.
   */
  standing?: true;
  /** As for what the person does. */
  languages?: readonly string[];
}

/** The address of the page in the tab comes to match, also without a load. `path` and `hash` in URLPattern syntax. */
export interface UrlSignal {
  on: 'url';
  path?: string;
  hash?: string;
}

/** What begins a sighting: it is there, or it is not; nothing has to be watched for it. */
export type Trigger = RequestSignal | DoneSignal | KeySignal | MessageSignal;

/** What proves or disproves a trigger; it is watched for a while. */
export type Proof = RequestSignal | PageSignal | UrlSignal;

export type Signal = Trigger | Proof;

/**
 * Who or what was acted on, out of the body. `or`: where else it may stand, tried in turn when the field yields nothing.
 * `each`: the items of a list that are an act each, as far as `where` holds for them; `field` and `or` then stand in one.
 */
export interface BodySubject {
  from: 'body';
  each?: { list: Field; where: readonly Condition[] };
  field: Field;
  or?: readonly Field[];
  as: As;
}

/**
 * In an attribute of an element, of the nearest one around it (`closest`), or of one in it (`inside`). `pattern` is a
 * regular expression with one named group, which is all that is read of it.
 */
export interface ElementSubject {
  from: 'element';
  attribute: string;
  pattern: string;
  closest?: string;
  inside?: string;
  as: As;
}

/** Who or what was acted on. It is hashed before it is kept. */
export type Subject =
  | BodySubject
  /** Only where the trigger is something the person does on the page: of the element its selector names. */
  | ElementSubject
  | { from: 'path'; name: string; as: As }
  | { from: 'query'; name: string; as: As }
  /** From the address of the page, a named group of `path` or `hash`. */
  | { from: 'url'; path?: string; hash?: string; name: string; as: As }
  /** From the request that confirms: for a new record, whose id only the answer knows. */
  | { from: 'confirm' }
  /** Nothing to tell one from another: one gesture, one act. */
  | { from: 'gesture' };

/** Where a request tells towards whom or what it is; a list with several names there names nobody. */
export type Towards = { from: 'body'; field: Field; as: As } | { from: 'path'; name: string; as: As };

/** A number shown on the page when the person acts; only digits and separators are read. */
export interface PageAmount {
  from: 'page';
  selector: readonly string[];
  /** Where the currency stands; a name, a sign or an ISO code. */
  currency: readonly string[];
}

/**
 * The address of the page the person acted on, told by that page itself: `search` in URLPattern syntax. `not`: the rule is
 * for every other page.
 */
export interface PageAddress {
  search: string;
  not?: true;
}

/** The trigger and what proves or disproves it. */
export interface Rule {
  trigger: Trigger;
  /** Only on such a page: for acts that send the same request from two kinds of page. */
  page?: PageAddress;
  /** Seconds to wait; any one signal is enough. Without `confirm` an accepted request (2xx) is the proof. */
  confirm?: { any: readonly Proof[]; within: number };
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
  /**
   * Sites that see the same acts name one group and read its subject alike (`phone`, `email`): what two of them see is one
   * event. The subject is then known without the address the site is bound to. See `Site.holds`.
   */
  group?: string;
  evidence: 'verified' | 'beta';
  /** Ask before counting: for acts the evidence is weak for. */
  ask?: true;
  /** Seconds a gesture stays good before the trigger; 15 unless said, at most 120. */
  gesture?: number;
  amount?: PageAmount;
  /**
   * The thread or the person it is towards, where that is not its subject: a message is one of many in a thread, and an
   * answer is to the thread. Tried in turn; hashed before it is kept.
   */
  towards?: readonly Towards[];
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
  /** In the address of the page, a named group of `path` or `hash`. */
  | { from: 'url'; path?: string; hash?: string; name: string; as: As };

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
  /** As of a detector; `after` then asks for acts of this group. None where it answers what acts were `towards`. */
  group?: string;
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
  /** The named group of `path` or `hash` that is its id, as the subjects of the metrics are written. */
  name: string;
  as: As;
  /** What can have been counted for it. Records of two kinds may have the same number: those of this one. */
  metrics: readonly MetricId[];
}

export interface PageKind {
  id: string;
  path?: string;
  hash?: string;
  /** An element that must be on such a page; missing, the site has changed. */
  canary: readonly string[];
  /** Such a page shows one record, which its address names. */
  record?: RecordPage;
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
   * It is about what stands on the pages of every other site that is switched on, such as phone numbers. It has no pages
   * of its own, and its switch asks the browser for nothing.
   */
  everywhere?: true;
  /** The named group of its paths that tells apart several firms' records on one server. */
  tenant?: string;
  /** Whether its pages have the chip unless the person says otherwise. `off`: its terms forbid overlays, and who wants one is told so. */
  chip: 'on' | 'off';
  kinds: readonly PageKind[];
  detectors: readonly Detector[];
  results?: readonly Result[];
  limits?: readonly Limit[];
}

/** Checks a site file's shape while it is written. */
export const defineSite = <const S extends Site>(site: S): S => site;
