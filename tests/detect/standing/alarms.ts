import { standingsOf } from '../../../lib/detect/standing';
import type { Standing } from '../../../lib/event';
import type { Site } from '../../../lib/sites/site';
import { practice } from '../practice-site';
import { type Break, type Chance, chance, live, type Person, seenAt } from './person';

/* What the standing makes of simulated work: how often it warns without a cause, and how soon with one. */

/** A site with one detector: what is seen of another metric is another course. */
const site: Site = { ...practice, detectors: practice.detectors.filter(({ id }) => id === 'weak').map(withoutAsking) };

function withoutAsking({ ask: _, ...detector }: Site['detectors'][number]): Site['detectors'][number] {
  return detector;
}
const [detector = { id: '', metric: 'offer-made' }] = site.detectors;
const one = { metric: detector.metric, detector: detector.id };

const between = (from: number, to: number, random: Chance) => from + (to - from) * random();

/** Somebody, from twice a week to twenty-five times a day. @param reports how many missed acts they report; drawn unless said */
export const somebody = (random: Chance, reports?: number): Person => ({
  acts: 0.5 * 50 ** random(),
  evenness: between(1, 8, random),
  quiet: between(0.01, 0.25, random),
  away: between(0.03, 0.15, random),
  slips: between(0.002, 0.015, random),
  reports: reports ?? between(0.4, 0.8, random),
  regrets: between(0.002, 0.02, random),
  hollow: between(0.002, 0.02, random),
});

/** A break like those of site updates: mostly all acts are missed, in every third case half of them. */
export const someBreak = (random: Chance): Break => ({
  day: 30 + Math.floor(random() * 20),
  missed: random() < 0.3 ? 0.5 : 1,
  canary: random() < 0.4,
});

/** A year of work without a break. @returns how often the standing fell, by what it said */
export function falseAlarms(seed: number): Standing[] {
  const random = chance(seed);
  const alarms: Standing[] = [];
  let before: Record<string, Standing> = {};
  live(somebody(random), 250, one, null, random, (evening, when) => {
    const last = evening.signs.at(-1)?.kind;
    // The standing is weighed in the morning, when the person corrects something, and with each count while it is in doubt.
    if (when === 'act' && last === 'counted' && !before[detector.id]) return false;
    const now = standingsOf(site, seenAt(evening, before));
    const fell = now[detector.id];
    if (fell && fell.level !== before[detector.id]?.level) alarms.push(fell);
    before = now;
    return false;
  });
  return alarms;
}

/**
 * Work into which a break comes.
 * @returns whether it was noticed within five missed acts or by the end of the first whole day of use after it; null
 * where the person had no such acts any more, or a false alarm stood already
 */
export function isNoticed(seed: number, reports?: number): boolean | null {
  const random = chance(seed);
  const broken = someBreak(random);
  const person = somebody(random, reports);
  let noticed: boolean | null = null;
  let before: Record<string, Standing> = {};
  let began: string | null = null;
  live(person, broken.day + 60, one, broken, random, (evening, when) => {
    if (evening.lost === 0) {
      if (when === 'morning') before = standingsOf(site, seenAt(evening, before));
      return false;
    }
    // A false alarm that stands already notices nothing.
    if (began === null && before[detector.id]) return true;
    began ??= evening.day;
    if (when === 'act' && evening.signs.at(-1)?.kind === 'counted') return false;
    before = standingsOf(site, seenAt(evening, before));
    // The day the break came on is over, and so are the others but today.
    const whole = evening.used.filter((day) => day > (began ?? '') && day < evening.day).length;
    const inTime = evening.lost <= 5 || whole === 0 || (whole === 1 && when === 'morning');
    const isEnd = evening.lost > 5 && whole >= 1 && when === 'morning';
    if (before[detector.id]) noticed = inTime;
    else if (isEnd) noticed = false;
    return noticed !== null;
  });
  return noticed;
}
