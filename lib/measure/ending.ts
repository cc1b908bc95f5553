import type { Pair, WorkCalendar } from '../target';
import { outcomesOf } from './cohort';
import { type Evidence, reachOf } from './evidence';
import { type Coming, comingOf, comingOfOpen, type Forecast, forecast } from './forecast';
import { type Arrival, assumedArrival } from './lag';
import { later, type Span } from './period';
import { assumedRate, learn, mean, type Rate, type Ratio, ratioOf, type Tally } from './ratio';
import { type ByDay, sumBetween } from './spread';
import { dayAfter, daysFrom, loadOf } from './workdays';

/*
 * Where a period's result will end, told from the actions that lead to it: those done, and those to be expected.
 */

/** What an end is asked of. */
export interface EndQuestion {
  pair: Pair;
  /** Links that account for the results; null where numbers of days have to do. */
  links: Pick<Evidence, 'entries' | 'tally' | 'arrival'> | null;
  /** By day, from `reachOf` and the horizon before today on. */
  actions: ByDay;
  results: ByDay;
  span: Span;
  /** YYYY-MM-DD, within the span. */
  today: string;
  calendar: WorkCalendar;
}

/** Results in the whole period, those it has among them. */
export interface Ending {
  /** If as much is done on each working day as lately. */
  going: Forecast;
  /** If nothing more is done. */
  stopped: Forecast;
  /** Results so far. */
  done: number;
  /** Of how many days the usual is. */
  lately: number;
}

/** What is usual is told from so many days at most. */
const usualDays = 28;

/**
 * What numbers of days tell of a ratio: results of a stretch of days over the actions whose results would have come in it,
 * each by the part that arrives there. Unlike the ratio moved by the lag, it is what `comingOf` reckons forward with.
 * @param today not looked at, since it is not over
 */
export function tallyByDays(
  { pair, actions, results, today }: Pick<EndQuestion, 'pair' | 'actions' | 'results' | 'today'>,
  arrival: Arrival = assumedArrival(pair),
): Tally {
  const [from, to] = [dayAfter(today, -reachOf(pair)), dayAfter(today, -1)];
  return { actions: unitsOf(comingOf(actions, arrival, from, to)), results: sumBetween(results, from, to) };
}

/** What is done on a full working day lately, of how many days that is told, and how much there was in all. */
function usualOf({ actions, today, calendar }: Pick<EndQuestion, 'actions' | 'today' | 'calendar'>) {
  const first = [...actions].reduce((least, [day, n]) => (n > 0 && day < least ? day : least), today);
  const [from, to] = [later(first, dayAfter(today, -usualDays)), dayAfter(today, -1)];
  const days = daysFrom(from, to);
  const load = days.reduce((sum, day) => sum + loadOf(day, calendar), 0);
  const all = sumBetween(actions, from, to);
  return { perDay: load > 0 ? all / load : 0, days: days.length, all };
}

const unitsOf = (coming: readonly Coming[]): number => coming.reduce((sum, { n, part }) => sum + n * part, 0);

/**
 * A rate with the doubt about how much will be done in it, so that the band of results has it too: chance moves what is
 * usual and what is to come by about the root of their numbers each.
 * @param share of all that is to come, what is of actions still to be done
 */
function doubted(rate: Rate, share: number, usual: number, planned: number): Rate {
  if (usual <= 0 || planned <= 0) return rate;
  const { several, a, b } = rate;
  const more = share * share * (1 / usual + 1 / planned);
  const first = mean(rate);
  if (several) {
    const shape = 1 / (1 / a + more);
    return { several, a: shape, b: shape / first };
  }
  const variance = (first * (1 - first)) / (a + b + 1) + first * first * more;
  const strength = (first * (1 - first)) / variance - 1;
  return strength > 0 ? { several, a: first * strength, b: (1 - first) * strength } : rate;
}

/** What is to be expected on the days left, today's rest among them. */
function planned(question: EndQuestion, perDay: number): Map<string, number> {
  const { actions, span, today, calendar } = question;
  const wanted = daysFrom(today, span.to).map((day): [string, number] => {
    const done = day === today ? (actions.get(day) ?? 0) : 0;
    return [day, Math.max(0, perDay * loadOf(day, calendar) - done)];
  });
  return new Map(wanted.filter(([, n]) => n > 0));
}

/**
 * Where the period will end.
 * @returns what is lacking where the own numbers do not tell a ratio yet
 */
export function endingOf(question: EndQuestion): Ending | Extract<Ratio, { enough: false }> {
  const { pair, links, actions, results, span, today } = question;
  const arrival = links?.arrival ?? assumedArrival(pair);
  const tally = links?.tally ?? tallyByDays(question, arrival);
  const several = !links;
  const known = ratioOf(tally, { several });
  if (!known.enough) return known;
  const rate: Rate = learn(assumedRate({ ratio: pair.ratio, several }), tally);
  const done = sumBetween(results, span.from, today);
  const over = sumBetween(results, span.from, dayAfter(today, -1));
  const from = links ? done : over;
  const open = links ? openOf(links, arrival, rate, span, today) : comingOf(actions, arrival, today, span.to);
  const { perDay, days, all } = usualOf(question);
  const plan = planned(question, perDay);
  const more = comingOf(plan, arrival, today, span.to);
  const share = unitsOf(more) / Math.max(unitsOf(open) + unitsOf(more), 1e-9);
  const wider = doubted(rate, share, all, sumBetween(plan, today, span.to));
  const end = (coming: readonly Coming[], believed: Rate): Forecast => {
    const { expected, low, high } = forecast(coming, believed);
    const least = (n: number) => Math.max(from + n, done);
    return { expected: least(expected), low: least(low), high: least(high) };
  };
  return { going: end([...open, ...more], wider), stopped: end(open, rate), done, lately: days };
}

/** What is to come of linked actions of which nothing has come. */
function openOf({ entries }: Pick<Evidence, 'entries'>, arrival: Arrival, rate: Rate, { to }: Span, today: string) {
  const waiting = entries.filter(({ result }) => result === null);
  const last = Temporal.PlainDate.from(today);
  const open = outcomesOf(waiting).map((outcome, place) => ({
    open: outcome.open,
    age: Temporal.PlainDate.from(waiting[place]?.start ?? today).until(last).days,
  }));
  return comingOfOpen(open, arrival, rate, last.until(Temporal.PlainDate.from(to)).days);
}
