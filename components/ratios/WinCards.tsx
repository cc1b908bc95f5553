import { i18n } from '#i18n';
import type { Win, Wins } from '@/lib/state/wins';
import { shortDay } from '@/lib/text/day';
import { list, number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';

interface Props {
  wins: Wins;
  language: string;
}

/** So many are in sight. */
const newest = 5;

/** What led to each win, the newest first; or what opens it. */
export function WinCards({ wins: { traced, untraced }, language }: Props) {
  const earlier = traced.slice(newest);
  return (
    <section class="wins" aria-labelledby="wins-title" data-wins={traced.length}>
      <h2 id="wins-title">{i18n.t('win.title')}</h2>
      <p class="soft">{i18n.t(traced.length > 0 ? 'win.text' : 'win.none')}</p>
      {traced.length > 0 && <Cards wins={traced.slice(0, newest)} language={language} />}
      {earlier.length > 0 && (
        <details>
          <summary>{i18n.t('win.earlier')}</summary>
          <Cards wins={earlier} language={language} />
        </details>
      )}
      {untraced > 0 && <p class="soft">{i18n.t('win.untraced', untraced, [number(untraced, language)])}</p>}
    </section>
  );
}

const Cards = ({ wins, language }: { wins: readonly Win[]; language: string }) => (
  <ul>
    {wins.map((win, place) => (
      // Nothing else tells two wins of a day apart: whom they are about is not here.
      <Card key={`${win.day} ${win.metric} ${place}`} win={win} language={language} />
    ))}
  </ul>
);

/** One win: what it took, how long, and when it began. */
function Card({ win: { metric, day, counts, days, first }, language }: { win: Win; language: string }) {
  const steps = counts.filter((one) => one.metric !== metric);
  const took = steps.map(({ metric: id, n }) => `${number(n, language)} ${metricName(id, n)}`);
  return (
    <li class="card" data-win={metric} data-days={days}>
      <h3>{i18n.t('win.one', { metric: metricName(metric), date: shortDay(day, language) })}</h3>
      <p>
        <strong>{list(took, language)}</strong>
      </p>
      <p class="soft">{i18n.t('win.days', days, [number(days, language), shortDay(first.day, language)])}</p>
    </li>
  );
}
