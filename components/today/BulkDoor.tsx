import { i18n } from '#i18n';
import type { Wanted } from '@/lib/event';
import { BulkEntry, type Numbers } from './BulkEntry';
import { Door } from './Door';

interface Props {
  language: string;
  days: readonly string[];
  counted: Readonly<Record<string, Numbers>>;
  onSave: (wanted: Wanted[]) => void;
}

/** The way to enter several numbers at once. */
export const BulkDoor = ({ onSave, ...rest }: Props) => (
  <Door does="bulk" label={i18n.t('bulk.open')}>
    {(leave) => (
      <BulkEntry
        {...rest}
        onSave={(wanted) => {
          leave();
          onSave(wanted);
        }}
        onLeave={leave}
      />
    )}
  </Door>
);
