/** More than this many at once is asked about: a bulk act is easily a mistake of the counter. */
export const mostAtOnce = 25;
