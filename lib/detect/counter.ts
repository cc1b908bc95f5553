import type { PageAddress, Site } from '../sites/site';
import { answerFits } from './answer';
import { hearAnswer } from './complaint';
import { countAgainstLimit, limitBy } from './limits';
import { readMoney } from './money';
import { openPending, questionFor } from './open';
import { hearReport, openFromPage } from './page-signals';
import { type Pending, ruleOf } from './pending';
import type { GestureAnswer, PageReport, PageTrigger, Place, Ports } from './ports';
import { applyProof, hearConfirming } from './proof';
import { matchAddress, matchRequest, type RequestDone, type RequestSeen, requestRoles, rolesByOrigin } from './request';
import { creditResult, type ResultSeen } from './result';
import { createSettle } from './settle';

/** Pairs gestures and signals into acts and hands them to the ledger. See `docs/architecture.md`. */
export interface Counter {
  request(seen: RequestSeen): Promise<void>;
  done(end: RequestDone): Promise<void>;
  page(report: PageReport): Promise<void>;
  trigger(trigger: PageTrigger): Promise<void>;
  /** A page shows a result. */
  seen(result: ResultSeen): Promise<void>;
  /** Takes up what an earlier life of the worker left, and ends what has waited long enough. */
  sweep(): Promise<void>;
}

/** An answer later than this, in milliseconds, is watched for anew. */
const freshWatch = 3000;

/** How many ends of requests nobody follows are remembered. */
const mostEarly = 50;

/**
 * Makes the counter. It keeps nothing in memory that matters: every step is stored before the next, so a worker may die
 * between any two of them.
 */
export function createCounter(ports: Ports): Counter {
  const rolesAt = rolesByOrigin(requestRoles(ports.sites));
  const settle = createSettle(ports);
  const asking = new Set<string>();
  /** A worker that is being woken may be told of a request's end before its beginning. */
  const early: RequestDone[] = [];

  /** One thing at a time: signals are judged in the order the browser tells them. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    const mine = queue.then(job);
    queue = mine.catch(() => undefined);
    return mine;
  };

  const find = async (id: string) => (await ports.pendings.all()).find((pending) => pending.id === id);

  const settled = (pending: Pending): Promise<void> =>
    settle(pending, () => {
      void inTurn(async () => {
        const later = await find(pending.id);
        if (later) await settled(later);
      });
    });

  /** Asks the page, outside the queue: a page that is busy must not hold up the other tabs. */
  const ask = async (pending: Pending): Promise<void> => {
    if (asking.has(pending.id)) return;
    asking.add(pending.id);
    const wasAnswered = pending.answered !== undefined;
    const question = questionFor(ports.sites, pending, ports.now());
    const answer = question ? await ports.askPage(pending.tab, pending.origin, question) : null;
    asking.delete(pending.id);
    await inTurn(async () => {
      const now = await find(pending.id);
      if (!now || now.gestureAt !== undefined) return;
      if (answer) hear(now, answer, question?.page);
      // A page on its way out may not answer but writes its gesture down; after the request's end it must have.
      else if (wasAnswered) now.gestureAt = null;
      else if (now.answered) return void ask(now);
      await ports.pendings.put(now);
      if (now.arrival === 'awaited' && now.answered?.fits) void askArrival(now);
      await settled(now);
    });
  };

  /**
   * A page watches for ten seconds from the trigger; what it says of a later answer would be missed. Of an act that loads
   * a page, the new one tells what came of it.
   */
  const watchAgain = async (pending: Pending): Promise<void> => {
    if (pending.arrival === 'awaited' || pending.arrival === 'again') return;
    const question = questionFor(ports.sites, pending, ports.now());
    const arrived = pending.arrival === 'fresh' ? { arrived: true as const } : {};
    if (question?.watch.length) await ports.askPage(pending.tab, pending.origin, { ...question, ...arrived });
  };

  /** A reload or a step back repeats a page load without the person doing the act again. */
  const askArrival = async ({ id, tab, gestureAt }: Pending): Promise<void> => {
    // While the gesture's time is not known, the page that is left could speak for the one that comes.
    if (typeof gestureAt !== 'number') return;
    const arrival = await ports.arrival(tab, gestureAt);
    await inTurn(async () => {
      const now = await find(id);
      if (now?.arrival !== 'awaited' || !arrival) return;
      now.arrival = arrival;
      now.arrivedAt = ports.now();
      await ports.pendings.put(now);
      void watchAgain(now);
      await settled(now);
    });
  };

  const request = async (seen: RequestSeen) => {
    const alien = /^[\w-]+-extension:/.test(seen.initiator ?? '');
    const matches = matchRequest(seen, rolesAt(new URL(seen.url)));
    if (!matches.length) return;
    // Both at once: the browser tells of a request once, and until it is noted it would be lost with the worker.
    const [place, paused] = await Promise.all([ports.place(seen.url), ports.paused()]);
    if (!place) return;
    const url = new URL(seen.url);
    const proved = new Set<string>();
    for (const match of matches) {
      const { role } = match;
      const groups = role.site.id === place.site ? matchAddress(role.signal, url, place.prefix) : null;
      if (!groups) continue;
      const home = homeOf(role.site, place, groups);
      // Another extension's request is not the person's; a platform's limit counts it all the same.
      if (alien && (role.part !== 'trigger' || !limitBy(role.site, role.detector) || paused)) continue;
      if (role.part !== 'trigger') {
        for (const { id } of await applyProof(ports, match, home, seen)) proved.add(id);
        continue;
      }
      const pending = await openPending(ports, match, seen, home, paused);
      if (!pending) continue;
      if (alien) pending.alien = true;
      await ports.pendings.put(pending);
      if (!alien) void ask(pending);
    }
    // Only when all it speaks of is known: one that is settled could no longer be told from an earlier try.
    for (const pending of (await ports.pendings.all()).filter(({ id }) => proved.has(id))) await settled(pending);
    // A redirect keeps its request's name: an end from before this beginning is another one's.
    const end = early.find(({ request: ended, at }) => ended === seen.request && at >= seen.at);
    if (end) await done(end);
  };

  const done = async (end: RequestDone) => {
    const followed = (await ports.pendings.all()).filter(({ request: begun }) => begun === end.request);
    const proved = await hearConfirming(ports, end);
    if (!followed.length && !proved.length && early.push(end) > mostEarly) early.shift();
    for (const pending of proved) await settled(pending);
    for (const pending of followed) {
      const rule = pending.answered ? undefined : ruleOf(ports.sites, pending)?.rule;
      if (rule?.trigger.on !== 'request') continue;
      const status = 'status' in end ? end.status : 0;
      const fits = await answerFits(ports, pending, rule, end);
      pending.answered = { at: end.at, status, fits };
      const sent = pending.signals.find(({ signal }) => signal === 'request');
      if (sent) sent.status = status;
      await countAgainstLimit(ports, pending);
      await ports.pendings.put(pending);
      if (pending.gestureAt === undefined && !pending.alien) void ask(pending);
      else if (!pending.alien && end.at - pending.at > freshWatch) void watchAgain(pending);
      if (pending.arrival === 'awaited' && fits) void askArrival(pending);
      const refuted = await hearAnswer(ports, pending);
      for (const one of refuted) await settled(one);
      if (!refuted.some(({ id }) => id === pending.id)) await settled(pending);
    }
  };

  const page = async (report: PageReport) => {
    const pending = await hearReport(ports, report);
    if (pending) await settled(pending);
  };

  const trigger = async (seen: PageTrigger) => {
    const pending = await openFromPage(ports, seen);
    if (pending?.gestureAt === undefined) return void (pending && ask(pending));
    await settled(pending);
  };

  const sweep = async () => {
    let failed: unknown;
    for (const pending of await ports.pendings.all()) {
      if (pending.answered && pending.gestureAt === undefined && !pending.alien) void ask(pending);
      if (pending.answered?.fits && pending.arrival === 'awaited') void askArrival(pending);
      if (pending.arrival === 'fresh') void watchAgain(pending);
      // One that cannot be written now must not hold up the others; it is taken up again with the next sweep.
      await settled(pending).catch((error: unknown) => (failed ??= error));
    }
    if (failed) throw failed;
  };

  return {
    request: (seen) => inTurn(() => request(seen)),
    done: (end) => inTurn(() => done(end)),
    page: (report) => inTurn(() => page(report)),
    trigger: (seen) => inTurn(() => trigger(seen)),
    seen: (result) => inTurn(() => creditResult(ports, result)),
    sweep: () => inTurn(sweep),
  };
}

/** Where its records are: on one server of a site, each tenant has a number 12. */
const homeOf = ({ tenant }: Site, { home }: Place, groups: Record<string, string>): string =>
  tenant ? `${home}/${groups[tenant] ?? ''}` : home;

/** Writes what the page said into the pending item. */
function hear(pending: Pending, answer: GestureAnswer, page?: PageAddress): void {
  const { age, kind, amount, ambiguous, elsewhere } = answer;
  // What a page wrote down on its way out does not say which address it had.
  const unknown = page && kind === 'stored';
  if (elsewhere || (unknown && !page.not)) pending.elsewhere = true;
  if (unknown) pending.ask = 'lost';
  pending.gestureAt = pending.at - age;
  for (const signal of pending.signals) signal.after += age;
  pending.signals.unshift({ signal: 'gesture', what: kind, after: 0 });
  if (ambiguous) pending.ask = 'two-tabs';
  const money = amount && readMoney(amount.digits, amount.currency, amount.language);
  if (money) pending.amount = money;
}
