import type { SummaryWeek, WeekTotal } from '../summary';
import type { OpenedSummary } from './summary-file';
import { bySending } from './summary-place';

/** What there is to say about the files of one person. */
export type Finding =
  /** Summaries between ones that are here never came. */
  | { what: 'gap'; from: number; to: number }
  /** One number, and more than one summary. */
  | { what: 'two'; number: number }
  /** It names another predecessor than the one that is here. */
  | { what: 'broken'; number: number }
  /** They come from several browsers, which are added up. */
  | { what: 'devices'; n: number }
  /** A browser went by another id before. */
  | { what: 'moved'; from: string };

/** A number of a week that was over, and is another one by now. */
export interface Restated {
  week: Pick<SummaryWeek, 'from' | 'to'>;
  metric: string;
  currency?: string;
  before: { n: number; amount: number };
  after: { n: number; amount: number };
  /** When that was sent, YYYY-MM-DD. */
  on: string;
}

/** What one browser has sent. */
export interface DeviceChain {
  device: string;
  /** In their order; of two with one number the one its successor names, else the later one. */
  chosen: readonly OpenedSummary[];
  /** By the Monday next to it: weeks of people who begin them on other days are the same weeks. */
  weeks: ReadonlyMap<string, SummaryWeek>;
  restated: readonly Restated[];
  findings: readonly Finding[];
}

/** The Monday of the week that most of these days are in, YYYY-MM-DD. */
export function mondayOf({ from, to }: Pick<SummaryWeek, 'from' | 'to'>): string {
  const first = Temporal.PlainDate.from(from);
  const middle = first.add({ days: Math.floor(first.until(to).days / 2) });
  return middle.subtract({ days: middle.dayOfWeek - 1 }).toString();
}

/** What a total is of. */
export const totalName = ({ metric, currency = '' }: Pick<WeekTotal, 'metric' | 'currency'>): string =>
  `${metric} ${currency}`;

/** Reads what one browser has sent, in whatever order it came. @param all none twice */
export function deviceChain(device: string, all: readonly OpenedSummary[]): DeviceChain {
  const byNumber = Map.groupBy(all.toSorted(bySending), ({ summary }) => summary.number);
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  const chosen: OpenedSummary[] = [];
  const findings: Finding[] = [];
  for (const number of numbers.toReversed()) {
    const rivals = byNumber.get(number) ?? [];
    const [next] = chosen;
    const follows = next?.summary.number === number + 1 ? next : undefined;
    const named = rivals.find(({ hash }) => hash === follows?.summary.predecessor);
    if (rivals.length > 1) findings.unshift({ what: 'two', number });
    if (follows && !named) findings.unshift({ what: 'broken', number: number + 1 });
    if (next && !follows) findings.unshift({ what: 'gap', from: number + 1, to: next.summary.number - 1 });
    const one = named ?? rivals.at(-1);
    if (one) chosen.unshift(one);
  }
  return { device, chosen, findings, ...weeksOf(chosen) };
}

/** Each week as it was sent last, and what changed about weeks that were over. */
function weeksOf(chosen: readonly OpenedSummary[]): Pick<DeviceChain, 'weeks' | 'restated'> {
  const weeks = new Map<string, SummaryWeek>();
  const over = new Set<string>();
  const restated: Restated[] = [];
  for (const { summary } of chosen) {
    for (const week of summary.weeks) {
      const monday = mondayOf(week);
      const before = weeks.get(monday);
      if (!before || over.has(monday)) restated.push(...changesOf(before, week, summary.on));
      weeks.set(monday, week);
      if (week.closed || summary.on > week.to) over.add(monday);
    }
  }
  return { weeks, restated };
}

/**
 * What a summary says anew of a week. A total that is gone is said to be 0; one that is not said at all was left out, and
 * what it comes to is not known.
 * @param before the week as it was here; without it, the summary's own word is taken for what it said earlier
 */
function changesOf(before: SummaryWeek | undefined, week: SummaryWeek, on: string): Restated[] {
  const was = new Map((before?.totals ?? []).map((total) => [totalName(total), total]));
  return week.totals.flatMap((total): Restated[] => {
    const earlier = was.get(totalName(total)) ?? total.was;
    if (!earlier) return [];
    const [a, b] = [numbersOf(earlier), numbersOf(total)];
    if (a.n === b.n && a.amount === b.amount) return [];
    const { metric, currency } = total;
    const about = { metric, ...(currency === undefined ? {} : { currency }), before: a, after: b, on };
    return [{ week: { from: week.from, to: week.to }, ...about }];
  });
}

const numbersOf = ({ n, amount = 0 }: { n: number; amount?: number }) => ({ n, amount });
