/*
 * How strongly what was seen speaks against a detector, one observation after the other. It is the statistic of Shiryaev
 * and Roberts: each observation multiplies the odds by how much likelier it is if the detector is broken. As long as all
 * is well it reaches a limit once in so many observations on average as the limit says.
 */

/** Odds against a detector, since when they grow, and what made them grow. */
export interface Evidence<Why extends string> {
  odds: number;
  /** The day of the first sign, YYYY-MM-DD; '' while nothing speaks against it. */
  since: string;
  /** How much each kind of sign added, in powers of e. */
  weight: Partial<Record<Why, number>>;
}

/** Nothing speaks against it. */
export const none = <Why extends string>(): Evidence<Why> => ({ odds: 1, since: '', weight: {} });

/** At this limit a detector's standing falls: working days of four years, for there are several detectors on a site. */
export const limit = 1000;

/** So high the odds may rise: what was right afterwards must be able to bring them down again. */
const most = 4 * limit;

/** Adds a sign against it. @param times how much likelier it is if the detector is broken */
export function against<Why extends string>(
  { odds, since, weight }: Evidence<Why>,
  why: Why,
  day: string,
  times: number,
): Evidence<Why> {
  return {
    odds: Math.min((1 + odds) * times, most),
    since: since || day,
    weight: { ...weight, [why]: (weight[why] ?? 0) + Math.log(times) },
  };
}

/** Adds a sign for it, twice as likely if the detector works as it should. */
export function inFavour<Why extends string>(evidence: Evidence<Why>): Evidence<Why> {
  const odds = (1 + evidence.odds) / 2;
  return odds < 2 ? none() : { ...evidence, odds };
}

/** The kind of sign that added most. */
export function mainly<Why extends string>({ weight }: Evidence<Why>, usual: Why): Why {
  const [first] = (Object.entries(weight) as [Why, number][]).sort(([, a], [, b]) => b - a);
  return first?.[0] ?? usual;
}
