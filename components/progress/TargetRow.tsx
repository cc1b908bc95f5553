import { i18n } from '#i18n';
import { dayAdviceOf } from '@/lib/measure/day-advice';
import type { Customers } from '@/lib/state/customers';
import type { Progress } from '@/lib/state/progress';
import { shortDay } from '@/lib/text/day';
import { list, money } from '@/lib/text/number';
import { Course } from '../ui/Course';
import { metricName } from '../words/metric-name';
import { dayAdviceWords, paceWords, periodWords, valueWords } from '../words/pace-words';
import { tagName } from '../words/tag-words';
import { AverageRow } from './AverageRow';
import { LevelRow } from './LevelRow';
import { Outlook } from './Outlook';

interface Props {
  progress: Progress;
  /** Whose customers its number was, where something says so. */
  customers: Customers | undefined;
  today: string;
  language: string;
}

/** One target: its number with a bar, the word for where it stands, and what that means for today and for the end. */
export function TargetRow({ progress, customers, today, language }: Props) {
  const { target, pace, span, average, level, others } = progress;
  const name = metricName(target.metric, 2);
  const say = (value: number) => valueWords(value, target, language);
  const period = periodWords(target);
  // A date, never "Today": that would be another word within a sentence, and a day's period says it already.
  const until = span.kind === 'day' ? period : i18n.t('pace.until', { period, day: shortDay(span.to, language) });
  if (average) return <AverageRow {...{ target, span, average, until, language }} />;
  if (level) return <LevelRow {...{ target, span, level, today, language }} />;
  if (!pace) return null;
  return (
    <li
      class="card"
      data-target={target.metric}
      data-metric={target.metric}
      data-period={span.kind}
      data-pace={pace.mark}
      {...(target.currency
        ? { 'data-amount': pace.done, 'data-currency': target.currency }
        : { 'data-count': pace.done })}
    >
      <div class="progress-head">
        <h2>{name}</h2>
        <span class="mark" data-mark={pace.mark}>
          {paceWords(pace)}
        </span>
      </div>
      <p class="progress-done">
        <strong class="figure">{i18n.t('pace.of', { done: say(pace.done), target: say(pace.target) })}</strong>{' '}
        <span class="soft">{span.kind === 'day' ? periodWords(target) : until}</span>
      </p>
      <Course done={pace.done} expected={pace.expected} target={pace.target} />
      <p>{dayAdviceWords(dayAdviceOf(pace), target, language)}</p>
      {pace.target < target.value && <p class="soft">{i18n.t('pace.lowered', { target: say(target.value) })}</p>}
      {others.length > 0 && target.currency && (
        <p class="soft">
          {i18n.t('pace.others', {
            amounts: list(
              others.map((one) => money(one, language)),
              language,
            ),
            currency: target.currency,
          })}
        </p>
      )}
      <Outlook pace={pace} say={say} language={language} />
      {customers && <CustomerFacts customers={customers} say={say} />}
      {target.direction === 'up' && (
        <a class="to-plan" href={`#plan/${target.metric}`} aria-label={`${i18n.t('sight.open')}: ${name}`}>
          {i18n.t('sight.open')}
        </a>
      )}
    </li>
  );
}

/** What came of new customers and of existing ones. */
const CustomerFacts = ({ customers, say }: { customers: Customers; say: (value: number) => string }) => (
  <dl class="facts" data-customers>
    {customers.map(({ tag, value }) => (
      <div key={tag} data-tagged={tag ?? 'none'} data-value={value}>
        <dt>{tag ? tagName(tag) : i18n.t('tag.untold')}</dt>
        <dd class="figure">{say(value)}</dd>
      </div>
    ))}
  </dl>
);
