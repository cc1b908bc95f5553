import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Change, lately } from '@/lib/measure/change';
import type { TrendKind, TrendPoint } from '@/lib/measure/trend';
import type { TellTrend } from '@/lib/state/trends';
import type { Target } from '@/lib/target';
import { fewDigits, number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { valueWords } from '../words/pace-words';
import { periodInYear } from '../words/period-words';
import { TrendBars } from './TrendBars';
import { TrendTable } from './TrendTable';

interface Props {
  targets: readonly Target[];
  /** Works a trend out, once somebody looks. */
  tell: TellTrend;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** Each target's number over the last weeks and months; the first is open. */
export function Trends({ targets, ...rest }: Props) {
  if (targets.length === 0) return null;
  return (
    <section class="past trends" aria-labelledby="trends-title">
      <h2 id="trends-title">{i18n.t('trend.title')}</h2>
      <p class="soft">{i18n.t('trend.text')}</p>
      {targets.map((target, at) => (
        <TrendCard key={target.metric} target={target} first={at === 0} {...rest} />
      ))}
    </section>
  );
}

function TrendCard({
  target,
  first,
  tell,
  today,
  language,
}: Omit<Props, 'targets'> & { target: Target; first: boolean }) {
  const [open, setOpen] = useState(first);
  const trend = open ? tell(target) : null;
  return (
    <details
      class="card"
      open={open}
      data-trend={target.metric}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{metricName(target.metric, 2)}</summary>
      {trend && trend.weeks.length === 0 && <p class="soft">{i18n.t('trend.none')}</p>}
      {trend && trend.weeks.length > 0 && (
        <>
          {trend.change && <p data-change={trend.change.word}>{changeWords(trend.change, target, language)}</p>}
          <Course kind="week" points={trend.weeks} {...{ target, today, language }} />
          <Course kind="month" points={trend.months} {...{ target, today, language }} />
        </>
      )}
    </details>
  );
}

interface CourseProps {
  kind: TrendKind;
  points: readonly TrendPoint[];
  target: Target;
  today: string;
  language: string;
}

/** Weeks or months: the bars with what their lines and shades mean, and the same as a table. */
function Course({ kind, points, target, today, language }: CourseProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const top = Math.max(...points.flatMap(({ value, due }) => [value ?? 0, due ?? 0]));
  const key = [
    { look: 'over', shown: points.some(({ running }) => !running), words: i18n.t('trend.value') },
    { look: 'running', shown: last.running, words: i18n.t('trend.running') },
    { look: 'due', shown: points.some(({ due }) => due !== null), words: i18n.t('trend.asked') },
    { look: 'free', shown: points.some(({ free }) => free), words: i18n.t('trend.free') },
  ].filter(({ shown }) => shown);
  return (
    <div class="trend" data-trend-of={kind} data-points={points.length}>
      <h3>
        {i18n.t(kind === 'week' ? 'trend.weeks' : 'trend.months', points.length, [number(points.length, language)])}
      </h3>
      <p class="trend-top soft figure">{valueWords(top, target, language)}</p>
      <TrendBars points={points} />
      <p class="trend-ends soft">
        <span>{periodInYear(first.span, today, language)}</span>
        {points.length > 1 && <span>{periodInYear(last.span, today, language)}</span>}
      </p>
      <ul class="key trend-key soft">
        {key.map(({ look, words }) => (
          <li key={look} data-key={look}>
            {words}
          </li>
        ))}
      </ul>
      <details>
        <summary>{i18n.t('trend.table')}</summary>
        <TrendTable {...{ kind, target, points, today, language }} />
      </details>
    </div>
  );
}

/** Whether there is more or less of it than before, or no difference that is one. */
function changeWords(change: Change, target: Target, language: string): string {
  if (change.word === 'few') return i18n.t('trend.few');
  const say = (value: number) => (target.currency ? valueWords(value, target, language) : fewDigits(value, language));
  const gaps = {
    now: say(change.now),
    before: say(change.before),
    lately: number(lately, language),
    weeks: number(change.weeks, language),
  };
  return `${i18n.t(`trend.${change.word}`)} ${i18n.t('trend.rates', gaps)}`;
}
