import { type Counter, createCounter } from '../../lib/detect/counter';
import type { Pending } from '../../lib/detect/pending';
import type { GestureAnswer, Ports, Question } from '../../lib/detect/ports';
import type { Event, Refusal } from '../../lib/event';
import { retract, undo } from '../../lib/ledger/change';
import { dayOf } from '../../lib/ledger/days';
import { type Ledger, openLedger } from '../../lib/ledger/open';
import { eventsOfDay } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { refusals, refuse } from '../../lib/ledger/refusals';
import type { RequestType, Site } from '../../lib/sites/site';

/** A redacted feed of one site and what must come of it. The format is described in `docs/add-a-site.md`. */
export interface Case {
  name: string;
  detector: string;
  kind: 'yes' | 'no';
  /** Scheme, host and port of an own domain bound to the site, with the path it lives below. */
  origin?: string;
  steps: Step[];
  expect: { metric: string; state: string; n?: number; amount?: number; currency?: string }[];
}

type Answer = { at: number; status: number } | { at: number; failed: true };

interface Step {
  at: number;
  gesture?: 'press' | 'key' | 'drop';
  request?: { method: string; url: string; type?: RequestType; body?: unknown; tab?: number; initiator?: string };
  answer?: Answer;
  /** When the worker is told of the request, if later than it was made: it had to be woken. */
  told?: number;
  appear?: string;
  attribute?: string;
  url?: string;
  click?: string;
  reload?: true;
  amount?: { digits: string; currency: string; language?: string };
  /** The computer's clock is set by so many milliseconds; pages measure by a clock nobody sets. */
  clock?: number;
  /** The worker dies here: all but storage is lost. */
  kill?: true;
}

/** What came of a feed. */
export interface Replayed {
  events: Event[];
  refusals: Refusal[];
}

const start = Date.parse('2026-11-24T09:00:00Z');
const encoder = new TextEncoder();

function rawOf(body: unknown) {
  if (body === undefined || (body as { unreadable?: true })?.unreadable) return null;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { bytes: [encoder.encode(text).buffer as ArrayBuffer] };
}

/** Plays a feed through the real counter and the real ledger, on a clock of its own. */
export async function replay(site: Site, feed: Case): Promise<Replayed> {
  const ledger = openLedger(`replay-${Math.random()}`);
  const world = createWorld(site, feed, ledger);
  for (const { at, run } of timeline(feed, world)) {
    await world.advance(at);
    await run();
    await world.rest();
  }
  await world.advance(Math.max(0, ...feed.steps.map(({ at }) => at)) + 120_000);
  const events = await eventsOfDay(ledger, dayOf(start, 0, 0), 0, 1000);
  const refused = await refusals(ledger);
  await ledger.delete();
  return { events: events.reverse(), refusals: refused };
}

function timeline(feed: Case, world: ReturnType<typeof createWorld>) {
  const moves = feed.steps.flatMap((step, index) => {
    const request = `r${index}`;
    const first = { at: step.told ?? step.at, run: () => world.play(step, request) };
    if (!step.request || !step.answer) return [first];
    const { answer } = step;
    const end = 'status' in answer ? { status: answer.status } : { failed: true as const };
    const done = { at: answer.at, run: () => world.counter().done({ request, at: world.wall(answer.at), ...end }) };
    return [first, done];
  });
  return moves.sort((a, b) => a.at - b.at);
}

function createWorld(site: Site, feed: Case, ledger: Ledger) {
  let now = 0;
  let ids = 0;
  let set = 0;
  let amount: GestureAnswer['amount'];
  let again = false;
  const stored = new Map<string, Pending>();
  const gestures: { at: number; kind: GestureAnswer['kind'] }[] = [];
  const watched: { asked: number; until: number; question: Question }[] = [];
  let timers: { at: number; then: () => void }[] = [];
  const bound = feed.origin === undefined ? null : new URL(feed.origin);
  const when = (at: number) => ({ at, offset: 0, dayStart: 0 });

  /** What the computer's clock says. */
  const wall = (at: number) => start + at + set;

  const ports: Ports = {
    sites: [site],
    place: async (url) => {
      if (!bound) return { site: site.id, prefix: '' };
      return new URL(url).origin === bound.origin
        ? { site: site.id, prefix: bound.pathname.replace(/\/+$/, '') }
        : null;
    },
    askPage: async (_tab, _origin, question) => {
      watched.push({ asked: now, until: now + 10_000, question });
      const trigger = now - question.elapsed;
      const last = gestures.findLast(({ at }) => at <= trigger + 100);
      if (!last || trigger - last.at > question.freshest) return null;
      const shown = question.amount && amount ? { amount } : {};
      return { age: Math.max(trigger - last.at, 0), kind: last.kind, ...shown };
    },
    arrival: async () => (again ? 'again' : 'fresh'),
    hash: async (_site, text) => `#${text}`,
    pendings: {
      all: async () => structuredClone([...stored.values()]),
      put: async (pending) => void stored.set(pending.id, structuredClone(pending)),
      drop: async (id) => void stored.delete(id),
    },
    ledger: {
      record: async ({ at, amount: money, ...sighting }) => record(ledger, { ...sighting, ...money }, when(at)),
      takeBack: (id, at) => undo(ledger, id, when(at), 'site'),
      retract: ({ at, ...what }) => retract(ledger, what, when(at)),
      refuse: (refusal) => refuse(ledger, refusal),
    },
    paused: async () => false,
    always: async () => false,
    now: () => wall(now),
    newId: () => `p${++ids}`,
    later: (milliseconds, then) => void timers.push({ at: now + milliseconds, then }),
  };

  let counter: Counter = createCounter(ports);
  const nothing = { pending: '', part: 'confirm', signal: '' } as const;
  /** Lets everything under way come to rest: the queue, and what waits outside it for a page's answer. */
  const rest = async () => {
    for (let round = 0; round < 6; round++) {
      await counter.page(nothing);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  const pageSaw = async (word: string, groups?: Record<string, string>) => {
    for (const { asked, until, question } of watched) {
      if (now > until) continue;
      for (const { part, signal } of question.watch) {
        const fits = signal.on === 'url' ? groups !== undefined : signal.selector.includes(word);
        const said = signal.on === 'url' ? (signal.hash ?? signal.path ?? '') : (signal.selector[0] ?? '');
        const pressedSince = gestures.some(({ at }) => at > asked - question.elapsed + 400);
        const report = { pending: question.pending, part, signal: said, pressedSince };
        if (fits) await counter.page({ ...report, ...(groups ? { groups } : {}) });
      }
    }
  };

  return {
    wall,
    counter: () => counter,
    rest,
    async advance(to: number) {
      for (;;) {
        const next = timers.filter(({ at }) => at <= to).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.then();
        await rest();
      }
      now = Math.max(now, to);
    },
    async play(step: Step, request: string): Promise<void> {
      if (step.gesture) gestures.push({ at: now, kind: step.gesture });
      if (step.amount) amount = { language: 'en', ...step.amount };
      if (step.reload) again = true;
      if (step.clock) set += step.clock;
      if (step.kill) {
        timers = [];
        counter = createCounter(ports);
        await counter.sweep();
      }
      if (step.appear) await pageSaw(step.appear);
      if (step.attribute) await pageSaw(step.attribute);
      if (step.url) await pageSaw('', urlGroups(site, step.url) ?? undefined);
      if (!step.request) return;
      const { method, url, type = 'xhr', body, tab = 1, initiator } = step.request;
      const seen = {
        request,
        at: wall(step.at),
        method,
        url,
        type,
        tab,
        frame: 0,
        ...(initiator ? { initiator } : {}),
      };
      await counter.request({ ...seen, raw: rawOf(body) });
      await counter.request(seen);
    },
  };
}

/** The named groups of the first address signal of a site that fits, or null. */
function urlGroups(site: Site, address: string): Record<string, string> | null {
  for (const { confirm } of site.detectors) {
    for (const signal of confirm?.any ?? []) {
      if (signal.on !== 'url') continue;
      const { path, hash } = signal;
      const found = new URLPattern({ ...(path ? { pathname: path } : {}), ...(hash ? { hash } : {}) }).exec(address);
      if (found) return { ...found.pathname.groups, ...found.hash.groups } as Record<string, string>;
    }
  }
  return null;
}
