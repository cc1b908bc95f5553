import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Wanted } from '@/lib/event';
import { BulkEntry, type Numbers } from './BulkEntry';

interface Props {
  language: string;
  days: readonly string[];
  counted: Readonly<Record<string, Numbers>>;
  onSave: (wanted: Wanted[]) => void;
}

/** The way to enter several numbers at once. */
export function BulkDoor({ onSave, ...rest }: Props) {
  const [open, setOpen] = useState(false);
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
        data-do="bulk"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {i18n.t('bulk.open')}
      </button>
      {open && (
        <BulkEntry
          {...rest}
          onSave={(wanted) => {
            leave();
            onSave(wanted);
          }}
          onLeave={leave}
        />
      )}
    </div>
  );
}
