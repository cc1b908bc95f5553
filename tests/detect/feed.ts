import type { RequestType } from '../../lib/sites/site';

/** A redacted feed of one site and what must come of it. The format is described in `docs/add-a-site.md`. */
export interface Case {
  name: string;
  detector: string;
  kind: 'yes' | 'no';
  /** Scheme, host and port of an own domain bound to the site, with the path it lives below; or of several. */
  origin?: string | string[];
  /** What the person works in; not known unless said. */
  currency?: string;
  steps: Step[];
  /** `tags` is looked at in cases where one of these has it. */
  expect: {
    metric: string;
    state: string;
    n?: number;
    amount?: number;
    currency?: string;
    inDoubt?: true;
    tags?: string[];
  }[];
}

/** What is played: one act, or a whole day, in which several own domains may be bound by their sites' ids. */
export interface Feed {
  origin?: Case['origin'] | Record<string, string>;
  currency?: string;
  steps: readonly Step[];
}

type Answer = { at: number; status: number; to?: string } | { at: number; failed: true };

export interface Step {
  at: number;
  /** Where the person or the page does it; the first tab unless said. */
  tab?: number;
  /** `stored`: one the page wrote down on its way out, when it could no longer be asked. */
  gesture?: 'press' | 'key' | 'drop' | 'stored';
  request?: {
    method: string;
    url: string;
    type?: RequestType;
    /** Names in small letters. */
    headers?: Record<string, string>;
    body?: unknown;
    tab?: number;
    initiator?: string;
  };
  answer?: Answer;
  /** When the worker is told of the request, if later than it was made: it had to be woken. */
  told?: number;
  appear?: string;
  /** Whom what appears speaks of, ids as the page writes them, where the signal says how to read that. */
  of?: string[];
  /** How long it stands there, for a page that begins to watch later; a moment only unless said. */
  stays?: number;
  attribute?: string;
  /** What this selector names goes away. */
  vanish?: string;
  /** The address of the page becomes this, without a load. */
  url?: string;
  /** A trusted click, submit or drop on what a detector's trigger names. */
  click?: string;
  submit?: string;
  drop?: string;
  /** How long ago the person pressed, in milliseconds, where a script did the rest. */
  pressed?: number;
  /** What the attribute holds that the rule reads of the element. */
  holds?: string;
  /** A trusted press of the trigger's key while the focus is there. */
  key?: string;
  /** Another window sends the page a message; `around`: it is the page around this frame, of this address. */
  message?: { origin: string; data: unknown; around?: string };
  /** The address of the frame that tells of it; a page of the site unless said. */
  from?: string;
  reload?: true;
  /** The person answers what was asked last. */
  say?: 'yes' | 'no';
  /** A page that is looked at shows a result: ids as it writes them. */
  seen?: { result: string; subjects: string[] };
  amount?: { digits: string; currency: string; language?: string };
  /** The computer's clock is set by so many milliseconds. */
  clock?: number;
  /** The worker dies here: all but storage is lost. */
  kill?: true;
}
