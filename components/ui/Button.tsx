import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

interface Props
  extends Pick<
    ButtonHTMLAttributes,
    'aria-label' | 'aria-expanded' | 'aria-controls' | 'aria-describedby' | 'title' | 'disabled' | 'onClick'
  > {
  /** `main` is the one next step of a view; `ask` waits for an answer; `quiet` has no frame; `danger` cannot be undone. */
  look?: 'main' | 'ask' | 'quiet' | 'danger' | undefined;
  /** What it does, for scripts and tests (`data-do`). */
  does?: string;
  type?: 'button' | 'submit';
  /** A press does nothing for a moment; unlike one that is disabled, it keeps the focus. */
  waits?: boolean;
  children: ComponentChildren;
}

/** A button of at least 36 by 36 px. */
export const Button = ({ look, does, type = 'button', waits = false, onClick, children, ...rest }: Props) => (
  <button
    {...rest}
    type={type}
    class="button"
    data-look={look}
    data-do={does}
    aria-disabled={waits || undefined}
    onClick={waits ? undefined : onClick}
  >
    {children}
  </button>
);
