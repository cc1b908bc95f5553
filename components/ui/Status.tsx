/** The outcome of what the person just did; read out when it changes. It is always in the page, empty or not. */
export const Status = ({ children }: { children?: string | undefined }) => (
  <p class="status" role="status">
    {children}
  </p>
);
