import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { timeOfDay } from '@/lib/text/moment';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { siteName } from '../words/site-name';
import type { TrayProps } from './tray-props';

/** Yes, no, and yes for all of this kind from now on. */
export function Answers({ event, language, onAnswer }: Pick<TrayProps, 'language' | 'onAnswer'> & { event: Event }) {
  const metric = metricName(event.metric, event.n);
  const time = timeOfDay(event.at, event.offset, language);
  return (
    <div class="row-doings">
      <Button
        does="yes"
        aria-label={i18n.t('today.tray_yes_what', { metric, time })}
        onClick={() => onAnswer(event.id, 'yes')}
      >
        {i18n.t('today.tray_yes')}
      </Button>
      <Button
        does="no"
        aria-label={i18n.t('today.tray_no_what', { metric, time })}
        onClick={() => onAnswer(event.id, 'no')}
      >
        {i18n.t('today.tray_no')}
      </Button>
      <Button
        does="always"
        disabled={!event.asksFirst}
        title={event.asksFirst || event.settles ? undefined : i18n.t('today.tray_always_not')}
        look="quiet"
        aria-label={i18n.t('today.tray_always_what', { metric, site: siteName(event.site) })}
        onClick={() => onAnswer(event.id, 'always')}
      >
        {i18n.t('today.tray_always')}
      </Button>
    </div>
  );
}
