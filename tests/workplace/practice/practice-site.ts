/*
 * A practice copy of a web application, as data. A page shows a button for each act; a press sends the very requests the
 * application sends, in order, and then shows what it shows. The server knows the requests that do something, and so what
 * was truly done. `./stand-in.ts` serves it, `../client/acts.js` is its browser side.
 *
 * In texts of requests, addresses and markup `{new}` is a fresh id for each press, the same throughout the press.
 */

/** A request, or a message of another window, that an act sends. */
export interface Sent {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query on the page's host, or a whole https address. */
  to: string;
  headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as it is. */
  body?: unknown;
  /** Instead: as form fields, urlencoded unless `multipart`. */
  form?: Readonly<Record<string, string>>;
  multipart?: true;
  /**
   * `xhr` unless said. `beacon` is a ping. `frame` posts the form into a hidden frame, `document` leaves the page by it: the
   * server then answers 302 to `leads`.
   */
  by?: 'xhr' | 'beacon' | 'frame' | 'document';
  /** What the server answers when all is well; 200 and `{}` unless said. */
  answer?: { status?: number; body?: unknown };
  leads?: string;
}

export interface Message {
  /** Scheme and host of the window that sends it. */
  from: string;
  message: unknown;
  /** The other way: the page says it to that window, which is in a frame of it. */
  into?: true;
}

/** What the page shows or does when the answers are there. */
export interface Shown {
  /** Markup put on the page, for example a toast. */
  shows?: string;
  /** Elements that go away. */
  hides?: string;
  /** The new address, without a load. */
  address?: string;
}

/** What must stand in the ledger after the act. */
export interface Counts {
  metric: string;
  /** The application's own id of what was acted on. */
  subject: string;
  n?: number;
  /** Asked about instead of counted. */
  asked?: true;
  /** What it is worth, in minor units of the currency the person works in. */
  amount?: number;
}

export interface Act {
  /** Unique on its site. */
  id: string;
  label: string;
  /** The element that is pressed, with `{act}` among its attributes; a plain button unless said. */
  markup?: string;
  /** Pressed by this key in that element, not by a click. */
  key?: string;
  sends: readonly (Sent | Message)[];
  /** Which of `sends` does it, by index; the first unless said. What comes before it goes out however it ends. */
  deed?: number;
  /** Nothing: this must not be counted, as it is a read, a draft, somebody else's. */
  counts?: readonly Counts[];
  /** Metrics and subjects this act takes back. */
  retracts?: readonly Pick<Counts, 'metric' | 'subject'>[];
  /** Metrics and subjects this act stops on their way: they were not done after all. */
  undoes?: readonly Pick<Counts, 'metric' | 'subject'>[];
  /** What this act says anew that they are worth. */
  worth?: readonly Pick<Counts, 'metric' | 'subject' | 'amount'>[];
  done?: Shown;
  /** How the application refuses with status 200 (or what `answer` says): what it shows then. Absent where it has no such way. */
  refused?: Shown & { body?: unknown };
}

export interface PracticePage {
  /** Path and query. */
  path: string;
  title: string;
  /** Markup of the application that its site file looks for. */
  markup?: string;
  /** Requests the page makes by itself when it opens: reads, polls, tracking. */
  noise?: readonly Sent[];
  acts: readonly Act[];
}

export interface PracticeSite {
  /** Its site's id. */
  id: string;
  name: string;
  /** Its host under https; for software people host themselves an invented one, which has to be bound. */
  host: string;
  /** Has to be bound as an own domain. */
  own?: true;
  pages: readonly PracticePage[];
}

/** Checks its shape while it is written. */
export const practiceSite = (site: PracticeSite): PracticeSite => site;
