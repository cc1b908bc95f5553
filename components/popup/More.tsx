import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface Props {
  /** What else is in the bar, before the button. */
  bar: ComponentChildren;
  /** Called each time it opens: nothing behind it is worked out before. */
  onOpen: () => void;
  /** What lies behind it, made once it is open. */
  children: () => ComponentChildren;
}

/** The popup's bar with "⋯", and below it what lies behind that. Escape closes it again and keeps the popup. */
export function More({ bar, onOpen, children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const turn = () => {
    if (!open) onOpen();
    setOpen(!open);
  };
  useEffect(() => {
    if (!open) return;
    const leave = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      // Left alone, it would close the whole popup.
      pressed.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [open]);
  return (
    <div class="more">
      <header class="bar">
        {bar}
        <button
          ref={button}
          type="button"
          class="button"
          data-look="quiet"
          data-do="more"
          aria-label={i18n.t('popup.door')}
          title={i18n.t('popup.door')}
          aria-expanded={open}
          aria-controls={id}
          onClick={turn}
        >
          ⋯
        </button>
      </header>
      <section id={id} class="behind" aria-label={i18n.t('popup.door')} hidden={!open}>
        {open && children()}
      </section>
    </div>
  );
}
