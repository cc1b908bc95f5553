import { useRef } from 'preact/hooks';

interface Props {
  /** For a field that it is about. */
  id?: string;
  /** Numbers of the outcome, for scripts and tests. */
  data?: Readonly<Record<string, number>>;
  /** A new object each time something is said: the same words once more are read out once more. */
  told?: object | undefined;
  children?: string | undefined;
}

/** The outcome of what the person just did; read out when it changes. It is always in the page, empty or not. */
export function Status({ id, data = {}, told, children }: Props) {
  const last = useRef({ told, n: 0 });
  if (last.current.told !== told) last.current = { told, n: last.current.n + 1 };
  return (
    <p
      id={id}
      class="status"
      role="status"
      {...Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))}
    >
      {children && <span key={last.current.n}>{children}</span>}
    </p>
  );
}
