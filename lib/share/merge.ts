import { shapeOf } from '../catalog';
import type { Summary, SummaryMark, SummaryTarget, SummaryWeek } from '../summary';
import { type DeviceChain, deviceChain, type Finding, type Restated, totalName } from './device-chain';
import type { OpenedSummary } from './summary-file';
import { bySending, personOf } from './summary-place';

/** What one metric came to in a week of a person, all of their browsers together. */
export interface PersonTotal {
  metric: string;
  currency?: string;
  n: number;
  amount: number;
  byHand: number;
}

/** A week of a person. */
export interface PersonWeek extends Pick<SummaryWeek, 'from' | 'to' | 'closed' | 'worked' | 'neutral'> {
  /** The Monday next to its first day, by which weeks of different people are told to be the same. */
  monday: string;
  totals: readonly PersonTotal[];
}

/** Somebody who sent summaries, as all of theirs together say. */
export interface Person extends Pick<Summary, 'targets' | 'ratios' | 'quality'> {
  id: string;
  /** What they last called themselves. */
  label: string;
  /** The summary sent last. */
  latest: OpenedSummary;
  /** Oldest first. */
  weeks: readonly PersonWeek[];
  checkIn: NonNullable<Summary['checkIn']>;
  /** What was sent last first. */
  restated: readonly Restated[];
  findings: readonly Finding[];
  /** All summaries of theirs that are here. */
  hashes: readonly string[];
}

/**
 * Merges summaries into people. It does not matter in which order they came, or how often: each counts once, the browsers
 * of one person add up, and of a week what its browser sent last holds.
 */
export function peopleOf(taken: readonly OpenedSummary[]): Person[] {
  const once = [...new Map(taken.map((one) => [one.hash, one])).values()];
  const chains = [...Map.groupBy(once, ({ device }) => device)].map(([device, all]) => deviceChain(device, all));
  const byPerson = Map.groupBy(chains, ({ chosen }) => personOf(chosen) ?? '');
  const people = [...byPerson].map(([id, theirs]) => personFrom(id, theirs, once));
  return people.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function personFrom(id: string, unordered: readonly DeviceChain[], once: readonly OpenedSummary[]): Person {
  const chains = unordered.toSorted((a, b) => (a.device < b.device ? -1 : 1));
  const last = chains.flatMap(({ chosen }) => chosen.at(-1) ?? []).sort(bySending);
  const latest = last.at(-1) as OpenedSummary;
  const weeks = weeksOf(chains);
  // A browser that was given up says nothing about how it is now.
  const monday = weeks.at(-1)?.monday;
  const current = chains.filter(({ weeks: own }) => [...own.keys()].sort().at(-1) === monday);
  const now = current.flatMap(({ chosen }) => chosen.at(-1) ?? []).sort(bySending);
  const devices = new Set(chains.map(({ device }) => device));
  return {
    ...{ id, label: latest.summary.from, latest, weeks },
    targets: targetsOf(now),
    ratios: now.length === 1 ? (now[0]?.summary.ratios ?? []) : [],
    checkIn: Object.assign({}, ...now.map(({ summary }) => summary.checkIn ?? {})),
    quality: qualityOf(now.map(({ summary }) => summary.quality)),
    restated: chains.flatMap(({ restated }) => restated).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
    findings: findingsOf(id, chains),
    hashes: once.flatMap(({ device, hash }) => (devices.has(device) ? [hash] : [])).sort(),
  };
}

function findingsOf(id: string, chains: readonly DeviceChain[]): Finding[] {
  const own = chains.flatMap(({ findings }) => findings);
  const moved = chains.flatMap(({ chosen }): Finding[] => {
    const before = chosen.findLast(({ summary }) => summary.person !== id);
    return before ? [{ what: 'moved', from: before.summary.from }] : [];
  });
  const several: Finding[] = chains.length > 1 ? [{ what: 'devices', n: chains.length }] : [];
  return [...own, ...moved, ...several];
}

/** The weeks of all browsers of a person, oldest first. Working days are the person's: the browsers know the same ones. */
function weeksOf(chains: readonly DeviceChain[]): PersonWeek[] {
  const all = chains.flatMap(({ weeks }) => [...weeks].map(([monday, week]) => ({ monday, week })));
  const byMonday = [...Map.groupBy(all, ({ monday }) => monday)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byMonday.map(([monday, found]) => {
    const weeks = found.map(({ week }) => week).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    const totals = new Map<string, PersonTotal>();
    for (const { metric, currency, n, amount = 0, byHand = 0 } of weeks.flatMap((week) => week.totals)) {
      const name = totalName({ metric, ...(currency ? { currency } : {}) });
      const sum = totals.get(name) ?? { metric, ...(currency ? { currency } : {}), n: 0, amount: 0, byHand: 0 };
      totals.set(name, { ...sum, n: sum.n + n, amount: sum.amount + amount, byHand: sum.byHand + byHand });
    }
    return {
      monday,
      from: weeks[0]?.from ?? monday,
      to:
        weeks
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? monday,
      closed: weeks.every(({ closed }) => closed),
      worked: Math.max(...weeks.map(({ worked }) => worked)),
      // A day on which any of them counted is no day on which nothing was counted.
      neutral: Math.min(...weeks.map(({ neutral }) => neutral)),
      totals: [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total),
    };
  });
}

const addsUp = (metric: string): boolean =>
  shapeOf(metric) === 'count' || (shapeOf(metric) === 'money' && metric !== 'average-deal-value');

/** The targets of the summary sent last, with what other browsers did for the same ones. */
function targetsOf(now: readonly OpenedSummary[]): SummaryTarget[] {
  const latest = now.at(-1);
  const others = now.slice(0, -1).flatMap(({ summary }) => summary.targets);
  return (latest?.summary.targets ?? []).map((target) => {
    const same = others.filter(
      ({ metric, period, currency, from }) =>
        metric === target.metric && period === target.period && currency === target.currency && from === target.from,
    );
    if (!addsUp(target.metric) || same.length === 0) return target;
    const known = [target, ...same].flatMap(({ done }) => done ?? []);
    const done = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
    return {
      ...target,
      done,
      mark: togetherMark(
        { ...target, done },
        [target, ...same].map(({ mark }) => mark),
      ),
    };
  });
}

/** Worst first; the others say nothing about how much was done. */
const marks: readonly (SummaryMark | null)[] = ['missed', 'far-behind', 'behind', 'on', 'ahead', 'done'];

/** Where a target stands that several browsers worked on: each of them knew only its own part. */
function togetherMark(
  { direction, done, due, expected, mark }: SummaryTarget,
  each: readonly (SummaryMark | null)[],
): SummaryMark | null {
  const ranks = each.filter((one) => marks.includes(one)).map((one) => marks.indexOf(one));
  if (done === null || ranks.length === 0) return mark;
  if (direction === 'down') return done > due ? 'missed' : (marks[Math.min(...ranks)] ?? mark);
  if (done >= due) return 'done';
  const best = marks[Math.max(...ranks)] ?? mark;
  return expected !== null && done >= expected && marks.indexOf(best) < marks.indexOf('on') ? 'on' : best;
}

function qualityOf(all: readonly Summary['quality'][]): Summary['quality'] {
  const sum = (numberOf: (one: Summary['quality']) => number) => all.reduce((total, one) => total + numberOf(one), 0);
  const sites = new Map(all.flatMap(({ sites: some }) => some).map((one) => [`${one.site} ${one.level}`, one]));
  return {
    unsure: sum(({ unsure }) => unsure),
    takenBack: sum(({ takenBack }) => takenBack),
    corrected: sum(({ corrected }) => corrected),
    sites: [...sites.values()],
  };
}
