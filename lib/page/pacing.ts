/** Looks are at least this far apart, and never further than that while the page changes, in milliseconds. */
const shortest = 50;
const furthest = 1000;

/** A page that changes all the time pays for looks one part in so many of its time. */
const share = 4000;

/** Time already behind a page that begins to change: its first looks come quickly. In milliseconds. */
const credit = 1000;

/** Says when to look at a page again: at once after a rest, and the more seldom the more the looks cost. */
export interface Pacing {
  /** Milliseconds to wait from now, a time of `performance.now()`, to the next look. */
  wait(now: number): number;
  /** A look is over. */
  looked(began: number, ended: number): void;
}

export function pacing(): Pacing {
  let last = Number.NEGATIVE_INFINITY;
  let start = 0;
  let spent = 0;
  return {
    wait(now) {
      if (now - last > furthest) {
        start = now - credit;
        spent = 0;
      }
      const paid = Math.min(start + spent * share, last + furthest);
      return Math.max(0, last + shortest - now, paid - now);
    },
    looked(began, ended) {
      // The sum is right although the page's clock is too coarse for a single look.
      spent += ended - began;
      last = ended;
    },
  };
}
