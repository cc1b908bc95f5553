import { at, type Call, json } from '../call.ts';
import type { Endpoint } from './endpoints.ts';
import { everybody, memberOf } from './people.ts';

/** A line of a thread: whose it is and its name; not what it says. */
export interface Line {
  by: 'me' | 'other' | 'system';
  id: string;
}

/** The server's memory of its threads; a thread of two is called as the other is, `everybody` is a group. */
export interface Threads {
  /** A message arrived; once, however often the client sends it. */
  wrote(thread: string, id: string): void;
  /** What stands in a thread, oldest first. What others did meanwhile is said by the page's address. */
  read(thread: string, from: URLSearchParams): Line[];
}

const named = (from: URLSearchParams, what: string, thread: string): boolean =>
  from
    .get(what)
    ?.split(',')
    .some((name) => name === thread || name === 'all') ?? false;

/**
 * Makes the memory. With `?replied=` (vanity names, or `all`) the others have answered everything this person wrote there,
 * with `?accepted=` there is a line of the system's that says so, with `?wrote=` they wrote first.
 */
export function createThreads(): Threads {
  const threads = new Map<string, Line[]>();
  const of = (thread: string) => {
    const known = threads.get(thread) ?? [];
    threads.set(thread, known);
    return known;
  };
  return {
    wrote(thread, id) {
      const lines = of(thread);
      if (!lines.some((line) => line.id === id)) lines.push({ by: 'me', id });
    },
    read(thread, from) {
      const lines = of(thread);
      const add = (by: Line['by']) => void lines.push({ by, id: `${by}-${lines.length}` });
      if (named(from, 'wrote', thread) && !lines.length) add('other');
      if (named(from, 'accepted', thread) && !lines.some(({ by }) => by === 'system')) add('system');
      if (named(from, 'replied', thread) && lines.findLast(({ by }) => by !== 'system')?.by === 'me') add('other');
      return lines;
    },
  };
}

/** The thread a message goes to, by the request that sends it; null where that is none of ours. */
export function threadOf({ path }: Call, body: unknown): string | null {
  const given = String(at(body, 'message', 'conversationUrn') ?? path);
  const known = /[,/]2-([a-z0-9-]+)/.exec(given)?.[1];
  if (known) return known;
  const recipients = at(body, 'hostRecipientUrns') ?? at(body, 'conversationCreate', 'recipients');
  const [first, second] = Array.isArray(recipients) ? recipients.map(memberOf) : [];
  return second ? 'everybody' : (everybody.find(({ member }) => member === first)?.vanity ?? null);
}

/** What the page asks for when a thread is opened. */
export const threadEndpoint = (threads: Threads): Endpoint => ({
  method: 'GET',
  path: /^\/voyager\/api\/voyagerMessagingGraphQL\/graphql$/,
  query: { queryId: /^messengerMessages\./ },
  answer: ({ query, from }) => {
    const thread = /2-([a-z0-9-]+)/.exec(query.get('variables') ?? '')?.[1] ?? '';
    return json({ data: { lines: threads.read(thread, from) } });
  },
});
