/** The mark: five strokes on the ground, the way people have always counted. */
export const Brand = () => (
  <span class="brand">
    <svg
      width="22"
      height="22"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path stroke-width="2" d="M5 4v11M9 4v11M13 4v11M17 4v11" />
      <path stroke-width="2" d="M2.5 13 19.5 6" />
      <path stroke-width="2.5" d="M2 19.5h18" />
    </svg>
    Groundwork
  </span>
);
