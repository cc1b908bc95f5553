import type { CheckInWords } from '../check-in';
import { checkInParts } from '../check-in';
import type { WeekNumbers } from '../ledger/week-numbers';
import type { Days, Sent, Total } from '../shared';
import type { Summary, SummaryQuality, SummaryRatio, SummaryTarget, SummaryWeek, WeekTotal } from '../summary';
import { canonical } from './file-hash';
import { summaryIn } from './summary-file';

/** A week with what the person's calendar says of it. */
export interface ToldWeek extends WeekNumbers {
  worked: number;
  neutral: number;
}

/** All that could be said of a week, before the person chose. */
export interface Told {
  person: string;
  /** YYYY-MM-DD. */
  on: string;
  /** The week it is about. */
  week: ToldWeek;
  /** Weeks that were sent before, as they are now, oldest first. */
  earlier: readonly ToldWeek[];
  targets: readonly SummaryTarget[];
  ratios: readonly SummaryRatio[];
  checkIn: CheckInWords | null;
  /** The metric of each maybe that waits for an answer. */
  unsure: readonly string[];
  sites: SummaryQuality['sites'];
}

/** What of it the person sends. */
export interface Choice {
  /** What they call themselves. */
  from: string;
  /** Metrics that stay here. */
  without: readonly string[];
  targets: boolean;
  ratios: boolean;
  checkIn: readonly (keyof CheckInWords)[];
}

/** What an earlier summary said of a week, and which metrics were left out of it. */
export interface Said {
  week: SummaryWeek;
  without: readonly string[];
}

const nameOf = ({ metric, currency = '' }: { metric: string; currency?: string }): string => `${metric}|${currency}`;

/** Of each week what was said of it last by this browser, by its first day. @param sent in any order */
export function saidOf(sent: readonly Sent[], device: string): Map<string, Said> {
  const own = sent.filter(({ signed }) => signed?.device === device);
  const said = new Map<string, Said>();
  for (const { signed, without } of own.toSorted((a, b) => (a.signed?.number ?? 0) - (b.signed?.number ?? 0))) {
    for (const week of summaryIn(signed?.text ?? '')?.weeks ?? []) said.set(week.from, { week, without });
  }
  return said;
}

/** What was said of exactly these days. */
const saidOfDays = (said: ReadonlyMap<string, Said>, { from, to }: Days): Said | undefined => {
  const one = said.get(from);
  return one?.week.to === to ? one : undefined;
};

const stated = ({ n, amount = 0 }: Pick<WeekTotal, 'n' | 'amount'>) => `${n}|${amount}`;

const nothing = { n: 0, amount: 0 };

/** A total as it is written: an amount with its currency, or neither. */
function written({ metric, currency, n, amount }: Total, byHand = 0): WeekTotal {
  const paid = currency ? { currency, amount } : {};
  return { metric, n, ...paid, ...(byHand > 0 ? { byHand: Math.min(byHand, n) } : {}) };
}

/** Totals of several parts of a week, added up. */
function added(totals: readonly Total[]): Map<string, Total> {
  const sums = new Map<string, Total>();
  for (const one of totals) {
    const before = sums.get(nameOf(one)) ?? { ...one, ...nothing };
    sums.set(nameOf(one), { ...before, n: before.n + one.n, amount: before.amount + one.amount });
  }
  return sums;
}

/**
 * A week as a summary says it. What an earlier one said of it stands beside a total that is another by now, but not where
 * the week was still open then: nobody expects that of it.
 */
export function weekSaid(week: ToldWeek, without: readonly string[], said: Said | undefined): SummaryWeek {
  const { from, to, closed, worked, neutral } = week;
  const isMeant = ({ metric }: { metric: string }) => !without.includes(metric);
  const now = added(week.totals.filter(isMeant));
  const byHand = added(week.byHand);
  const before = new Map(said?.week.totals.map((one) => [nameOf(one), one]));
  const isKnown = (metric: string) => said?.week.closed === true && !said.without.includes(metric);
  const gone = [...before.values()].filter((one) => isMeant(one) && isKnown(one.metric) && !now.has(nameOf(one)));
  const all = [...now.values(), ...gone.map(({ metric, currency = '' }) => ({ metric, currency, ...nothing }))];
  const totals = all.map((one): WeekTotal => {
    const was = before.get(nameOf(one)) ?? nothing;
    const total = written(one, byHand.get(nameOf(one))?.n);
    if (!isKnown(one.metric) || stated(was) === stated(total)) return total;
    return { ...total, was: { n: was.n, ...(one.currency ? { amount: was.amount ?? 0 } : {}) } };
  });
  return { from, to, closed, worked, neutral, totals };
}

/** Whether a week that was sent comes to something else by now, as far as what is sent of it goes. */
function hasChanged(week: ToldWeek, without: readonly string[], { week: said, without: before }: Said): boolean {
  const left = new Set([...without, ...before]);
  const shown = (totals: readonly (WeekTotal | Total)[]) =>
    totals.filter(({ metric, n, amount = 0 }) => !left.has(metric) && (n !== 0 || amount !== 0));
  const text = (totals: readonly (WeekTotal | Total)[]) =>
    shown(totals)
      .map((one) => `${nameOf(one)}|${stated(one)}`)
      .sort()
      .join();
  return text([...added(week.totals).values()]) !== text(said.totals);
}

/** The words of a check-in that were chosen and written; undefined where there are none. */
function chosenWords(said: CheckInWords | null, parts: Choice['checkIn']): Summary['checkIn'] {
  const words = checkInParts.flatMap((part): [string, string][] => {
    const text = said && parts.includes(part) ? said[part].trim() : '';
    return text ? [[part, text]] : [];
  });
  return words.length > 0 ? Object.fromEntries(words) : undefined;
}

/**
 * What a person sends of a week: what they chose, and again the weeks they sent before that come to something else by now.
 * @param said what this browser said before
 * @param place its number, and the hash of the one before
 */
export function summaryFrom(
  told: Told,
  choice: Choice,
  said: ReadonlyMap<string, Said>,
  place: Pick<Summary, 'number' | 'predecessor'>,
): Summary {
  const { without } = choice;
  const changed = told.earlier.filter((week) => {
    const before = saidOfDays(said, week);
    return before !== undefined && hasChanged(week, without, before);
  });
  const about = [...changed, told.week];
  const isMeant = ({ metric }: { metric: string }) => !without.includes(metric);
  const mended = about.flatMap((week) => week.mended).filter(isMeant);
  const checkIn = chosenWords(told.checkIn, choice.checkIn);
  return {
    ...{ person: told.person, from: choice.from, ...place, on: told.on },
    weeks: about.map((week) => weekSaid(week, without, saidOfDays(said, week))),
    targets: choice.targets ? told.targets.filter(isMeant) : [],
    ratios: choice.ratios
      ? told.ratios.filter(({ action, result }) => !without.includes(action) && !without.includes(result))
      : [],
    ...(checkIn ? { checkIn } : {}),
    quality: {
      unsure: told.unsure.filter((metric) => !without.includes(metric)).length,
      takenBack: mended.reduce((sum, one) => sum + one.takenBack, 0),
      corrected: mended.reduce((sum, one) => sum + one.corrected, 0),
      sites: told.sites,
    },
  };
}

/** Every metric that anything of a week, or of what was said before, speaks of, but those that were named. */
export function metricsBut(
  { week, earlier, targets, ratios, unsure }: Omit<Told, 'person'>,
  said: ReadonlyMap<string, Said>,
  only: readonly string[],
): string[] {
  const weeks = [week, ...earlier].flatMap(({ totals, byHand, mended }) => [...totals, ...byHand, ...mended]);
  const before = [...said.values()].flatMap((one) => one.week.totals);
  const all = [
    ...[...weeks, ...before, ...targets].map(({ metric }) => metric),
    ...ratios.flatMap(({ action, result }) => [action, result]),
    ...unsure,
  ];
  return [...new Set(all)].filter((metric) => !only.includes(metric));
}

/** Whether two summaries say the same, whatever their place. */
export const saySame = (one: Summary, other: Summary): boolean =>
  canonical({ ...one, number: 1, predecessor: null }) === canonical({ ...other, number: 1, predecessor: null });
