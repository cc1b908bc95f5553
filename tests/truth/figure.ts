/** One line of the table: what simulated people saw, against their truth. */
export interface Figure {
  what: string;
  /** How many people or questions it is made of. */
  of: number;
  value: number;
  unit: '%' | 'points';
  /** Within which it must lie; without, it is shown for comparison. */
  within?: readonly [number, number];
}

/** Whether it lies there; `slack` is what chance may add with few people. */
export const ok = ({ value, within }: Figure, slack = 0): boolean =>
  !within || (value >= within[0] - slack && value <= within[1] + slack);

/** Three standard deviations of a share of so many, as far as chance moves it, in percent. */
export const chanceOf = ({ of, within, unit }: Figure): number => {
  const share = (within?.[1] ?? 50) / 100;
  return unit === '%' ? 300 * Math.sqrt((Math.min(share, 0.9) * (1 - Math.min(share, 0.9))) / of) : 2;
};

/** Shares of yes among answers, in percent. */
export function counter(what: string, within?: Figure['within']) {
  let yes = 0;
  let of = 0;
  return {
    add(answer: boolean): void {
      of++;
      if (answer) yes++;
    },
    figure: (): Figure => ({ what, of, value: (100 * yes) / of, unit: '%', ...(within && { within }) }),
  };
}

export function table(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => {
    const { what, of, value, unit, within } = figure;
    const promise = within ? `${within[0]} to ${within[1]}` : 'for comparison';
    return `${what.padEnd(62)} ${String(of).padStart(6)} ${value.toFixed(1).padStart(6)} ${unit.padEnd(6)}  ${promise}${ok(figure) ? '' : '  MISSED'}`;
  });
  return lines.join('\n');
}
