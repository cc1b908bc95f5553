import { i18n } from '#i18n';
import { dayAdviceOf } from '@/lib/measure/day-advice';
import type { Projection } from '@/lib/measure/outlook';
import type { Pace } from '@/lib/measure/pace';
import type { Customers } from '@/lib/state/customers';
import type { Average, Progress } from '@/lib/state/progress';
import type { Target } from '@/lib/target';
import { nearDay, shortDay } from '@/lib/text/day';
import { list, money, number, percent } from '@/lib/text/number';
import { Course } from '../ui/Course';
import { metricName } from '../words/metric-name';
import { dayAdviceWords, markWords, periodWords, valueWords } from '../words/pace-words';
import { tagName } from '../words/tag-words';

interface Props {
  progress: Progress;
  /** Whose customers its number was, where something says so. */
  customers: Customers | undefined;
  today: string;
  language: string;
}

/** One target: its number with a bar, the word for where it stands, and what that means for today and for the end. */
export function TargetRow({ progress, customers, today, language }: Props) {
  const { target, pace, span, average, others } = progress;
  const name = metricName(target.metric, 2);
  const say = (value: number) => valueWords(value, target, language);
  const last = nearDay(span.to, today, language) ?? shortDay(span.to, language);
  const until = i18n.t('pace.until', { period: periodWords(target), day: last });
  if (average) return <AverageRow {...{ target, average, until, language }} />;
  if (!pace) {
    return (
      <li class="card" data-target={target.metric}>
        <h2>{name}</h2>
        <p>{i18n.t('pace.aim', { target: say(target.value) })}</p>
        <p class="soft">{i18n.t('pace.not_counted')}</p>
      </li>
    );
  }
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
          {markWords(pace)}
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

/** Where it will end, with its range where there is one. */
function rangeWords({ middle, low, high }: Projection, say: (value: number) => string): string {
  const [about, least, most] = [say(middle), say(low), say(high)];
  return least === most ? about : i18n.t('pace.range', { middle: about, low: least, high: most });
}

/** What is due by now, what each day that is left asks, and where it will end. */
function Outlook({ pace, say, language }: { pace: Pace; say: (value: number) => string; language: string }) {
  const { expected, need, projection, chance, missing, mark } = pace;
  const open = mark !== 'done' && mark !== 'missed' && mark !== 'free';
  return (
    <dl class="facts">
      {open && expected > 0 && (
        <div>
          <dt>{i18n.t('pace.due')}</dt>
          <dd class="figure">{say(expected)}</dd>
        </div>
      )}
      {open && need && missing > 0 && (
        <div>
          <dt>{i18n.t('pace.need')}</dt>
          <dd class="figure">{say(need.whole)}</dd>
        </div>
      )}
      {projection && mark !== 'missed' && (
        <div>
          <dt>{i18n.t('pace.outlook')}</dt>
          <dd class="figure">{rangeWords(projection, say)}</dd>
        </div>
      )}
      {open && chance !== null && (
        <div>
          <dt>{i18n.t('pace.chance')}</dt>
          <dd class="figure">{percent(chance, language)}</dd>
        </div>
      )}
    </dl>
  );
}

interface AverageProps {
  target: Target;
  average: Average;
  /** Which period it is of, in words. */
  until: string;
  language: string;
}

/** A target for an average: what it is, of how many, and what it should be. */
function AverageRow({ target, average: { mark, mean, n }, until, language }: AverageProps) {
  const { metric, currency, value } = target;
  const say = (amount: number) => valueWords(amount, target, language);
  return (
    <li
      class="card"
      data-target={metric}
      data-pace={mark}
      {...(mean === null ? {} : { 'data-amount': Math.round(mean), 'data-currency': currency })}
    >
      <div class="progress-head">
        <h2>{metricName(metric, 2)}</h2>
        <span class="mark" data-mark={mark}>
          {markWords({ mark, chance: null, behind: 0 })}
        </span>
      </div>
      <p class="progress-done">
        {mean !== null && <strong class="figure">{say(mean)}</strong>} <span class="soft">{until}</span>
      </p>
      <p>{i18n.t('pace.average', n, [number(n, language)])}</p>
      <p class="soft">{i18n.t('pace.aim', { target: say(value) })}</p>
    </li>
  );
}
