import { i18n } from '#i18n';
import type { Event, Receipt } from '@/lib/event';
import { weekday } from '@/lib/text/day';
import { dateOf, timeOfDay } from '@/lib/text/moment';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { siteName } from '../words/site-name';
import { EventWords } from './EventWords';
import { eventData } from './event-data';
import { Why } from './Why';

type Answer = 'yes' | 'no' | 'always';

interface Props {
  events: readonly Event[];
  language: string;
  /** The day shown; what happened on another one says so. */
  day: string;
  onAnswer: (id: string, answer: Answer) => void;
  receiptOf: (id: string) => Promise<Receipt | undefined>;
}

/** What Groundwork is not sure about, to be answered by the person. In no number before. */
export const Tray = ({ events, language, day, onAnswer, receiptOf }: Props) => (
  <section class="tray" data-tray aria-labelledby="tray-title">
    <h2 id="tray-title">{i18n.t('today.tray_title')}</h2>
    <p class="soft">{i18n.t('today.tray_text')}</p>
    <ol class="rows">
      {events.map((event) => {
        const its = dateOf(event.at, event.offset);
        return (
          <li key={event.id} class="row" {...eventData(event)}>
            <EventWords event={event} language={language} date={its === day ? undefined : weekday(its, language)} />
            <Answers event={event} language={language} onAnswer={onAnswer} />
            <Why event={event} language={language} receiptOf={receiptOf} />
          </li>
        );
      })}
    </ol>
  </section>
);

/** Yes, no, and yes for all of this kind from now on. */
function Answers({ event, language, onAnswer }: Pick<Props, 'language' | 'onAnswer'> & { event: Event }) {
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
        title={event.asksFirst ? undefined : i18n.t('today.tray_always_not')}
        look="quiet"
        aria-label={i18n.t('today.tray_always_what', { metric, site: siteName(event.site) })}
        onClick={() => onAnswer(event.id, 'always')}
      >
        {i18n.t('today.tray_always')}
      </Button>
    </div>
  );
}
