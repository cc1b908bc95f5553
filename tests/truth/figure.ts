/** One line of the table: what simulated people saw, against their truth. */
export interface Figure {
  what: string;
  /** How many people or questions it is made of. */
  of: number;
  value: number;
  unit: '%' | 'points';
  /** By how much chance moves it with so many: one standard deviation. */
  error: number;
  /** Within which it must lie; without, it is shown for comparison. */
  within?: readonly [number, number];
}

/** Whether it lies there; with few people, so many standard deviations besides are chance's. */
export const ok = ({ value, within, error }: Figure, deviations = 0): boolean =>
  !within || (value >= within[0] - deviations * error && value <= within[1] + deviations * error);

/** Shares of yes among answers, in percent. */
export function counter(what: string, within?: Figure['within']) {
  let yes = 0;
  let of = 0;
  return {
    add(answer: boolean): void {
      of++;
      if (answer) yes++;
    },
    figure(): Figure {
      const share = yes / of;
      // As if one more had said yes and one no: of none at all, chance has not moved nothing.
      const error = 100 * Math.sqrt(((yes + 1) * (of - yes + 1)) / (of + 2) ** 3);
      return { what, of, value: 100 * share, unit: '%', error, ...(within && { within }) };
    },
  };
}

/** A line of the table, in columns. */
export function line(figure: Figure): string {
  const { what, of, value, unit, within } = figure;
  const promise = within ? `${within[0]} to ${within[1]}` : 'for comparison';
  const columns = [what.padEnd(66), String(of).padStart(6), value.toFixed(1).padStart(6), unit.padEnd(6), promise];
  return `${columns.join(' ')}${ok(figure) ? '' : '  MISSED'}`;
}
