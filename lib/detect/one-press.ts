import { type MetricId, stages } from '../catalog';
import type { Detector, Towards } from '../sites/site';
import type { Pending } from './pending';
import type { Ports } from './ports';
import type { Match } from './request';
import { oneTowards } from './subject';

/*
 * One press, one act: who sends a CV has also moved the candidate on and written a note, and the system sends a request for
 * each. Of what one press does for one candidate and job the greatest act counts; what is less gives way to it, whichever
 * comes first.
 */

/** How far apart requests of one press may be, in milliseconds. */
const longest = 10 * 60_000;

/** Two gestures this close are one, in milliseconds: a page's answer says when it was to within its own delay. */
const oneGesture = 300;

/** So soon after one another, for the same candidate, nobody does two things, whatever was pressed. */
const atOnce = 5000;

/** What is no stage of its own, and next below one. */
const nextBelow: Partial<Record<MetricId, MetricId>> = {
  'interview-booked': 'interview-requested',
  'cv-sent': 'spec-cv-sent',
  shortlisted: 'candidate-screened',
};

/** The greatest first; what is not here, such as a call that the system writes down by itself, is less than all of them. */
const greatest: readonly MetricId[] = stages.toReversed().flatMap((stage) => [stage, nextBelow[stage] ?? []].flat());

const rankOf = (metric: MetricId): number => (greatest.includes(metric) ? greatest.indexOf(metric) : greatest.length);

/** Whom and which job an act of several by one press is for, hashed, as far as its request tells. */
export async function pressOf(
  ports: Ports,
  { onePress }: Detector,
  match: Match,
  at: Parameters<Ports['hash']>[0],
): Promise<Pick<Pending, 'onePress'>> {
  if (!onePress) return {};
  const read = async (part: 'candidate' | 'job') => {
    const name: Towards | undefined = onePress[part];
    const text = name ? oneTowards(name, match) : null;
    return text === null ? {} : { [part]: await ports.hash(at, `${part}\n${text}`) };
  };
  return { onePress: { ...(await read('candidate')), ...(await read('job')) } };
}

/** Until when something less of the same press may come, in milliseconds since 1970; 0 where nothing can. */
export const pressUntil = ({ onePress, at }: Pending): number => (onePress ? at + longest : 0);

/** Whether two requests came of one press, and speak of no two candidates or jobs. */
function areOfOnePress(one: Pending, other: Pending): boolean {
  const [a, b] = [one.onePress, other.onePress];
  if (!a || !b || one.id === other.id || one.site !== other.site || one.home !== other.home) return false;
  if ((a.candidate && b.candidate && a.candidate !== b.candidate) || (a.job && b.job && a.job !== b.job)) return false;
  if (one.tab !== other.tab || Math.abs(one.at - other.at) > longest) return false;
  const gestures = [one.gestureAt, other.gestureAt];
  const same = gestures.every((at) => typeof at === 'number') && Math.abs((gestures[0] ?? 0) - (gestures[1] ?? 0));
  if (same !== false && same <= oneGesture) return true;
  return a.candidate !== undefined && a.candidate === b.candidate && Math.abs(one.at - other.at) <= atOnce;
}

const detectorOf = (ports: Ports, { site, detector }: Pending): Detector | undefined =>
  ports.sites.find(({ id }) => id === site)?.detectors.find(({ id }) => id === detector);

/** Whether what is `less` may be a part of the act `by`. What one detector sees twice is two. */
function isPartOf(ports: Ports, less: Pending, by: Pending): boolean {
  if (less.detector === by.detector || !areOfOnePress(less, by)) return false;
  const [part, whole] = [detectorOf(ports, less), detectorOf(ports, by)];
  if (!part || !whole) return false;
  // Of two requests of one placement the one that says what it is worth is the act.
  if (part.metric === whole.metric) return whole.amount !== undefined || part.amount === undefined;
  return rankOf(part.metric) > rankOf(whole.metric);
}

/** Of several candidates moved by one press, each act has one part of each kind. */
const hasRoom = ({ parts = {} }: Pending, { id, detector }: Pending): boolean =>
  parts[detector] === undefined || parts[detector] === id;

const isCounted = ({ events, ask }: Pending): boolean => events?.length === 1 && !ask;

/** Whether an act that is about to be recorded is a part of one that counts already; that one remembers it. */
export async function isPart(ports: Ports, less: Pending): Promise<boolean> {
  if (!less.onePress || (less.subjects?.length ?? 0) > 1) return false;
  const all = await ports.pendings.all();
  const by = all.find((one) => isCounted(one) && hasRoom(one, less) && isPartOf(ports, less, one));
  if (!by) return false;
  if (by.parts?.[less.detector] !== less.id)
    await ports.pendings.put({ ...by, parts: { ...by.parts, [less.detector]: less.id } });
  return true;
}

/**
 * Takes back what was counted, or asked about, before the act it was a part of. An act that is itself asked about takes
 * nothing: it may be none.
 */
export async function takeParts(ports: Ports, by: Pending): Promise<void> {
  if (!by.onePress || !isCounted(by)) return;
  const all = await ports.pendings.all();
  const near = all.toSorted((a, b) => Math.abs(a.at - by.at) - Math.abs(b.at - by.at));
  for (const less of near) {
    if (less.events?.length !== 1 || !hasRoom(by, less) || !isPartOf(ports, less, by)) continue;
    by.parts = { ...by.parts, [less.detector]: less.id };
    // A worker that dies on the way must not choose once more, when the first are gone.
    const { events: _, ...unsettled } = by;
    await ports.pendings.put(unsettled);
    for (const event of less.events) await ports.ledger.takeBack(event, ports.now(), 'same-act');
    await ports.pendings.drop(less.id);
  }
}
