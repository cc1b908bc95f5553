import type { Habit, RefusalReason, UnsureReason } from '../event';
import type { Detector } from '../sites/site';
import { mostAtOnce } from './bulk';
import { cameSecond, givesWayUntil, giveWay, knownAlready } from './everywhere';
import { sharedOf } from './group';
import { isPart, pressUntil, takeParts } from './one-press';
import { deadline, judge, type Pending, ruleOf, type Verdict } from './pending';
import type { Ports, Recorded, Sighting } from './ports';
import { purposeOf } from './rules';

/** A second sighting so soon after the first is the same act told twice, and not worth a line under "not counted". */
const sameAct = 60_000;

/**
 * Makes the step that carries out a verdict: writes to the ledger, forgets the pending item or keeps it waiting.
 * Safe to repeat: if the worker dies half-way, the ledger's once-keys make the second run change nothing.
 */
export function createSettle(ports: Ports): (pending: Pending, reconsider: () => void) => Promise<void> {
  const refuse = (pending: Pending, detector: Detector, reason: RefusalReason) =>
    ports.ledger.refuse({
      at: pending.at,
      site: pending.site,
      detector: pending.detector,
      metric: detector.metric,
      reason,
      ...(pending.answered?.status ? { status: pending.answered.status } : {}),
    });

  const record = async (pending: Pending, detector: Detector, reason?: UnsureReason): Promise<string[]> => {
    const ids: string[] = [];
    const { site, alike } = pending;
    for (const sighting of sightings(pending, detector, reason)) {
      const shared = sharedOf(ports.sites, site, sighting.n === 1 ? detector.group?.id : undefined, { alike });
      const recorded = await ports.ledger.record({ ...sighting, ...shared });
      // An earlier act stays what it was, whatever becomes of this try to do it again.
      const isOwn = recorded.at === Math.round(pending.at) || ['again', 'unsure'].includes(recorded.result);
      if (isOwn) ids.push(recorded.id);
      if (shared.shared) await knownAlready(ports, pending, recorded.id);
      if (recorded.result === 'returned') pending.broughtBack = true;
      const why = refusalOf(recorded, pending);
      if (why) await refuse(pending, detector, why);
    }
    return ids;
  };

  return async (pending, reconsider) => {
    const found = ruleOf(ports.sites, pending);
    if (!found) return ports.pendings.drop(pending.id);
    const { detector, rule } = found;
    const now = ports.now();
    // What the page doubts is not held up by what may turn out to be the same act.
    const held = pending.events && pending.doubtedAt === undefined ? heldUntil(ports, pending, detector) : 0;
    const end = Math.max(deadline(pending, rule), held);
    // A clock that was set back must not keep an item waiting for hours.
    const late = now >= end || now < pending.at - sameAct;
    if (pending.alien && (pending.answered || late)) return ports.pendings.drop(pending.id);
    const asks = await askedOf(ports, pending, detector);
    const verdict = judge(pending, rule, asks, late);

    if (verdict.say === 'wait') return ports.later(Math.max(end - now, 0) + 50, reconsider);
    if (verdict.say === 'take-back') {
      for (const id of pending.events ?? []) await ports.ledger.takeBack(id, now, 'refuted');
      if (pending.broughtBack) await retract(ports, pending, detector);
      await refuse(pending, detector, 'refuted');
    }
    // What a retraction cannot prove changes nothing, and is no act that somebody could miss.
    if (verdict.say === 'refuse' && pending.index < 0) await refuse(pending, detector, verdict.reason);
    const purpose = purposeOf(detector, pending.index);
    if (verdict.say === 'count' && purpose === 'take-back') await retract(ports, pending, detector);
    if (verdict.say === 'count' && purpose === 'worth') await tellWorth(ports, pending, detector);
    if ((verdict.say === 'count' || verdict.say === 'ask') && pending.index < 0) {
      if (await isPart(ports, pending)) return ports.pendings.drop(pending.id);
      pending.events = await record(pending, detector, verdict.say === 'ask' ? verdict.reason : undefined);
      // What the page named some of and not others: those were refused.
      if (pending.named && pending.confirmedAt === undefined) await refuse(pending, detector, 'refuted');
      await learn(ports, pending, verdict);
      if (pending.events.length) await giveWay(ports, pending, detector.metric, verdict.say === 'count');
      if (pending.events.length && (await cameSecond(ports, pending, detector.metric))) {
        return ports.pendings.drop(pending.id);
      }
      if (verdict.say === 'ask') pending.ask ??= verdict.reason;
      await takeParts(ports, pending);
      const until = Math.max(rule.refute ? deadline(pending, rule) : 0, heldUntil(ports, pending, detector));
      if (until) {
        await ports.pendings.put(pending);
        return ports.later(Math.max(until - now, 0) + 50, reconsider);
      }
    }
    await ports.pendings.drop(pending.id);
  };
}

/** Until when an act that was recorded may turn out to be one with another; 0 where it cannot. */
const heldUntil = (ports: Ports, pending: Pending, { metric }: Detector): number =>
  Math.max(givesWayUntil(pending, metric, ports.sites), pressUntil(pending));

/** Whether it counts: what it has shown of itself weighs more than what the person said of its kind before. */
async function askedOf(
  ports: Ports,
  { site, detector: id }: Pending,
  detector: Detector,
): Promise<Habit | 'ask' | 'off'> {
  const standing = await ports.standing(site, id);
  if (standing) return standing === 'off' ? 'off' : 'ask';
  return detector.ask === true ? ((await ports.habit(site, id)) ?? 'ask') : 'always';
}

async function retract(ports: Ports, pending: Pending, { metric }: Detector): Promise<void> {
  for (const subject of pending.named ?? pending.subjects ?? []) {
    await ports.ledger.retract({ site: pending.site, metric, subject, at: pending.at });
  }
}

async function tellWorth(ports: Ports, pending: Pending, { id, revision, metric }: Detector): Promise<void> {
  const { site, at, subjects, amount = null } = pending;
  const [subject, second] = subjects ?? [];
  // Which of several it is the amount of is not told.
  if (subject === undefined || second !== undefined) return;
  await ports.ledger.tellWorth({ site, metric, subject, money: amount, detector: id, revision, at });
}

/** What an act that counts says of its firm's own values; or which of them the answer to it will be about. */
async function learn(ports: Ports, { site, teaches = [], unknown, events, subjects }: Pending, verdict: Verdict) {
  if (verdict.say === 'count') for (const value of teaches) await ports.sets.learn(site, value);
  // A bulk act is asked about for its size.
  const asks = verdict.say === 'ask' && verdict.reason === 'new-value' && (subjects?.length ?? 0) <= mostAtOnce;
  if (unknown && asks) for (const id of events ?? []) await ports.sets.ask(id, site, unknown);
}

function refusalOf({ result, at }: Recorded, pending: Pending): RefusalReason | null {
  if (result === 'undone') return 'undone';
  return result === 'duplicate' && Math.abs(pending.at - at) > sameAct ? 'duplicate' : null;
}

/** One sighting a subject; a large batch, or one without a readable subject, is one sighting. */
function sightings(pending: Pending, detector: Detector, reason?: UnsureReason): Sighting[] {
  const known = pending.named ?? pending.subjects;
  const subjects = known?.length ? known : [null];
  const bulk = subjects.length > mostAtOnce;
  const unsure = bulk ? 'bulk' : reason;
  const one = {
    site: pending.site,
    metric: detector.metric,
    once: detector.once,
    detector: detector.id,
    revision: detector.revision,
    at: pending.at,
    gestureAt: pending.gestureAt ?? pending.at,
    signals: pending.signals,
    ...(pending.host ? { host: pending.host } : {}),
    ...(unsure ? { unsure } : {}),
    ...(pending.tags ? { tags: pending.tags } : {}),
    ...(pending.towards && subjects.length === 1 ? { towards: pending.towards } : {}),
    ...(pending.amount && subjects.length === 1 ? { amount: pending.amount } : {}),
  };
  if (bulk) return [{ ...one, subject: null, n: subjects.length }];
  return subjects.map((subject) => ({ ...one, subject, n: 1 }));
}
