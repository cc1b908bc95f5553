import { outcomesOf } from '../../lib/measure/cohort';
import { comingOf, forecast } from '../../lib/measure/forecast';
import { knownOf } from '../../lib/measure/known';
import { assumedRate, learn } from '../../lib/measure/ratio';
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
