/** One measured figure beside its limit, taken in the same run. */
export interface Figure {
  id: string;
  /** What Groundwork costs, in the unit the id ends with. */
  ours: number;
  /** What the bare extension costs that does the least one can do; 0 where nothing is the limit. */
  limit: number;
  /** `ours / limit`; null where the limit is 0. */
  ratio: number | null;
  /** The promise, in words. */
  goal: string;
  ok: boolean;
  /** What else is to be known of it, in words. */
  note?: string;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Judges a figure.
 * @param most what `ours` may be; with `times` it may also be that many times the limit
 */
export function figure(
  id: string,
  ours: number,
  limit: number,
  { most = Number.NEGATIVE_INFINITY, times }: { most?: number; times?: number },
): Figure {
  const ratio = limit > 0 ? round(ours / limit) : null;
  const goal = times === undefined ? `<= ${most}` : `<= ${times} x limit${most > 0 ? ` or ${most}` : ''}`;
  const ok = ours <= Math.max(most, times === undefined ? most : times * limit);
  return { id, ours: round(ours), limit: round(limit), ratio, goal, ok };
}

/** The middle one of some values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/**
 * The mean of the middle half of some values: of moments that fall on the screen's turns, 16 ms apart, the middle one jumps
 * by a whole turn from run to run, and what is drawn in the other half of the openings does not show.
 */
export function middleMean(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const outer = Math.floor(sorted.length / 4);
  const middle = sorted.slice(outer, sorted.length - outer);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** The figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ id, ours, limit, ratio, goal, ok, note }) => [
    ...[ok ? 'ok' : 'OVER', id, String(ours), String(limit), ratio === null ? '-' : String(ratio)],
    note ? `${goal} (${note})` : goal,
  ]);
  const all = [['', 'figure', 'ours', 'limit', 'ratio', 'goal'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
