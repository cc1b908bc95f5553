import type { Step } from '../feed';
import { type Crm, crmOrigin, sell } from './crm';
import { type Mailbox, write } from './messages';
import { alien, invite, memberOf, type Network, noise, withdraw } from './network';
import type { Moment } from './person';

/** One act as the ledger must have it: metric, subject, state. */
export type Truth = string;

/** An hour's pause: whatever was under way has come to its end before and after it. */
const pause = 120_000;

/** How long a worker takes to wake, in milliseconds. */
const waking = 400;

/** Lays a day out as a feed, and says what must be in the ledger at its end, from the servers' own memories. */
export function layOut(moments: readonly Moment[]): { steps: Step[]; truth: Truth[] } {
  const network: Network = { invited: new Map() };
  const crm: Crm = new Map();
  const mailbox: Mailbox = new Map();
  const asked = new Set<number>();
  const steps: Step[] = [];
  let at = 0;
  for (const { act, gap, dies } of moments) {
    at += gap;
    if (act.do === 'rest') {
      at += pause;
      if (act.clock) steps.push({ at, clock: act.clock });
      at += pause;
      continue;
    }
    const before = new Set(network.invited.keys());
    const done = act.do === 'write' ? write(mailbox, act, steps.length, at) : played(network, crm, act, at);
    if (act.do === 'invite' && network.invited.has(act.who) && !before.has(act.who)) asked.add(act.who);
    if (dies !== null) done.push({ at: at + dies, kill: true });
    steps.push(...(dies === null ? done : done.map((step) => toldLate(step, at + dies))));
    // The page of a person is busy with one act at a time: the next begins when this one has its answer.
    at = Math.max(at, ...done.map(({ at: start, answer }) => answer?.at ?? start));
  }
  const requests = [...asked].map(
    (who) =>
      `connection-request #m${memberOf(who)} ${network.invited.get(who) === 'withdrawn' ? 'retracted' : 'counted'}`,
  );
  const written = [...mailbox].map(([number, metric]) =>
    metric === 'message' ? `message #${number} counted` : `inmail #${number} unsure`,
  );
  const sales = [...crm].flatMap(([id, { state, quoted }]) => [
    ...(quoted === 'never' ? [] : [`proposal-sent ${crmOrigin}/${id} ${quoted === 'yes' ? 'counted' : 'retracted'}`]),
    ...(state === 'confirmed' ? [`deal-won ${crmOrigin}/${id} counted`] : []),
  ]);
  return { steps: steps.sort((a, b) => a.at - b.at), truth: [...requests, ...written, ...sales].sort() };
}

/** A worker that has just died is told of requests only once it is awake, maybe after their end. */
const toldLate = (step: Step, died: number): Step =>
  step.request && step.at > died && step.at < died + waking ? { ...step, told: died + waking } : step;

function played(network: Network, crm: Crm, act: Exclude<Moment['act'], { do: 'rest' | 'write' }>, at: number): Step[] {
  switch (act.do) {
    case 'invite':
      return invite(network, act, at);
    case 'withdraw':
      return withdraw(network, act.tab, act.who, at);
    case 'other':
      return alien(network, act.by, act.who, at);
    case 'noise':
      return noise(act.tab, act.kind, at);
    default:
      return sell(crm, act, at);
  }
}
