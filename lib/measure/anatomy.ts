/*
 * Anatomy of a win: what it took, from the first step to the result, without saying whom it was about.
 */

/** Something counted about one subject. Day: YYYY-MM-DD. */
export interface ChainEvent {
  day: string;
  metric: string;
  n: number;
}

/** "31 requests, 6 replies, 3 CVs, 47 days; the first step was 4 Oct". */
export interface Anatomy {
  /** How often each, in the order they first came; the win itself is the last. */
  counts: { metric: string; n: number }[];
  /** Days from the first step to the win. */
  days: number;
  first: { day: string; metric: string };
}

/**
 * What led to a win.
 *
 * @param events all that stands of the win's subject, in any order, the win among them; later ones are left out
 * @param win the result it is about; its last day counts
 * @returns null where the win is not among them
 */
export function anatomyOf(events: readonly ChainEvent[], win: string): Anatomy | null {
  const inOrder = events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const end = inOrder.findLast(({ metric }) => metric === win)?.day;
  if (end === undefined) return null;
  const counts = new Map<string, number>();
  const steps = inOrder.filter(({ day }) => day <= end);
  for (const { metric, n } of steps) if (metric !== win) counts.set(metric, (counts.get(metric) ?? 0) + n);
  counts.set(
    win,
    steps.reduce((sum, { metric, n }) => sum + (metric === win ? n : 0), 0),
  );
  const first = steps.find(({ metric }) => metric !== win) ?? steps[0];
  if (!first) return null;
  return {
    counts: [...counts].map(([metric, n]) => ({ metric, n })),
    days: Temporal.PlainDate.from(first.day).until(Temporal.PlainDate.from(end)).days,
    first: { day: first.day, metric: first.metric },
  };
}
