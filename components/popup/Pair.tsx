import { i18n } from '#i18n';
import { dayAdviceOf } from '@/lib/measure/day-advice';
import type { Progress } from '@/lib/state/progress';
import { Course } from '../ui/Course';
import { metricName } from '../words/metric-name';
import { dayAdviceWords, markWords, periodWords, valueWords } from '../words/pace-words';

interface Props {
  /** What is shown first, the action before its result; null where nothing is agreed. */
  pair: readonly Progress[] | null;
  language: string;
}

/** The headline pair: what is left today in one sentence, then both numbers with where they stand. */
export function Pair({ pair, language }: Props) {
  if (!pair) {
    return (
      <p class="pair-none soft">
        <a href="/options.html#targets" target="_blank" rel="noopener">
          {i18n.t('pace.set_target')}
        </a>
      </p>
    );
  }
  const [first] = pair;
  if (!first?.pace) return null;
  return (
    <section class="pair" aria-label={i18n.t('pace.title')}>
      <p class="pair-advice">{dayAdviceWords(dayAdviceOf(first.pace), first.target, language)}</p>
      <ul>
        {pair.map((one) => (
          <PairRow key={one.target.metric} progress={one} language={language} />
        ))}
      </ul>
    </section>
  );
}

function PairRow({ progress: { target, pace, span }, language }: { progress: Progress; language: string }) {
  if (!pace) return null;
  const done = valueWords(pace.done, target, language);
  return (
    <li
      data-pace={pace.mark}
      // One element of a metric and period in a view: the day's is the row below with its +1.
      {...(target.period === 'day' ? {} : { 'data-metric': target.metric, 'data-period': span.kind })}
      {...(target.period === 'day' || target.currency ? {} : { 'data-count': pace.done })}
    >
      <span class="pair-name">{metricName(target.metric, 2)}</span>
      <span class="figure">
        {i18n.t('pace.of', { done, target: valueWords(pace.target, target, language) })} {periodWords(target)}
      </span>
      <Course done={pace.done} expected={pace.expected} target={pace.target} />
      <span class="mark" data-mark={pace.mark}>
        {markWords(pace)}
      </span>
    </li>
  );
}
