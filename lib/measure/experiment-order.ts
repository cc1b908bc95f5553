/*
 * Which of two ways is due next: by chance, decided beforehand, so that nobody chooses by taste.
 */

/** The first or the second way. */
export type Way = 0 | 1;

/** Chance that is the same for the same seed, from 0 to below 1: mulberry32. */
function* chanceFrom(seed: number): Generator<number, never> {
  for (let state = seed | 0; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Of four in a row two are of each way, so that a change in the world meets both alike. */
const block = 4;

/** The order of the two ways, `each` of both (permuted blocks; Matts and Lachin 1988). */
export function* orderOf(seed: number, each: number): Generator<Way> {
  const chance = chanceFrom(seed);
  for (let left = 2 * each; left > 0; left -= block) {
    const open = [Math.min(block, left) / 2, Math.min(block, left) / 2] as [number, number];
    while (open[0] + open[1] > 0) {
      const way = chance.next().value * (open[0] + open[1]) < open[0] ? 0 : 1;
      open[way] -= 1;
      yield way;
    }
  }
}

/**
 * The ways that are due next: those in the order that were not done yet. Who did another one than was due comes back to balance
 * by it.
 * @param done how many acts of each way count so far
 * @param most so many at most
 * @returns none where both have their number
 */
export function nextWays(
  { seed, each }: { seed: number; each: number },
  done: readonly [number, number],
  most = block,
): Way[] {
  const passed: [number, number] = [0, 0];
  const next: Way[] = [];
  for (const way of orderOf(seed, each)) {
    passed[way] += 1;
    if (passed[way] > done[way]) next.push(way);
    if (next.length === most) break;
  }
  return next;
}
