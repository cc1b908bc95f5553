/**
 * What one row of the ledger is. Rows are only ever appended; an event's state is derived from its own row and the
 * later rows whose `of` names it.
 */

/**
 * `count` and `unsure` open an event. The others are about the event named by `of`: `correct` says how much of it remains,
 * `tag` which closed tags it bears from then on, `also` which other site saw the same act, `worth` what it is worth from then on, and the rest change its state;
 * an `unsure` with `of` asks once more, because the person took the answer back.
 */
export type RowKind = 'count' | 'unsure' | 'confirm' | 'undo' | 'retract' | 'correct' | 'tag' | 'also' | 'worth';

/** What an event amounts to after all rows about it: only `counted` (and some `retracted`) events are in the numbers. */
export type EventState = 'counted' | 'unsure' | 'retracted' | 'undone';

/** Money in minor units (cents) with its ISO 4217 code. Amounts of two currencies are never added. */
export interface Money {
  amount: number;
  currency: string;
}

/** No act is worth more, in minor units, nor less than that below nought. */
const mostWorth = 1_000_000_000_000;

/** Whether it is an amount that an act can be worth. */
export const canBeWorth = (amount: number): boolean => Number.isInteger(amount) && Math.abs(amount) <= mostWorth;

/** One row of the ledger as it is stored. */
export interface Row {
  id: string;
  /** Unique in the database: this is what makes a second sighting of one act impossible to count. */
  key: string;
  kind: RowKind;
  /** UTC instant, milliseconds since 1970. */
  at: number;
  /** Minutes east of UTC where the person was; the event's day is computed with it. */
  offset: number;
  metric: string;
  site: string;
  /** How many acts it stands for; on `correct` what remains of them, on the other rows about an event 0. */
  n: number;
  /** The id of the event this row is about; absent on `count` and `unsure`. */
  of?: string;
  /** HMAC of who or what was acted on; never the thing itself. */
  subject?: string;
  /** HMAC of the thread or the person it is towards, where that is not the subject: a message is one of many in a thread. */
  towards?: string;
  /**
   * By what else it is found: the hashes other sites know such an act by; on `also` rows the key by which their site tells of
   * it, too.
   */
  knownAs?: string[];
  /**
   * On `worth` of a site, without one: what it is worth has changed there, and the site did not say to what. Of the person:
   * it is worth nothing that is known.
   */
  amount?: number;
  currency?: string;
  /** Closed tags (`tags.ts`) and words of the ledger's own. */
  tags?: string[];
  detector?: string;
  revision?: number;
}

/** The tag of an `also` from whose site on the event is shown under that site: a CRM comes before a phone. */
export const shownTag = 'shown';

/** The tag of what was added to an earlier day: at what time it was done is not known. */
export const wholeDay = 'whole-day';

/** What the person said so often of one detector's unsure sightings that it is no longer asked. */
export type Habit = 'always' | 'never';

/** An event with its state, as the views show it: `n` and `amount` are what remains of it, `tags` what it bears now. */
export interface Event extends Row {
  kind: 'count' | 'unsure';
  state: EventState;
  /** Why it was taken back, where it was not the person: the site said that it failed, or it was the act of another row. */
  because?: 'refuted' | 'same-act';
  /** Other sites than the one it is shown under that saw the same act. */
  also?: string[];
  /** What `n` was when it was recorded, where the person has corrected it since. */
  was?: number;
  /** The site changed what it is worth, and did not say to what, or it says something else than the person. */
  inDoubt?: true;
  /** When it was taken back on the page, where it was. */
  back?: Pick<Row, 'at' | 'offset'>;
  /** Who said last what it is worth, and when, where that was later. */
  worthSaid?: Pick<Row, 'at' | 'offset'> & { by: 'site' | 'person' };
  /** It is asked about because its detector always asks first; then one answer can settle all to come. */
  asksFirst?: boolean;
  /** The answer is also the answer for all to come that its firm calls by the same name. */
  settles?: boolean;
}

/** What became of one event by a correction; a new one was 0 before. */
export interface Changed extends Pick<Row, 'id' | 'at' | 'offset' | 'tags'> {
  from: number;
  to: number;
}

/** What a person says of one metric's day: "it was 14". */
export interface Wanted {
  /** YYYY-MM-DD. */
  day: string;
  metric: string;
  n: number;
  /** Closed tags of what is missing. */
  tags?: readonly string[];
}

/** What a correction of a day's number did. */
export interface Corrected extends Pick<Wanted, 'day' | 'metric'> {
  /** By this it is put back, with all that was corrected at once. */
  id: string;
  from: number;
  to: number;
  /** How many events were changed, and some of them in the order they were. */
  many: number;
  changed: Changed[];
}

/** Why an event was counted or asked about. Kept 35 days. No names, no texts, no URLs. */
export interface Receipt {
  /** The event's id. */
  id: string;
  at: number;
  site: string;
  detector: string;
  revision: number;
  /** The signals in the order they were seen, in the words of the site file. */
  signals: ReceiptSignal[];
  /** Why it was asked about instead of counted, if it was. */
  reason?: string;
}

export interface ReceiptSignal {
  /** `gesture`, `request`, `appear`, ... */
  signal: string;
  /** What the site file calls it, e.g. an operation name; never anything read from the page. */
  what: string;
  /** Milliseconds after the gesture. */
  after: number;
  status?: number;
}

/** What came of one sighting, as far as a check of its site wants to know. */
export interface Seen {
  metric: string;
  detector: string;
  revision: number;
  /** Acts of it that stand. */
  counted: number;
  /** Acts of it that the person took back. */
  undone: number;
  /** Acts of it that were asked about, whatever the answer. */
  asked: number;
  signals: readonly ReceiptSignal[];
}

/** A sighting that was not counted, for "Why was this not counted?". The last 50 are kept. */
export interface Refusal {
  at: number;
  site: string;
  detector: string;
  metric: string;
  reason: RefusalReason;
  status?: number;
}

export type RefusalReason =
  | 'no-gesture'
  | 'status'
  | 'failed'
  | 'refuted'
  | 'duplicate'
  | 'undone'
  | 'paused'
  | 'declined'
  | 'unreadable'
  | 'lost'
  | 'off';

/** Why a sighting waits for the person's answer. */
export type UnsureReason = 'ask-first' | 'not-confirmed' | 'unreadable' | 'two-tabs' | 'bulk' | 'lost' | 'new-value';

/** Tags an event the person added because a site's detectors had missed it. */
export const missedTag = 'missed';

/** What speaks against a detector: acts it missed, days of silence, a page that changed, counts the person took back. */
export type Doubt = 'missed' | 'silent' | 'changed' | 'undone';

/**
 * Where a detector that is not trusted stands. `warned`: it counts, and may miss some. `ask-first`: it asks before it
 * counts. `off`: it counts nothing.
 */
export interface Standing {
  level: 'warned' | 'ask-first' | 'off';
  /** The day the signs of it began, YYYY-MM-DD. */
  since: string;
  why: Doubt;
}

/** One thing that speaks for or against a site's detectors. */
export interface Sign {
  /** Milliseconds since 1970. */
  at: number;
  /** The person's day, YYYY-MM-DD. */
  day: string;
  metric: string;
  /** How many acts it stands for. */
  n: number;
  /** Absent where no detector saw it. */
  detector?: string;
  /** `yes` and `no` are answers to a detector that asked first. */
  kind: 'counted' | 'missed' | 'undone' | 'yes' | 'no';
}
