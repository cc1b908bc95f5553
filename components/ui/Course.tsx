interface Props {
  done: number;
  /** Where it should be by now; left out where nothing is expected. */
  expected?: number | undefined;
  target: number;
}

const share = (value: number, target: number): string =>
  `${Math.min(Math.max(target > 0 ? value / target : 0, 0), 1) * 100}%`;

/** A target as a bar: what is done, with a mark where it should be by now. What it shows stands beside it in words. */
export const Course = ({ done, expected, target }: Props) => (
  <span class="course" aria-hidden="true">
    <span class="course-done" style={{ inlineSize: share(done, target) }} />
    {expected !== undefined && expected > 0 && expected < target && (
      <span class="course-due" style={{ insetInlineStart: share(expected, target) }} />
    )}
  </span>
);
