import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Props {
  does: string;
  label: string;
  /** What it is for, where several doors are called the same. */
  what?: string;
  /** Whether it stands open at first. */
  isOpen?: boolean;
  /** @param leave closes it again, and gives the button the focus back */
  children: (leave: () => void) => ComponentChildren;
}

/** A button that opens a form below it. */
export function Door({ does, label, what, isOpen = false, children }: Props) {
  const [open, setOpen] = useState(isOpen);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
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
