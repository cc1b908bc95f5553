/*
 * Whether a plan can be done at all: the hours of a day, and what platforms let through.
 */

/** At most so many of an action within so many working days: a platform's limit, or what a person can do. */
export interface Limit {
  action: string;
  why: 'platform' | 'capacity';
  most: number;
  days: number;
}

/** The time there is for actions on a working day, and what each takes, in minutes. */
export interface Hours {
  minutes: number;
  each: ReadonlyMap<string, number>;
}

/** A limit a plan breaks, and how much of the plan it lets through. */
export interface Broken {
  why: 'platform' | 'capacity' | 'hours';
  /** Which action; null for the hours of the day, which are all actions' together. */
  action: string | null;
  /** What the plan needs, and what there is: actions in the limit's days, or minutes a working day. */
  need: number;
  most: number;
  /** Below 1: the part of the plan, and so of its goal, that is possible. */
  possible: number;
}

/**
 * The limits a plan breaks, the tightest first; empty where it can be done.
 *
 * @param plan actions per working day
 */
export function broken(
  plan: readonly { action: string; perDay: number }[],
  limits: readonly Limit[],
  hours?: Hours,
): Broken[] {
  const found: Broken[] = [];
  for (const { action, why, most, days } of limits) {
    const perDay = plan.reduce((sum, leg) => sum + (leg.action === action ? leg.perDay : 0), 0);
    found.push({ why, action, need: perDay * days, most, possible: most / (perDay * days) });
  }
  if (hours) {
    const need = plan.reduce((sum, { action, perDay }) => sum + perDay * (hours.each.get(action) ?? 0), 0);
    found.push({ why: 'hours', action: null, need, most: hours.minutes, possible: hours.minutes / need });
  }
  return found.filter(({ need, most }) => need > most + 1e-9).sort((a, b) => a.possible - b.possible);
}
