import type { Doubt, Sign, Standing } from '../event';
import { against, type Evidence, inFavour, limit, mainly, none } from './evidence';

/*
 * Whether a site's detectors of one metric still see what they should. They are judged together: which of them would
 * have seen a missed act nobody can say.
 */

/** What is known of a site, besides what its detectors did. Days are YYYY-MM-DD. */
export interface Use {
  /** Days the person worked on the site. */
  used: ReadonlySet<string>;
  /** Days on which a page of it lacked what must be on it. */
  changed: ReadonlySet<string>;
}

/** A report of a miss is so much likelier, if more is missed than the odd one. */
const missed = 30;

/** A canary is missing so much likelier if the site has changed; pages come up empty for other reasons, too. */
const changed = 30;

/** Silence says something only where it is known how often there is none. */
const enough = { days: 10, busy: 5 };

/** Odds below which a warning is taken back. */
const calm = 30;

/** How often a day on the site goes by without an act, from the days before the silence. */
interface Quiet {
  days: number;
  silent: number;
  /** Silent days since the last act, of which is not known yet whether they belong to the others. */
  open: number;
}

const quietDay = ({ days, silent }: Quiet): number => (silent + 1) / (days + 2);

const isKnown = ({ days, silent }: Quiet): boolean => days >= enough.days && days - silent >= enough.busy;

interface Course {
  evidence: Evidence<Doubt>;
  quiet: Quiet;
  warned: Standing | null;
}

function judged(course: Course): Course {
  const { evidence, warned } = course;
  if (!warned && evidence.odds >= limit) {
    return { ...course, warned: { level: 'warned', since: evidence.since, why: mainly(evidence, 'missed') } };
  }
  return warned && evidence.odds < calm ? { ...course, warned: null } : course;
}

/** An act that was counted: all silence is over. Misses weigh on, for perhaps only some acts are missed. */
function counted(course: Course): Course {
  const { evidence, quiet } = course;
  const missing = evidence.weight.missed !== undefined || course.warned?.why === 'missed';
  return judged({
    ...course,
    evidence: missing ? inFavour(evidence) : none(),
    quiet: { ...quiet, days: quiet.days + quiet.open, silent: quiet.silent + quiet.open, open: 0 },
  });
}

const doubted = (course: Course, why: Doubt, day: string, times: number): Course =>
  judged({ ...course, evidence: against(course.evidence, why, day, times) });

/**
 * Follows one metric of a site through its days.
 * @param signs of this metric, in the order they happened
 * @param isNew whether a moment (milliseconds since 1970) or a day is later than the person's last word
 * @param today the day that is not over yet
 * @param before where it stood before the first of these days
 * @returns its warning, or null
 */
export function silenceOf(
  signs: readonly Sign[],
  { used, changed: changedOn }: Use,
  isNew: { at(at: number): boolean; day(day: string): boolean },
  today: string,
  before: Standing | null,
): Standing | null {
  const byDay = Map.groupBy(signs, ({ day }) => day);
  const days = [...new Set([...byDay.keys(), ...used, ...changedOn])].filter((day) => day <= today).sort();
  let course: Course = {
    evidence: before ? { odds: limit, since: before.since, weight: { [before.why]: Math.log(limit) } } : none(),
    quiet: { days: 0, silent: 0, open: 0 },
    warned: before,
  };
  for (const day of days) {
    if (changedOn.has(day) && isNew.day(day)) course = doubted(course, 'changed', day, changed);
    const acts = byDay.get(day) ?? [];
    for (const { kind, at } of acts) {
      if (kind === 'counted' || kind === 'yes') course = counted(course);
      if (kind === 'missed' && isNew.at(at)) course = doubted(course, 'missed', day, missed);
    }
    if (!used.has(day) || day === today) continue;
    if (acts.some(({ kind }) => kind !== 'missed')) {
      course = { ...course, quiet: { ...course.quiet, days: course.quiet.days + 1 } };
      continue;
    }
    const { quiet } = course;
    if (isKnown(quiet) && isNew.day(day)) course = doubted(course, 'silent', day, 1 / quietDay(quiet));
    course = { ...course, quiet: { ...quiet, open: quiet.open + 1 } };
  }
  return course.warned;
}
