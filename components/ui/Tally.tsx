const most = 60;
const strokes = [1.5, 5.5, 9.5, 13.5];

/** One bundle of up to five strokes; the fifth goes across. */
const Bundle = ({ n }: { n: number }) => (
  <svg
    aria-hidden="true"
    width={n < 5 ? n * 4 : 16}
    height="14"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
  >
    {strokes.slice(0, n).map((x) => (
      <path key={x} d={`M${x} 1.5v11`} />
    ))}
    {n === 5 && <path d="M0.9 11 14.6 3" />}
  </svg>
);

/** The day as a tally, a stroke an action. A picture only: the number stands beside it in words. */
export function Tally({ n }: { n: number }) {
  if (n <= 0 || n > most) return null;
  const bundles = Array.from({ length: Math.ceil(n / 5) }, (_, i) => Math.min(5, n - i * 5));
  return (
    <div class="tally">
      {bundles.map((size, place) => (
        <Bundle key={place} n={size} />
      ))}
    </div>
  );
}
