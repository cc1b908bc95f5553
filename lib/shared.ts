import type { WorkingHours } from './hours';

/* What goes to others, or is kept as it was when it went: totals by metric, without any time. */

/** What one metric came to, all sites together. There is no time in it, and there must be none. */
export interface Total {
  metric: string;
  /** ISO 4217; '' for what has no amount. */
  currency: string;
  n: number;
  /** Minor units. */
  amount: number;
}

/** A stretch of days, YYYY-MM-DD, both included. */
export interface Days {
  from: string;
  to: string;
}

/** A period that was closed: its totals as they were then. Never changed; what happens to its days later shows beside it. */
export interface SharedPeriod extends Days {
  id: string;
  /** When it was closed, milliseconds since 1970. */
  at: number;
  /** How days were told apart then, minutes after midnight, and what stayed out: it is compared by the same measure. */
  dayStart: number;
  hours: WorkingHours | null;
  totals: Total[];
}

/** One metric of a closed period, then and now. */
export interface Compared extends Pick<Total, 'metric' | 'currency'> {
  closed: Pick<Total, 'n' | 'amount'>;
  now: Pick<Total, 'n' | 'amount'>;
}

/** A signed file that people pass to each other, kept as it came: whoever reads it can check its signature anew. */
export interface SignedFile {
  /** Its hash. */
  id: string;
  /** When it was taken in or written, milliseconds since 1970. */
  at: number;
  /** The day it was written, by its own word, YYYY-MM-DD. */
  on: string;
  text: string;
}

/** A reply that was written here, or taken in. */
export interface ReplyFile extends SignedFile {
  ours: boolean;
  /** Which of its promises were kept, by their place, from 0. */
  kept: readonly number[];
}

/** A signed file, without what the ledger adds. */
export type NewFile = Pick<SignedFile, 'id' | 'on' | 'text'>;

/** How a week leaves this browser. Each of them needs a press of the person. */
export const sendForms = ['file', 'mail', 'copy', 'open', 'csv', 'xlsx', 'print', 'card', 'post'] as const;
export type SendForm = (typeof sendForms)[number];

/**
 * What takes a message into a channel, and so how it has to be written: Slack's incoming webhook, a workflow of Slack, which
 * takes one flat text, or Teams.
 */
export const channelKinds = ['slack', 'slack-workflow', 'teams'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Where a week is posted. Who has the address can post there: it is a secret. */
export interface Channel {
  address: string;
  kind: ChannelKind;
  /** When it was entered, milliseconds since 1970. */
  at: number;
}

/** What became of a message: whether it reached its channel. `unknown` until that is known. */
export const sentOutcomes = ['sent', 'refused', 'unknown'] as const;
export type SentOutcome = (typeof sentOutcomes)[number];

/** A piece of what left, as it was: its media type and its text. */
export interface SentPart {
  type: string;
  /** Base64 where it is none. */
  text: string;
  base64?: true;
}

/** The signed file in what left. */
export interface SentFile {
  number: number;
  hash: string;
  predecessor: string | null;
  /** The browser that signed it: the fingerprint of its key. */
  device: string;
  text: string;
}

/** A week that was made ready for somebody else, with every byte of it. `from` and `to` are those of the week. */
export interface Sent extends Days {
  id: string;
  /** When, milliseconds since 1970. It is in no summary. */
  at: number;
  /** On which day, YYYY-MM-DD. */
  on: string;
  form: SendForm;
  parts: readonly SentPart[];
  /** The metrics that were left out. */
  without: readonly string[];
  /** Absent where what left is not signed. */
  signed?: SentFile;
  /** The period that was closed by it. */
  closed?: string;
  /** Of a post, and only there. */
  outcome?: SentOutcome;
  /** Of a post that went by itself: the day it was to go, YYYY-MM-DD. */
  due?: string;
}

/** What is to be kept of a week that leaves, and what of the week is to be closed with it. */
export interface NewSent {
  sent: Omit<Sent, 'id' | 'at' | 'closed' | 'outcome' | 'due'>;
  close: Days | null;
  /** The last post of the same bytes, which the person knows may stand there already and wants there once more. */
  again?: string;
}
