interface Props {
  /** Numbers of the outcome, for scripts and tests. */
  data?: Readonly<Record<string, number>>;
  children?: string | undefined;
}

/** The outcome of what the person just did; read out when it changes. It is always in the page, empty or not. */
export const Status = ({ data = {}, children }: Props) => (
  <p
    class="status"
    role="status"
    {...Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))}
  >
    {children}
  </p>
);
