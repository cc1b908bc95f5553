import type { codecIds } from './codec-ids';
import type { stageIds } from './stage-ids';

/* What a detector observes: the part of the language of site files (`site.ts`) that says how something is recognised. */

/** How a request body is read. Only the fields a detector names are taken out of it. */
export type CodecId = (typeof codecIds)[number];

/** Where in a decoded body: keys and indices joined by dots, `*` for each; an array where a key itself has dots. */
export type Field = string | readonly string[];

/**
 * What a field may be read as. There is no "text": an `id` has no blanks and at most 200 characters, a `number` is a
 * number, a `flag` only tells whether something is there. `linkedin-member` reduces LinkedIn's id spaces to one,
 * `linkedin-thread` the ways it names a conversation. `phone` and `email` are numbers and addresses as every site would
 * write them.
 */
export type As = 'id' | 'number' | 'linkedin-member' | 'linkedin-thread' | 'phone' | 'email';

/** How far a candidate has come with a job, as the names of stages tell it (`lib/codecs/stage.ts`). */
export type StageId = (typeof stageIds)[number];

/** Something that must hold for a field of the body. At most a dozen kinds, each used by two sites or dropped. */
export type Condition =
  | { field: Field; is: string | number | boolean | readonly (string | number | boolean)[] }
  | { field: Field; present: boolean }
  /**
   * Is one of a set of values that each firm names differently, such as its won stages. What the set holds is learnt from
   * the person: from acts that say so themselves (`learn`) and from their answer, once for each value. Only for triggers.
   */
  | { field: Field; in: string }
  /**
   * Is something else: the person has said of it that it is none of the set. Only for triggers of retractions, such as a won
   * deal that goes back to an open stage; nobody is asked there, and what nobody has said yet takes nothing back.
   */
  | { field: Field; notIn: string }
  /**
   * Is the name of such a stage, or of one of such stages, told by its words in any of six languages; of a name that nobody
   * can tell it does not hold, and nobody is asked. Only for requests.
   */
  | { field: Field; stage: StageId | readonly StageId[] };

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
  /**
   * Where the answer must lead on to, for servers that send the browser to the new record: success is then a redirect to
   * such an address, and nothing else. `path` and `query` as above. Only for triggers.
   */
  redirect?: { path: string; query?: Readonly<Record<string, string>> };
  /**
   * Headers that must come with it, names in small letters; in values `*` stands for any run of characters. None that
   * carries a secret can be named. They are compared in memory and kept nowhere.
   */
  headers?: Readonly<Record<string, string>>;
  codec?: CodecId;
  /** A header that may carry the body instead, URL-encoded. Where it is not sent, the body is read as always. */
  bodyHeader?: string;
  /** The operation named in the body (json-rpc: its method, graphql: its name). `*` stands for any run of characters. */
  operation?: readonly string[];
  where?: readonly Condition[];
  /** Only for a confirming or refuting request: it must carry the subject of the trigger here. */
  subject?: Field;
  /** The same, by a named group of its path: the page of a new record asks for it by its id. */
  pathSubject?: string;
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
  /**
   * Who sends it: scheme and host, with `*.` for any host below. `around`: the page around a frame of the site's own pages,
   * whoever that is; what it says can only be about itself, and the press is still the person's.
   */
  origin: readonly string[] | 'around';
  /** What must hold for its data, an object or the JSON of one. */
  where: readonly Condition[];
}

/**
 * In an attribute of an element, of the nearest one around it (`closest`), or of one in it (`inside`); where no attribute is
 * named, a number in its text. `pattern` is a regular expression with one named group, which is all that is read of it.
 */
export interface ElementSubject {
  from: 'element';
  attribute?: string;
  pattern: string;
  closest?: string;
  inside?: string;
  as: As;
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
  /**
   * Where the page itself says a word of its language, such as an option of a select: the element holds that word, too. It
   * takes the place of words in a site file.
   */
  says?: string;
  /**
   * Which of the trigger's subjects such an element speaks of; of the others it says nothing. Where a confirming signal
   * names some of several subjects, those were acts and the others were not.
   */
  subject?: ElementSubject;
  /** As for what the person does. */
  languages?: readonly string[];
}

/** The address of the page in the tab comes to match, also without a load. `path`, `search` and `hash` in URLPattern syntax. */
export interface UrlSignal {
  on: 'url';
  path?: string;
  search?: string;
  hash?: string;
}

/** What begins a sighting: it is there, or it is not; nothing has to be watched for it. */
export type Trigger = RequestSignal | DoneSignal | KeySignal | MessageSignal;

/** What proves or disproves a trigger; it is watched for a while. */
export type Proof = RequestSignal | PageSignal | UrlSignal;

export type Signal = Trigger | Proof;
