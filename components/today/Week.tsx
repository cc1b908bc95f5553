import { i18n } from '#i18n';
import type { Days } from '@/lib/shared';
import type { WeekView } from '@/lib/state/closed';
import { daySpan } from '@/lib/text/day';
import { Button } from '../ui/Button';
import { ClosedWeek } from './ClosedWeek';

interface Props {
  week: WeekView;
  today: string;
  language: string;
  onClose: (days: Days) => void;
}

/** How the day's week stands: closed, with what has changed since; or the way to close it. */
export function Week({ week: { closed, open }, today, language, onClose }: Props) {
  if (closed) return <ClosedWeek {...closed} today={today} language={language} />;
  if (!open) return null;
  return (
    <section class="week" aria-label={daySpan(open, today, language)}>
      <Button does="close-week" aria-describedby="close-hint" onClick={() => onClose(open)}>
        {i18n.t('week.close', { days: daySpan(open, today, language) })}
      </Button>
      <p class="soft" id="close-hint">
        {i18n.t('week.close_hint')}
      </p>
    </section>
  );
}
