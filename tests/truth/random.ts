/** Chance with a seed: the same people every time (mulberry32 after T. Ettinger). */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    /** 0 to below 1. */
    next,
    normal,
    /** Whether something of this probability happens. */
    happens: (probability: number): boolean => next() < probability,
    between: (low: number, high: number): number => low + next() * (high - low),
    /** A whole number of this mean. */
    count(mean: number): number {
      const stop = Math.exp(-mean);
      let n = 0;
      for (let product = next(); product > stop; product *= next()) n++;
      return n;
    },
  };
}

export type Chance = ReturnType<typeof chance>;
