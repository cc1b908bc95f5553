import type { Truth } from './truth.ts';

/** A request a stand-in has to answer. */
export interface Call {
  method: string;
  /** Path without query. */
  path: string;
  query: URLSearchParams;
  /** Query of the page it came from: a page's own address says how its server behaves (`?mode=limit`). */
  from: URLSearchParams;
  /** The whole body as text. */
  body: string;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds to wait before answering. */
  delay?: number;
  /** Cut the connection instead of answering. */
  drop?: true;
}

/** A practice copy of a product: which hosts it answers for, and how. */
export interface StandIn {
  id: string;
  /** Folder of its browser scripts, served below `/workplace/<id>/`. */
  client: string;
  serves(host: string, secure: boolean): boolean;
  /** Null: no such page. */
  answer(call: Call): Reply | null;
}

/** What a stand-in tells of itself: the server's own truth. */
export interface Log {
  sent(truth: Omit<Truth, 'at'>): void;
  retracted(truth: Omit<Truth, 'at'>): void;
}

export const json = (body: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

export const html = (body: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

export const redirect = (location: string): Reply => ({ status: 302, headers: { location } });

/** A body as JSON, or null if it is none. */
export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** A value deep in parsed JSON; undefined where the way ends. */
export const at = (value: unknown, ...keys: (string | number)[]): unknown =>
  keys.reduce<unknown>((found, key) => (found as Record<string | number, unknown> | null)?.[key], value);
