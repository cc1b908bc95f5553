import { sliceOf } from '../../lib/browser/slices';
import { type Counter, createCounter } from '../../lib/detect/counter';
import { watchedOf } from '../../lib/detect/open';
import type { Pending } from '../../lib/detect/pending';
import type { GestureAnswer, Ports, Question } from '../../lib/detect/ports';
import { isSitePage } from '../../lib/detect/site-page';
import type { Event, Refusal } from '../../lib/event';
import { answer } from '../../lib/ledger/change';
import { dayOf } from '../../lib/ledger/days';
import { type Ledger, openLedger } from '../../lib/ledger/open';
import { eventsOfDay } from '../../lib/ledger/read';
import { refusals } from '../../lib/ledger/refusals';
import { isForPage } from '../../lib/page/address-memory';
import { heardIn, messageTriggers } from '../../lib/page/messages-heard';
import type { Site } from '../../lib/sites/site';
import type { Feed, Step } from './feed';
import { type Chosen, homesOf, ledgerPort, placeAmong, rawOf, urlGroups, when } from './replay-ports';

/** What came of a feed. */
export interface Replayed {
  events: Event[];
  refusals: Refusal[];
  /** How many requests counted against a limit, by `site/metric`. */
  used: Record<string, number>;
}

const start = Date.parse('2026-11-24T09:00:00Z');

/** What a page saw: its address, ids it shows, for one question only, or that something is gone. */
interface Seen {
  address?: string;
  only?: Question;
  gone?: true;
  of?: string[];
}

/** Plays a feed through the real counter and the real ledger, on a clock of its own. */
export async function replay(site: Site | readonly Site[], feed: Feed, set: Chosen = {}): Promise<Replayed> {
  const ledger = openLedger(`replay-${Math.random()}`);
  const world = createWorld([site].flat(), feed, ledger, set);
  for (const { at, run } of timeline(feed, world)) {
    await world.advance(at);
    await world.whileAlive(run());
    await world.rest();
  }
  await world.advance(Math.max(0, ...feed.steps.map(({ at }) => at)) + 120_000);
  const events = await eventsOfDay(ledger, dayOf(start, 0, 0), 0, 1000);
  const refused = await refusals(ledger);
  await ledger.delete();
  return { events: events.reverse(), refusals: refused, used: world.used };
}

function timeline(feed: Feed, world: ReturnType<typeof createWorld>) {
  const moves = feed.steps.flatMap((step, index) => {
    const request = `r${index}`;
    const first = { at: step.told ?? step.at, run: () => world.play(step, request) };
    if (!step.request || !step.answer) return [first];
    const { answer } = step;
    const { at: _, ...end } = answer;
    const done = { at: answer.at, run: () => world.counter().done({ request, at: world.wall(), ...end }) };
    return [first, done];
  });
  return moves.sort((a, b) => a.at - b.at);
}

function createWorld(sites: readonly Site[], feed: Feed, ledger: Ledger, set: Chosen) {
  let now = 0;
  let clock = start;
  let ids = 0;
  const amounts = new Map<number, GestureAnswer['amount']>();
  let again = false;
  const used: Record<string, number> = {};
  const stored = new Map<string, Pending>();
  const known = new Map<string, boolean>();
  const asked: { event: string; name: string }[] = [];
  const gestures: { at: number; tab: number; kind: GestureAnswer['kind'] }[] = [];
  const addresses: { at: number; tab: number; url: string }[] = [];
  const watched: { tab: number; asked: number; until: number; question: Question }[] = [];
  const standing: { tab: number; word: string; until: number; of?: string[] }[] = [];
  let timers: { at: number; then: () => void }[] = [];
  const homes = homesOf(sites, feed.origin);
  const homeOf = (site: Site) =>
    homes.find((home) => home.site === site)?.url.href ?? site.pages[0]?.replace(/\*$/, '') ?? '';

  const ports: Ports = {
    sites,
    place: placeAmong(sites, homes),
    askPage: async (tab, _origin, question) => {
      watched.push({ tab, asked: now, until: now + 10_000, question });
      const there = standing.filter((one) => one.tab === tab && now < one.until);
      setImmediate(() => {
        for (const { word, of } of there) void pageSaw(tab, word, { only: question, ...(of ? { of } : {}) });
      });
      const trigger = now - question.elapsed;
      const last = gestures.findLast((one) => one.tab === tab && one.at <= trigger + 100);
      if (!last || trigger - last.at > question.freshest) return null;
      const amount = question.amount && amounts.get(tab);
      const shown = amount ? { amount } : {};
      const address = addresses.findLast((one) => one.tab === tab && one.at <= last.at)?.url ?? '';
      const asked = last.kind === 'stored' ? undefined : question.page;
      const elsewhere = asked !== undefined && !isForPage(asked, address);
      return { age: Math.max(trigger - last.at, 0), kind: last.kind, ...shown, ...(elsewhere ? { elsewhere } : {}) };
    },
    arrival: async () => (again ? 'again' : 'fresh'),
    // Of records of one kind, the site's name says which.
    hash: async ({ site, home }, text) => `${home}${site.replace(/^[^ ]*/, '')}#${text}`,
    pendings: {
      all: async () => structuredClone([...stored.values()]),
      put: async (pending) => void stored.set(pending.id, structuredClone(pending)),
      drop: async (id) => void stored.delete(id),
    },
    ledger: ledgerPort(ledger),
    sets: {
      has: async (_site, { set, hash }) => known.get(`${set} ${hash}`) ?? null,
      learn: async (_site, { set, hash }) => void known.set(`${set} ${hash}`, true),
      ask: async (event, _site, { set, hash }) => void asked.push({ event, name: `${set} ${hash}` }),
    },
    useUp: async ({ site, metric }) => {
      used[`${site}/${metric}`] = (used[`${site}/${metric}`] ?? 0) + 1;
    },
    reckonsIn: async () => ({ currency: feed.currency ?? null, zone: set.zone ?? 'UTC' }),
    paused: async () => set.paused ?? false,
    habit: async (_site, detector) => set.habits?.[detector] ?? null,
    standing: async (_site, detector) => set.standings?.[detector] ?? null,
    now: () => clock + now,
    newId: () => `p${++ids}`,
    later: (milliseconds, then) => void timers.push({ at: now + milliseconds, then }),
  };

  let writes = 0;
  /** The worker that was there before it died never gets its answer; a new one takes up what is stored. */
  const survives = async <T>(done: T, life: number): Promise<T> => {
    const dies = set.diesAfter && life === lives && now >= set.diesAfter.at && ++writes === set.diesAfter.writes;
    if (dies) {
      lives++;
      timers = [];
      counter = createCounter(mortal(lives));
      void counter.sweep();
      died.resolve();
    }
    return life === lives ? done : new Promise<T>(() => {});
  };
  let lives = 0;
  const died = Promise.withResolvers<void>();
  /** Waits for a worker's answer, but not for one of a worker that is dead. */
  const whileAlive = (answer: Promise<unknown>) => (lives ? answer : Promise.race([answer, died.promise]));
  /** The ports of one life of the worker: what it writes after its death never happens. */
  const mortal = (life: number): Ports => {
    if (!set.diesAfter) return ports;
    const wrapped =
      <A extends unknown[], T>(write: (...given: A) => Promise<T>) =>
      (...given: A): Promise<T> =>
        life === lives ? write(...given).then((done) => survives(done, life)) : new Promise<T>(() => {});
    const { pendings, ledger: writing } = ports;
    return {
      ...ports,
      pendings: { ...pendings, put: wrapped(pendings.put), drop: wrapped(pendings.drop) },
      ledger: { ...writing, record: wrapped(writing.record), takeBack: wrapped(writing.takeBack) },
    };
  };

  let counter: Counter = createCounter(mortal(0));
  const nothing = { pending: '', part: 'confirm', signal: '' } as const;
  /** Lets everything under way come to rest: the queue, and what waits outside it for a page's answer. */
  const rest = async () => {
    for (let round = 0; round < 6; round++) {
      await whileAlive(counter.page(nothing));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  const pageSaw = async (tab: number, word: string, what: Seen = {}) => {
    const { address, only, gone, of } = what;
    for (const { tab: where, asked, until, question } of watched) {
      if (now > until || where !== tab || (only && only !== question)) continue;
      for (const { part, signal } of question.watch) {
        if (only && !question.arrived && !('standing' in signal && signal.standing)) continue;
        if ((signal.on === 'vanish') !== (gone ?? false)) continue;
        const groups = signal.on === 'url' && address ? urlGroups(signal, address) : null;
        const fits = signal.on === 'url' ? groups !== null : signal.selector.includes(word);
        const said = signal.on === 'url' ? (signal.hash ?? signal.path ?? '') : (signal.selector[0] ?? '');
        const pressedSince = gestures.some((one) => one.tab === tab && one.at > asked - question.elapsed + 400);
        const subjects = signal.on !== 'url' && signal.subject ? { subjects: of ?? [] } : {};
        const report = { pending: question.pending, part, signal: said, pressedSince, ...subjects };
        if (fits) await counter.page({ ...report, ...(groups ? { groups } : {}), ...(gone ? { gone } : {}) });
      }
    }
  };

  /** What the page script tells of a click, submit, drop or key, and what it watches for from then on. */
  const done = async (
    on: 'click' | 'submit' | 'drop' | 'key',
    selector: string,
    { from, holds = '', pressed = 0 }: Step,
  ) => {
    gestures.push({ at: now, tab: 1, kind: on === 'drop' || on === 'key' ? on : 'press' });
    for (const { site, detector } of sites.flatMap((site) => site.detectors.map((detector) => ({ site, detector })))) {
      const { trigger, subject } = detector;
      if (trigger.on !== on || !trigger.selector.includes(selector)) continue;
      const url = from ?? homeOf(site);
      if (detector.page && !isForPage(detector.page, url)) continue;
      const pending = `d${++ids}`;
      watched.push({
        tab: 1,
        asked: now,
        until: now + 10_000,
        question: { pending, elapsed: 0, freshest: 0, watch: watchedOf(detector) },
      });
      const at = clock + now;
      const waits = detector.confirm?.any.some((one) => one.on === 'url');
      const there =
        subject.from === 'url' && !waits ? (urlGroups({ ...subject, on: 'url' }, url) ?? undefined) : undefined;
      const hit = subject.from === 'element' ? (new RegExp(subject.pattern).exec(holds)?.groups ?? {}) : there;
      const what = { pending, site: site.id, detector: detector.id, tab: 1, url, at, gestureAt: at - pressed };
      await counter.trigger({ ...what, ...(hit ? { groups: hit } : {}) });
    }
  };

  /** What the page script tells of a message. */
  const hears = async (tab: number, { origin, data, around }: NonNullable<Step['message']>, from?: string) => {
    for (const site of sites) {
      const url = from ?? homeOf(site);
      const own = { site, matches: [] };
      const isGuest = site.everywhere && !isSitePage(site, new URL(url));
      const triggers = messageTriggers([sliceOf(isGuest ? { ...own, guest: true } : own)]);
      for (const heard of heardIn(triggers, around === undefined ? origin : 'around', () => data)) {
        const place = { tab, url, ...(around === undefined ? {} : { around }) };
        await counter.trigger({ pending: `d${++ids}`, at: clock + now, ...place, ...heard });
      }
    }
  };

  const shows = async ({ result, subjects }: NonNullable<Step['seen']>) => {
    for (const site of sites.filter(({ results }) => results?.some(({ id }) => id === result))) {
      await counter.seen({ site: site.id, result, url: homeOf(site), subjects });
    }
  };

  return {
    counter: () => counter,
    used,
    /** What the computer's clock says. */
    wall: () => clock + now,
    rest,
    whileAlive,
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
      const where = step.tab ?? 1;
      if (step.gesture) gestures.push({ at: now, tab: where, kind: step.gesture });
      const last = step.say && asked.at(-1);
      if (last) known.set(last.name, step.say === 'yes');
      if (last) await answer(ledger, last.event, step.say ?? 'no', when(clock + now));
      if (step.amount) amounts.set(where, { language: 'en', ...step.amount });
      if (step.reload) again = true;
      if (step.clock) clock += step.clock;
      if (step.kill) {
        timers = [];
        counter = createCounter(ports);
        await counter.sweep();
      }
      for (const on of ['click', 'submit', 'drop', 'key'] as const) {
        const selector = step[on];
        if (selector) await done(on, selector, step);
      }
      const of = step.of ? { of: step.of } : {};
      if (step.appear && step.stays) standing.push({ tab: where, word: step.appear, until: now + step.stays, ...of });
      if (step.appear) await pageSaw(where, step.appear, of);
      if (step.attribute) await pageSaw(where, step.attribute, of);
      if (step.vanish) await pageSaw(where, step.vanish, { gone: true });
      if (step.message) await hears(where, step.message, step.from);
      if (step.seen) await shows(step.seen);
      if (step.url) addresses.push({ at: now, tab: where, url: step.url });
      if (step.url) await pageSaw(where, '', { address: step.url });
      if (!step.request) return;
      const { method, url, type = 'xhr', headers = {}, body, tab = where, initiator } = step.request;
      const made = { request, at: clock + step.at, method, url, type, tab, frame: 0 };
      const seen = { ...made, ...(initiator ? { initiator } : {}) };
      const raw = rawOf(body);
      await counter.request({ ...seen, raw });
      await counter.request(seen);
      await counter.request({ ...seen, raw, headers });
    },
  };
}
