import { i18n } from '#i18n';
import type { Unsaved } from '@/lib/state/backup';
import { shortDay } from '@/lib/text/day';
import { dateHere } from '@/lib/text/moment';
import { Button } from './Button';
import { Notice } from './Notice';

interface Props {
  unsaved: Unsaved;
  language: string;
  /** Shown where a backup is made; no way leads there. */
  here?: boolean;
  onLater: () => void;
}

/** That there is something to lose and no new backup of it. */
export const BackupReminder = ({ unsaved: { exportedAt, first }, language, here = false, onLater }: Props) => (
  <Notice>
    <p>
      {exportedAt === null
        ? i18n.t('backup.never', { date: shortDay(dateHere(first), language) })
        : i18n.t('backup.long_ago', { date: shortDay(dateHere(exportedAt), language) })}
    </p>
    <div class="notice-doings">
      {!here && (
        <a class="button" href="/options.html#data" target="_blank" rel="noopener">
          {i18n.t('backup.make')}
        </a>
      )}
      <Button look="quiet" does="remind-later" onClick={onLater}>
        {i18n.t('backup.later')}
      </Button>
    </div>
  </Notice>
);
