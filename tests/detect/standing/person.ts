import type { SeenOfSite } from '../../../lib/detect/standing';
import type { Sign } from '../../../lib/event';
import { dayOf } from '../../../lib/ledger/days';

/*
 * Somebody at work on one site, day after day, drawn by a seeded generator: busy and quiet days, weekends, holidays,
 * acts that are missed now and then although nothing is broken, counts taken back now and then.
 */

/** What a person does, and what the detector of one metric makes of it. */
export interface Person {
  /** Acts on a day with work of this kind, on average. */
  acts: number;
  /** How uneven such days are: the shape of a gamma distribution, the smaller the more uneven. */
  evenness: number;
  /** How many of the days on the site go by without this kind of work. */
  quiet: number;
  /** How many working days the site is not used at all. */
  away: number;
  /** How many acts are missed although nothing is broken. */
  slips: number;
  /** How many missed acts the person reports. */
  reports: number;
  /** How many right counts the person takes back all the same. */
  regrets: number;
  /** On how many days a page lacks its canary although nothing has changed. */
  hollow: number;
}

/** A change of the site, from one act on. */
export interface Break {
  /** The working day it comes on, counted from 0. */
  day: number;
  /** How many acts are missed from then on. */
  missed: number;
  /** Whether the pages change, too. */
  canary: boolean;
}

/** Numbers from 0 to 1, the same for the same seed. */
export type Chance = () => number;

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A gamma variate of mean 1, by Marsaglia and Tsang. */
function uneven(shape: number, random: Chance): number {
  const less = shape < 1 ? random() ** (1 / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const cube = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - random()) < normal ** 2 / 2 + d - d * cube + d * Math.log(cube)) return (d * cube * less) / shape;
  }
}

function poisson(mean: number, random: Chance): number {
  let left = Math.exp(-mean);
  let many = -1;
  for (let draw = random(); ; draw -= left, left *= mean / many) {
    many += 1;
    if (draw < left || many > 500) return many;
  }
}

/** What is known of the site at the end of one working day, or in the middle of it. */
export interface Evening {
  day: string;
  signs: Sign[];
  used: string[];
  changed: string[];
  /** Acts that were missed so far because the site broke. */
  lost: number;
}

const hour = 3_600_000;
const first = Date.parse('2025-01-01T08:00:00Z');

/**
 * Lives through so many working days.
 * @param onAct called after every sign, and once more when a day is over, with what is known then; true ends it
 */
export function live(
  person: Person,
  days: number,
  { metric, detector }: { metric: string; detector: string },
  broken: Break | null,
  random: Chance,
  look: (evening: Evening, when: 'act' | 'morning') => boolean,
): void {
  const known: Evening = { day: '', signs: [], used: [], changed: [], lost: 0 };
  for (let day = 0; day < days; day++) {
    const start = first + (Math.floor(day / 5) * 7 + (day % 5)) * 24 * hour;
    known.day = dayOf(start, 0, 0);
    if (look(known, 'morning')) return;
    if (random() < person.away) continue;
    known.used.push(known.day);
    const isBroken = broken !== null && day >= broken.day;
    const acts = random() < person.quiet ? 0 : poisson(person.acts * uneven(person.evenness, random), random);
    // Somewhere in the middle of its first day.
    const from = broken?.day === day ? Math.floor(random() * acts) : 0;
    if (random() < person.hollow || (isBroken && broken.canary)) known.changed.push(known.day);
    for (let act = 0; act < acts; act++) {
      const at = start + ((act + 1) * 9 * hour) / (acts + 1);
      const breaks = isBroken && act >= from && random() < broken.missed;
      const missed = breaks || random() < person.slips;
      if (breaks) known.lost += 1;
      const sign = { at, day: known.day, metric, n: 1 };
      if (!missed) known.signs.push({ ...sign, detector, kind: random() < person.regrets ? 'undone' : 'counted' });
      else if (random() < person.reports) known.signs.push({ ...sign, kind: 'missed' });
      if (look(known, 'act')) return;
    }
  }
}

const reach = 35 * 24 * hour;

/** What is known, as the standing is judged by it: the last five weeks. */
export function seenAt({ day, signs, used, changed }: Evening, before: SeenOfSite['before']): SeenOfSite {
  const from = dayOf(Date.parse(`${day}T12:00:00Z`) - reach, 0, 0);
  return {
    signs: signs.filter((sign) => sign.day >= from),
    used: new Set(used.slice(-40)),
    changed: new Set(changed.slice(-40)),
    today: day,
    from,
    before,
    vouched: null,
  };
}
