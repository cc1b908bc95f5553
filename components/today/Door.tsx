import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  does: string;
  label: string;
  /** What it is for, where several doors are called the same. */
  what?: string;
  /** It is wanted open, from elsewhere in the view. */
  wanted?: boolean;
  /** It is open, as was wanted. */
  onWanted?: () => void;
  /** @param leave closes it again, and gives the button the focus back */
  children: (leave: () => void) => ComponentChildren;
}

/** A button that opens a form below it. */
export function Door({ does, label, what, wanted = false, onWanted, children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!wanted) return;
    setOpen(true);
    onWanted?.();
    // Once the view around it has taken the focus, as it does when it was another before.
    queueMicrotask(() => {
      button.current?.scrollIntoView({ block: 'start' });
      button.current?.focus({ preventScroll: true });
    });
  }, [wanted]);
  return (
    <div class="add-count">
      <button
        ref={button}
        type="button"
        class="button"
        data-do={does}
        aria-expanded={open}
        aria-label={what}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && children(leave)}
    </div>
  );
}
