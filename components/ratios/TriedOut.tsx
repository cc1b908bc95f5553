import { i18n } from '#i18n';
import type { Ended } from '@/lib/state/experiments';
import type { RatiosView } from '@/lib/state/ratios';
import { metricName } from '../words/metric-name';
import { ExperimentRun } from './ExperimentRun';
import { ExperimentVerdict } from './ExperimentVerdict';
import { runningOf, stop, type Trying } from './PairExperiment';

interface Props extends Trying {
  view: RatiosView;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** So many are in sight. */
const newest = 5;

/** What was tried out and what came of it, and what runs of pairs that have no card. Nothing where there is neither. */
export function TriedOut({ experiments, run, view, today, language }: Props) {
  const { running, ended } = experiments;
  const cards = view.open ? view.ratios : [];
  const shown = cards.map((card) => runningOf(experiments, card));
  const alone = running.filter((one) => !shown.includes(one));
  if (alone.length + ended.length === 0) return null;
  const verdicts = (some: readonly Ended[]) => (
    <ul>
      {some.map((one) => (
        <ExperimentVerdict key={one.experiment.id} ended={one} today={today} language={language} />
      ))}
    </ul>
  );
  return (
    <section class="tried" aria-labelledby="tried-title">
      <h2 id="tried-title">{i18n.t('trial.title')}</h2>
      {alone.map((one) => (
        <div key={one.experiment.id} class="card">
          <p class="soft">
            {i18n.t('ratio.title', {
              action: metricName(one.experiment.action, 2),
              result: metricName(one.experiment.result, 2),
            })}
          </p>
          <ExperimentRun running={one} language={language} onStop={stop({ experiments, run }, one.experiment.id)} />
        </div>
      ))}
      {ended.length > 0 && verdicts(ended.slice(0, newest))}
      {ended.length > newest && (
        <details>
          <summary>{i18n.t('trial.earlier')}</summary>
          {verdicts(ended.slice(newest))}
        </details>
      )}
    </section>
  );
}
