import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { number } from '@/lib/text/number';
import { Amount } from '../ui/Figure';
import { metricName } from '../words/metric-name';
import { whenWords } from '../words/when-words';

/** When and what, with how many if it was a bulk act and the amount if there is one. @param date before the time, for another day */
export const EventWords = ({
  event,
  language,
  date,
}: {
  event: Event;
  language: string;
  date?: string | undefined;
}) => (
  <p class="row-what">
    <time class="figure">
      {date && `${date}, `}
      {whenWords(event, language)}
    </time>
    <span class="row-metric">
      {metricName(event.metric, event.n)}
      {event.n !== 1 && <span class="figure"> {i18n.t('today.times', { n: number(event.n, language) })}</span>}
      {event.amount !== undefined && event.currency && (
        <span class="row-amount">
          <Amount value={{ amount: event.amount, currency: event.currency }} language={language} />
        </span>
      )}
    </span>
  </p>
);
