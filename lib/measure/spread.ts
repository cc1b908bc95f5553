import type { Course } from './course';

/** Numbers by day, YYYY-MM-DD; a day that is not in it had none. */
export type ByDay = ReadonlyMap<string, number>;

/** What is believed of counts before there are days to look at: twice Poisson's spread, as firmly as five days would tell. */
const believed = { spread: 2.5, days: 5 };

/** One huge day among small ones must not excuse everything. */
const most = 10;

/** Fewer working days, or fewer days with an amount, say nothing about how large amounts are. */
const enough = { days: 5, amounts: 3 };

/**
 * How many times the variance of days is their mean: 1 where single events come independently of each other (Poisson), more
 * where they come in batches, for money about the usual size of an amount. Pearson's statistic over its degrees of freedom,
 * `sum((x - m w)^2 / (m w)) / (n - 1)`, with w the load of a day and m what a full day brings (McCullagh and Nelder 1989,
 * Generalized Linear Models, 4.5). What few days say is taken with care: of counts it is weighed against a belief, of
 * amounts widened by `1 + 3 / n`, which is about what Student's t is wider than the normal distribution.
 * @param until the last day that is looked at
 * @returns of counts between 1 and 10; of amounts null under five working days or three days with an amount
 */
export function spreadOf(byDay: ByDay, { days }: Course, until: string, shape: 'count' | 'amount'): number | null {
  const worked = days.filter(({ day, load }) => load > 0 && day <= until);
  const values = worked.map(({ day }) => byDay.get(day) ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / worked.reduce((sum, { load }) => sum + load, 0);
  const free = worked.length - 1;
  const pearson =
    mean > 0
      ? worked.reduce((sum, { load }, at) => sum + ((values[at] as number) - mean * load) ** 2 / (mean * load), 0)
      : 0;
  if (shape === 'count') {
    const weighed = (believed.spread * believed.days + pearson) / (believed.days + Math.max(free, 0));
    return Math.min(Math.max(weighed, 1), most);
  }
  const amounts = values.filter((value) => value > 0).length;
  if (worked.length < enough.days || amounts < enough.amounts) return null;
  // Where days are alike to the cent, a cent is still the least there is.
  return Math.max((pearson / free) * (1 + 3 / amounts), 1);
}

/** The sum of what lies between two days, both included. */
export function sumBetween(byDay: ByDay, from: string, to: string): number {
  let sum = 0;
  for (const [day, value] of byDay) if (day >= from && day <= to) sum += value;
  return sum;
}
