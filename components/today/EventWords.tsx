import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { tagsAmong } from '@/lib/tags';
import { number } from '@/lib/text/number';
import { Amount } from '../ui/Figure';
import { metricName } from '../words/metric-name';
import { tagName } from '../words/tag-words';
import { whenWords } from '../words/when-words';

/** When and what, with how many if it was a bulk act, its tags, and the amount if there is one. @param date before the time, for another day */
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
      {tagsAmong(event.metric, event.tags).map((tag) => (
        <span key={tag} class="tag" data-tagged={tag}>
          {tagName(tag)}
        </span>
      ))}
      {event.amount !== undefined && event.currency && (
        <span class="row-amount">
          <Amount value={{ amount: event.amount, currency: event.currency }} language={language} />
        </span>
      )}
    </span>
  </p>
);
