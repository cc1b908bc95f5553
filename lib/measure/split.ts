/**
 * Splits a whole number by weights so that the parts are whole, not negative and sum to it: the largest remainders get what
 * rounding down leaves (Hamilton's method; Balinski and Young 2001, Fair Representation). Of equal remainders the first
 * comes first.
 * @param whole a whole number, 0 or more
 * @param weights 0 or more; a weight of 0 never gets a part
 * @returns null where no weight is above 0: then there is nobody to split among
 */
export function split(whole: number, weights: readonly number[]): number[] | null {
  const sum = weights.reduce((so, weight) => so + weight, 0);
  if (!(sum > 0)) return null;
  const exact = weights.map((weight) => whole * (weight / sum));
  const parts = exact.map(Math.floor);
  const over = whole - parts.reduce((so, part) => so + part, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .filter(({ at }) => (weights[at] as number) > 0)
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, over)) parts[at] = (parts[at] as number) + 1;
  return parts;
}
