import type { TrendPoint } from '@/lib/measure/trend';

/** A bar takes so much of its place, of 100. */
const [place, bar] = [100, 70];

/** How a bar looks: what is over, what still runs. */
const lookOf = ({ running }: TrendPoint): string => (running ? 'running' : 'over');

/**
 * A number over time as bars, with a line for what was asked and a shade where there was no working day. What it shows stands
 * in a table beside it.
 */
export function TrendBars({ points }: { points: readonly TrendPoint[] }) {
  const top = Math.max(...points.flatMap(({ value, due }) => [value ?? 0, due ?? 0]), 1e-9);
  const y = (value: number) => 100 - (Math.min(Math.max(value, 0), top) / top) * 100;
  const begins = (at: number) => at * place;
  return (
    <svg
      class="trend-bars"
      viewBox={`0 0 ${points.length * place} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {points.map(({ span: { from }, free }, at) =>
        free ? <rect key={from} class="trend-free" x={begins(at)} y={0} width={place} height={100} /> : null,
      )}
      {points.map((point, at) =>
        point.value === null ? null : (
          <rect
            key={point.span.from}
            class="trend-bar"
            data-look={lookOf(point)}
            x={begins(at) + (place - bar) / 2}
            y={y(point.value)}
            width={bar}
            height={100 - y(point.value)}
          />
        ),
      )}
      {points.map(({ span: { from }, due, free }, at) =>
        due === null || free ? null : <path key={from} class="trend-due" d={`M${begins(at)} ${y(due)}h${place}`} />,
      )}
    </svg>
  );
}
