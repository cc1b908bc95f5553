import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { weekday } from '@/lib/text/day';
import { dateOf } from '@/lib/text/moment';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';
import { siteName } from '../words/site-name';
import { Answers } from './Answers';
import { EventWords } from './EventWords';
import { eventData } from './event-data';
import type { TrayProps } from './tray-props';
import { Why } from './Why';

/** So many rows are seen without asking for them. */
const atAGlance = 3;

type Props = Pick<TrayProps, 'events' | 'language' | 'day' | 'onAnswer' | 'onAnswerAll' | 'receiptOf'>;

/** One question: all of them, none of them, or each by itself. One alone is its own question. */
export function Question({ events, language, day, onAnswer, onAnswerAll, receiptOf }: Props) {
  const [looked, look] = useState(false);
  const open = looked || events.length <= atAGlance;
  const [first] = events;
  if (!first) return null;
  const many = events.reduce((sum, { n }) => sum + n, 0);
  const gaps: [string, string, string] = [number(many, language), metricName(first.metric, many), siteName(first.site)];
  const what = i18n.t('today.tray_question', many, gaps);
  return (
    <div class="question" data-question={`${first.site} ${first.metric}`}>
      {events.length > 1 && (
        <fieldset class="question-doings">
          <legend>{what}</legend>
          <Button
            does="all"
            aria-label={i18n.t('today.tray_all_what', { what })}
            onClick={() => onAnswerAll(events, 'yes')}
          >
            {i18n.t('today.tray_all')}
          </Button>
          <Button
            does="none"
            aria-label={i18n.t('today.tray_none_what', { what })}
            onClick={() => onAnswerAll(events, 'no')}
          >
            {i18n.t('today.tray_none')}
          </Button>
          {!open && (
            <Button
              does="look"
              look="quiet"
              aria-label={i18n.t('today.tray_look_what', { what })}
              onClick={() => look(true)}
            >
              {i18n.t('today.tray_look')}
            </Button>
          )}
        </fieldset>
      )}
      {events.some(({ settles }) => settles) && <p class="soft">{i18n.t('today.tray_settles')}</p>}
      <ol class="rows" hidden={!open}>
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
    </div>
  );
}
