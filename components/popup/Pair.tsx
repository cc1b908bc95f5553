import { i18n } from '#i18n';
import type { Progress } from '@/lib/state/progress';
import { Course } from '../ui/Course';
import { againstWords, measuredNow } from '../words/measured-words';
import { metricName } from '../words/metric-name';
import { markWords, paceWords, periodWords, valueWords } from '../words/pace-words';

interface Props {
  /** What is shown first, the action before its result; null where nothing is agreed. */
  pair: readonly Progress[] | null;
  /** The day's part is done: nothing pulls any more. */
  enough: boolean;
  language: string;
}

/** The headline pair: both numbers with where they stand. */
export function Pair({ pair, enough, language }: Props) {
  if (!pair) {
    return (
      <p class="pair-none soft">
        <a href="/options.html#targets" target="_blank" rel="noopener">
          {i18n.t('pace.set_target')}
        </a>
      </p>
    );
  }
  if (pair.length === 0) return null;
  return (
    <section class="pair" aria-label={i18n.t('pace.title')} data-enough={enough || undefined}>
      <ul>
        {pair.map((one) => (
          <Row key={one.target.metric} progress={one} language={language} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  progress: Progress;
  language: string;
}

const Row = (props: RowProps) => (props.progress.pace ? <PairRow {...props} /> : <MeasuredRow {...props} />);

/** A number that does not add up: as it is, beside what it is to be. */
function MeasuredRow({ progress, language }: RowProps) {
  const { target, span, average, level } = progress;
  const now = measuredNow(progress);
  const mark = average?.mark ?? level?.pace?.mark;
  const shown = now === null ? {} : { 'data-value': Math.round(now) };
  return (
    <li
      data-pace={mark}
      data-metric={target.metric}
      data-period={span.kind}
      {...(target.currency && now !== null
        ? { 'data-amount': Math.round(now), 'data-currency': target.currency }
        : shown)}
    >
      <span class="pair-name">{metricName(target.metric, 2)}</span>
      <span class="figure">{now === null ? i18n.t('measured.not_yet') : againstWords(now, target, language)}</span>
      {now !== null && mark && (
        <span class="mark" data-mark={mark}>
          {level?.pace ? paceWords(level.pace) : markWords(mark)}
        </span>
      )}
    </li>
  );
}

function PairRow({ progress: { target, pace, span }, language }: RowProps) {
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
        {paceWords(pace)}
      </span>
    </li>
  );
}
