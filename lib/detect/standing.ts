import type { Sign, Standing } from '../event';
import type { Site } from '../sites/site';
import { against, type Evidence, inFavour, limit, none } from './evidence';
import { silenceOf, type Use } from './silence';

/** A count taken back by the person is so much likelier if the detector counts what is no act. */
const takenBack = 15;

/** So many equal answers in a row settle it. */
const enough = 3;

/** What a detector that asks is told by the answers: trusted again, or off. */
interface Course {
  evidence: Evidence<'undone'>;
  standing: Standing | null;
  /** Equal answers in a row, yes above and no below nought. */
  answers: number;
}

function followed(course: Course, { kind, day }: Sign): Course {
  const { evidence, standing, answers } = course;
  if (standing?.level === 'off') return course;
  if (standing) {
    if (kind !== 'yes' && kind !== 'no') return course;
    const next = kind === 'yes' ? Math.max(answers, 0) + 1 : Math.min(answers, 0) - 1;
    if (next >= enough) return { evidence: none(), standing: null, answers: 0 };
    if (next <= -enough) return { ...course, standing: { level: 'off', since: day, why: 'undone' }, answers: 0 };
    return { ...course, answers: next };
  }
  if (kind === 'counted') return { ...course, evidence: inFavour(evidence) };
  if (kind !== 'undone') return course;
  const more = against(evidence, 'undone', day, takenBack);
  if (more.odds < limit) return { ...course, evidence: more };
  return { evidence: none(), standing: { level: 'ask-first', since: day, why: 'undone' }, answers: 0 };
}

/** What is known of one site. Days are YYYY-MM-DD. */
export interface SeenOfSite extends Use {
  /** In the order they happened. */
  signs: readonly Sign[];
  /** The day that is not over yet. */
  today: string;
  /** The first day `signs` reach back to: what was found before it stands until something speaks against it. */
  from: string;
  /** Where its detectors stood when last looked at, by their ids. */
  before: Readonly<Record<string, Standing>>;
  /** When the person last said that it counts right; null if never. */
  vouched: { at: number; day: string } | null;
}

/**
 * Where the detectors of a site stand. Misses, silence and changed pages warn; counts the person takes back make a
 * detector ask first, and three times "no" turn it off. What is right afterwards brings each of them back, and so does
 * the person's word.
 * @returns by detector id those that are not trusted
 */
export function standingsOf(site: Site, seen: SeenOfSite): Record<string, Standing> {
  const { signs, today, from, before, vouched } = seen;
  const isNew = {
    at: (at: number) => !vouched || at > vouched.at,
    day: (day: string) => !vouched || day > vouched.day,
  };
  const kept = (detector: string) => {
    const standing = before[detector];
    return standing && standing.since < from && isNew.day(standing.since) ? standing : null;
  };
  const found: Record<string, Standing> = {};
  for (const [metric, detectors] of Map.groupBy(site.detectors, (one) => one.metric)) {
    const ours = signs.filter((sign) => sign.metric === metric);
    const warnedBefore = detectors.map(({ id }) => kept(id)).find((one) => one?.level === 'warned');
    const warned = silenceOf(ours, seen, isNew, today, warnedBefore ?? null);
    for (const { id } of detectors) {
      const earlier = kept(id);
      const start: Course = {
        evidence: none(),
        standing: earlier && earlier.level !== 'warned' ? earlier : null,
        answers: 0,
      };
      const own = ours.filter(({ detector, at }) => detector === id && isNew.at(at)).reduce(followed, start).standing;
      const standing = own ?? warned;
      if (standing) found[id] = standing;
    }
  }
  return found;
}
