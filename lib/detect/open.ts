import { holds } from '../codecs/body';
import type { Decoded } from '../codecs/decoded';
import { stageOf } from '../codecs/stage';
import type { Detector, Rule, Site } from '../sites/site';
import type { TagId } from '../tags';
import { alikeOf, namesIn } from './group';
import { pressOf } from './one-press';
import { type Pending, ruleOf } from './pending';
import type { Ports, Question } from './ports';
import type { Match, RequestSeen } from './request';
import { unknownIn, valuesAt } from './sets';
import { knownAmong, subjectsOf, towardsOf } from './subject';
import { wordOf } from './words';
import { worthIn } from './worth-in';

/** How old a detector's gesture may be, in milliseconds: 15 seconds unless it says otherwise. */
export const freshest = ({ gesture = 15 }: Pick<Detector, 'gesture'>): number => gesture * 1000;

/**
 * Opens a pending item for a triggering request.
 * @param home where the records of its site are
 * @param paused whether counting was paused when the request was sent
 * @returns null when nothing is to be followed: counting is paused, it lists no act or one of another kind, a retraction
 * names nobody, or a change says nothing of what the act is worth
 */
export async function openPending(
  ports: Ports,
  match: Match,
  seen: RequestSeen,
  home: string,
  paused: boolean,
): Promise<Pending | null> {
  const { site, detector, index, rule, signal } = match.role;
  const subjects = subjectsOf(rule, match, new URL(seen.url));
  if (!subjects || (index >= 0 && subjects.unreadable)) return null;
  const { texts, unreadable } = subjects;
  const at = { site: site.id, home };
  const body = match.decoded?.body;
  const unknown = await unknownIn(ports, at, signal.where ?? [], body);
  // Nobody is asked about what only takes back.
  if (!unknown || (index >= 0 && unknown.length)) return null;
  const { learn } = detector;
  const teaches = learn && index < 0 ? await valuesAt(ports, at, learn.set, learn.field, body) : [];
  const tags = index < 0 && !unreadable ? tagsOf(detector, match.decoded) : [];
  const worth = await worthIn(ports, detector, index, match);
  if (!worth) return null;
  if (paused) {
    await ports.ledger.refuse({
      at: seen.at,
      site: site.id,
      detector: detector.id,
      metric: detector.metric,
      reason: 'paused',
    });
    return null;
  }
  const towards = index < 0 ? towardsOf(detector, match) : null;
  // Of several acts at once, which is whose is not told.
  const names = (index < 0 && namesIn(detector, match, new URL(seen.url))) || (texts ?? []);
  const alike = index < 0 && (texts?.length ?? 0) <= 1 ? await alikeOf(ports, detector, names) : [];
  const { records } = detector;
  const among = knownAmong({ ...at, ...(records ? { records } : {}) });
  const hash = (text: string) => ports.hash(among, text);
  return {
    id: ports.newId(),
    request: seen.request,
    site: site.id,
    home,
    detector: detector.id,
    ...(records ? { records } : {}),
    index,
    tab: seen.tab,
    origin: new URL(seen.url).origin,
    at: seen.at,
    subjects: texts && (await Promise.all(texts.map(hash))),
    ...(alike.length ? { alike } : {}),
    ...(index < 0 && (texts?.length ?? 0) <= 1 ? await pressOf(ports, detector, match, at) : {}),
    ...(towards === null ? {} : { towards: await ports.hash(at, towards) }),
    ...(seen.type === 'document' ? { arrival: 'awaited' as const } : {}),
    ...(unknown.length ? { ask: 'new-value' as const } : {}),
    // Of two, one answer does not tell which.
    ...(unknown.length === 1 && unknown[0] ? { unknown: unknown[0] } : {}),
    ...(teaches.length ? { teaches } : {}),
    ...(unreadable ? { ask: 'unreadable' as const } : {}),
    ...(tags.length ? { tags } : {}),
    ...worth.pending,
    signals: [{ signal: 'request', what: wordOf(signal), after: 0 }, ...worth.signals],
  };
}

/** What a trigger's body tells of the act. In one that nobody can read, nothing is missing either: it tells nothing. */
const tagsOf = ({ tags = [] }: Detector, decoded: Decoded | null): TagId[] =>
  decoded ? tags.filter(({ where }) => holds(decoded.body, where, stageOf)).map(({ tag }) => tag) : [];

/** The signals of a rule that a page has to watch for. */
export const watchedOf = (rule: Rule): Question['watch'] =>
  (['confirm', 'refute'] as const).flatMap((part) =>
    (rule[part]?.any ?? []).flatMap((signal) => (signal.on === 'request' ? [] : [{ part, signal }])),
  );

/** What the page is asked when a trigger was seen: a gesture, the amount it shows, and which signals to watch for. */
export function questionFor(sites: readonly Site[], pending: Pending, now: number): Question | null {
  const found = ruleOf(sites, pending);
  if (!found) return null;
  const { detector, rule } = found;
  const elapsed = now - pending.at;
  return {
    pending: pending.id,
    // A clock set while the request was under way would make the gesture seem hours old.
    elapsed: elapsed >= 0 && elapsed < 600_000 ? elapsed : 0,
    freshest: freshest(detector),
    watch: watchedOf(rule),
    ...(rule.page ? { page: rule.page } : {}),
    ...(pending.arrival ? { loads: true as const } : {}),
    ...(detector.amount?.from === 'page' && pending.index < 0 ? { amount: detector.amount } : {}),
  };
}
