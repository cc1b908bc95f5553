import { outcomesOf } from '../../lib/measure/cohort';
import { endingOf, tallyByDays } from '../../lib/measure/ending';
import { comingOf, forecast } from '../../lib/measure/forecast';
import { knownOf } from '../../lib/measure/known';
import { assumedArrival } from '../../lib/measure/lag';
import { assumedRate, learn } from '../../lib/measure/ratio';
import { plainCalendar } from '../../lib/measure/workdays';
import type { OffDay } from '../../lib/target';
import { counter, type Figure } from './figure';
import { type Person, people } from './people';
import { dayAt, lagOf } from './person';
import type { Chance } from './random';

/* The forecast for the next quarter: does its band hold what then comes four times out of five? */

const days = 91;

/** What is done in the days to come, as planned, and what truly comes of it. */
function goOn({ trade, habits, life }: Person, random: Chance) {
  const done: { start: number; result: number | null }[] = [];
  for (let start = life.today + 1; start <= life.today + days; start++) {
    if (start % 7 >= 5) continue;
    for (let n = random.count(trade.perDay); n > 0; n--) {
      const comes = random.happens(habits.share);
      done.push({ start, result: comes ? start + lagOf(habits.pair, random) : null });
    }
  }
  return done;
}

export function ahead(each: number, seed: number): Figure[] {
  const band = counter('forecast of a quarter: what came lay within the 80 % band', [78, 82]);
  const noDoubt = counter('the same, taking the ratio seen for the true one');
  for (const person of people(each, seed, [8, 40])) {
    const { habits, life, random } = person;
    const { tally, arrival } = knownOf(outcomesOf(life.entries), habits.pair);
    const rate = learn(assumedRate(habits.pair), tally);
    const all = [...life.truth, ...goOn(person, random)];
    const actions = new Map<string, number>();
    for (const { start } of all) actions.set(dayAt(start), (actions.get(dayAt(start)) ?? 0) + 1);
    const [from, to] = [life.today + 1, life.today + days];
    const coming = comingOf(actions, arrival, dayAt(from), dayAt(to));
    const came = all.filter(({ result }) => result !== null && result >= from && result <= to).length;
    const holds = ({ low, high }: { low: number; high: number }) => came >= low && came <= high;
    band.add(holds(forecast(coming, rate)));
    noDoubt.add(holds(forecast(coming, { ...rate, a: rate.a * 1e4, b: rate.b * 1e4 })));
  }
  return [band.figure(), noDoubt.figure()];
}

/** So many by the day they happened on. */
function byDay(days: readonly (number | null)[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const day of days) if (day !== null) found.set(dayAt(day), (found.get(dayAt(day)) ?? 0) + 1);
  return found;
}

/** The weekdays somebody did not work on. */
function awayOf({ worked, today }: Person['life']): Map<string, OffDay> {
  const at = new Set(worked);
  const away = Array.from({ length: today + 1 }, (_, day) => day).filter((day) => day % 7 < 5 && !at.has(day));
  return new Map(away.map((day) => [dayAt(day), { day: dayAt(day), kind: 'leave', share: 1 }]));
}

/**
 * The same without links, of results that are known at once: what is known are numbers of days. The second also has to
 * guess how much will be done.
 */
export function aheadByDays(each: number, seed: number): Figure[] {
  const band = counter('forecast of a quarter from numbers of days, without links', [78, 86]);
  const going = counter('the same, not knowing how much will be done', [78, 86]);
  for (const person of people(each, seed, [8, 40])) {
    const { habits, life, random } = person;
    const { pair } = habits;
    const all = [...life.truth, ...goOn(person, random)];
    const [from, to] = [life.today + 1, life.today + days];
    const came = all.filter(({ result }) => result !== null && result >= from && result <= to).length;
    const holds = ({ low, high }: { low: number; high: number }) => came >= low && came <= high;
    const [today, actions] = [dayAt(from), byDay(life.truth.map(({ start }) => start))];
    const results = byDay(life.truth.map(({ result }) => (result !== null && result < from ? result : null)));
    const tally = tallyByDays({ pair, actions, results, today });
    const rate = learn(assumedRate({ ratio: pair.ratio, several: true }), tally);
    const known = byDay(all.map(({ start }) => start));
    band.add(holds(forecast(comingOf(known, assumedArrival(pair), today, dayAt(to)), rate)));
    const span = { from: today, to: dayAt(to) };
    const calendar = { ...plainCalendar, off: awayOf(life) };
    const end = endingOf({ ...{ pair, links: null, actions, results, span, today }, calendar });
    if ('going' in end) going.add(holds(end.going));
  }
  return [band.figure(), going.figure()];
}
