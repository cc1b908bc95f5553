import { i18n } from '#i18n';
import type { PeriodSpan } from '@/lib/measure/period';
import { shareOfWay } from '@/lib/measure/way';
import type { Level } from '@/lib/state/measured';
import type { Target } from '@/lib/target';
import { nearDay, shortDay } from '@/lib/text/day';
import { Course } from '../ui/Course';
import { boundWords } from '../words/measured-words';
import { metricName } from '../words/metric-name';
import { paceWords, periodWords, valueWords } from '../words/pace-words';
import { wayWords } from '../words/target-words';
import { EnterHere } from './EnterHere';
import { Outlook } from './Outlook';

interface Props {
  target: Target;
  span: PeriodSpan;
  level: Level;
  today: string;
  language: string;
}

/** A target for a level: how it stands, since when, and how it goes on. */
export function LevelRow({ target, span, level: { last, pace, range }, today, language }: Props) {
  const say = (value: number) => valueWords(value, target, language);
  const day = last && (nearDay(last.day, today, language) ?? shortDay(last.day, language));
  const way = wayWords(target, language);
  return (
    <li
      class="card"
      data-target={target.metric}
      data-metric={target.metric}
      data-period={span.kind}
      data-pace={pace?.mark}
      {...(pace ? { 'data-value': pace.done } : {})}
    >
      <div class="progress-head">
        <h2>{metricName(target.metric, 2)}</h2>
        {pace && (
          <span class="mark" data-mark={pace.mark}>
            {paceWords(pace)}
          </span>
        )}
      </div>
      {pace && (
        <p class="progress-done">
          <strong class="figure">{say(pace.done)}</strong>{' '}
          <span class="soft">{i18n.t('pace.aim', { target: boundWords(target, language) })}</span>
        </p>
      )}
      {pace && way && (
        <Course done={shareOfWay(target, pace.done)} expected={shareOfWay(target, pace.expected)} target={1} />
      )}
      {pace && day && <p class="soft">{i18n.t('measured.entered', { day })}</p>}
      {range && range.lowest < range.highest && (
        <p class="soft">
          {i18n.t('measured.range', {
            ...{ low: say(range.lowest), high: say(range.highest) },
            period: periodWords(target),
          })}
        </p>
      )}
      {way && <p class="soft">{way}</p>}
      {!pace && <EnterHere words={i18n.t('measured.none', { period: periodWords(target) })} />}
      {!pace && last && day && <p class="soft">{i18n.t('measured.before', { value: say(last.value), day })}</p>}
      {!pace && <p class="soft">{i18n.t('pace.aim', { target: boundWords(target, language) })}</p>}
      {/* How much less each day is no part of a day's work. */}
      {pace && <Outlook pace={{ ...pace, need: null }} say={say} language={language} />}
    </li>
  );
}
