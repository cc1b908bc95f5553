import { readAs, readField } from '../codecs/body';
import { alikeOf } from './group';
import { type Pending, ruleOf } from './pending';
import type { Ports } from './ports';
import type { Match, RequestDone, RequestSeen } from './request';
import { decoded, knownAmong } from './subject';
import { wordOf } from './words';

/** When and where a request was made. */
type When = Pick<RequestSeen, 'request' | 'at' | 'tab'>;

/** Whether a confirming or refuting request came in time for a pending item of the same rule. */
function isFor({ role }: Match, home: string, pending: Pending, { at, tab }: When): boolean {
  const { site, detector, index, part, rule, signal } = role;
  // One that names nobody can only be of the tab it was sent from.
  if (!signal.subject && !signal.pathSubject && tab !== pending.tab && tab >= 0 && pending.tab >= 0) return false;
  if (pending.home !== home || pending.site !== site.id || pending.detector !== detector.id || pending.index !== index)
    return false;
  // What is asked before the answer is there cannot know of success.
  if (part === 'confirm' && (!pending.answered || pending.confirmedAt !== undefined)) return false;
  // Of two tries the server refused one, and the page tells of that one.
  if (part === 'refute' && pending.explained === 'same') return false;
  const within = (part === 'confirm' ? rule.confirm : rule.refute)?.within ?? 0;
  return Math.abs(at - (pending.answered?.at ?? pending.at)) <= within * 1000;
}

/** Whether it speaks of the same subject; where only the proof knows the subject, it is taken from there. */
async function sameSubject(ports: Ports, pending: Pending, { role, decoded: read, groups }: Match): Promise<boolean> {
  const { signal, rule } = role;
  const { subject, pathSubject, as = 'id' } = signal;
  if (!subject && !pathSubject) return true;
  const inPath = pathSubject ? [readAs(decoded(groups[pathSubject] ?? ''), as) ?? []].flat() : [];
  const texts = subject ? readField(read?.body, subject, as) : inPath;
  const hashes = await Promise.all(texts.map((text) => ports.hash(knownAmong(pending), text)));
  if (rule.subject.from === 'confirm' && hashes.length > 0) {
    pending.subjects = hashes;
    return true;
  }
  return pending.subjects === null || pending.subjects.some((subject) => hashes.includes(subject));
}

/** Whether one is a later try of what the other tried: what fails thereupon is the later one. */
const isLaterTry = (one: Pending, other: Pending): boolean =>
  one.site === other.site &&
  one.at > other.at &&
  one.subjects?.some((subject) => other.subjects?.includes(subject)) === true;

/**
 * Applies a confirming or refuting request to what is still open. One that confirms does so with its answer.
 * @returns the pending items it changed, already stored
 */
export async function applyProof(ports: Ports, match: Match, home: string, seen: When): Promise<Pending[]> {
  const { at, request } = seen;
  const changed: Pending[] = [];
  const all = await ports.pendings.all();
  for (const pending of all) {
    if (!isFor(match, home, pending, seen) || !(await sameSubject(ports, pending, match))) continue;
    if (match.role.part === 'refute' && all.some((other) => isLaterTry(other, pending))) continue;
    const what = wordOf(match.role.signal);
    if (match.role.part === 'confirm') pending.confirming = { ...pending.confirming, [request]: { at, what } };
    else {
      pending.refutedAt = at;
      noteProof(pending, what, at);
    }
    await ports.pendings.put(pending);
    changed.push(pending);
  }
  return changed;
}

const noteProof = (pending: Pending, what: string, at: number) =>
  pending.signals.push({ signal: 'request', what, after: at - (pending.gestureAt ?? pending.at) });

/**
 * Takes the end of a request that would confirm something: what the server refused proves nothing.
 * @returns the pending items it changed, already stored
 */
export async function hearConfirming(ports: Ports, end: RequestDone): Promise<Pending[]> {
  const asked = (await ports.pendings.all()).filter(({ confirming = {} }) => end.request in confirming);
  for (const pending of asked) {
    const { [end.request]: proof, ...others } = pending.confirming ?? {};
    pending.confirming = others;
    if (proof && 'status' in end && end.status < 400 && pending.confirmedAt === undefined) {
      pending.confirmedAt = proof.at;
      noteProof(pending, proof.what, proof.at);
    }
    await ports.pendings.put(pending);
  }
  return asked;
}

/** Takes the subject from the address the page came to, for a new record whose id stands nowhere else. */
export async function nameSubject(ports: Ports, pending: Pending, groups?: Record<string, string>): Promise<void> {
  const subject = ruleOf(ports.sites, pending)?.rule.subject;
  const text = subject?.from === 'url' ? groups?.[subject.name] : undefined;
  if (text) pending.subjects = [await ports.hash(knownAmong(pending), text)];
}

/** Takes the subject from the element the person hit, of which the page sends the one group the site file names. */
export async function nameHit(ports: Ports, pending: Pending, groups: Record<string, string> = {}): Promise<void> {
  const { rule, detector } = ruleOf(ports.sites, pending) ?? {};
  if (rule?.subject.from !== 'element' || !detector) return nameSubject(ports, pending, groups);
  const text = readAs(decoded(Object.values(groups)[0] ?? ''), rule.subject.as);
  if (text === null) {
    pending.ask = 'unreadable';
    return;
  }
  pending.subjects = [await ports.hash(knownAmong(pending), text)];
  pending.alike = await alikeOf(ports, detector, [text]);
}
