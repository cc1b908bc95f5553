import { i18n } from '#i18n';
import type { SummaryTarget } from '@/lib/summary';
import { Course } from '../ui/Course';
import { metricName } from '../words/metric-name';
import { markWords, valueWords } from '../words/pace-words';

/** Where one of somebody's targets stands: numbers, a bar and a word. */
export function Headline({ target, language }: { target: SummaryTarget; language: string }) {
  const { metric, currency, period, direction, done, due, expected, mark } = target;
  const of = { metric, ...(currency === undefined ? {} : { currency }) };
  const say = (value: number) => valueWords(value, of, language);
  return (
    <li data-headline={metric} data-mark={mark}>
      <p>
        <strong>{metricName(metric, 2)}</strong>{' '}
        <span class="figure">
          {done === null ? i18n.t('people.not_known') : i18n.t('pace.of', { done: say(done), target: say(due) })}
        </span>{' '}
        <span class="soft">{i18n.t(`people.a_${period}`)}</span>{' '}
        {mark && (
          <span class="mark" data-mark={mark}>
            {markWords(mark)}
          </span>
        )}
      </p>
      {direction === 'up' && done !== null && <Course done={done} expected={expected ?? undefined} target={due} />}
    </li>
  );
}
