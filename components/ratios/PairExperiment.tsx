import { i18n } from '#i18n';
import { offersOf } from '@/lib/state/experiment-offers';
import type { Experiments } from '@/lib/state/experiments';
import type { RatioView } from '@/lib/state/ratios';
import { number } from '@/lib/text/number';
import type { useSaying } from '../targets/use-saying';
import { waysOf } from '../words/experiment-words';
import { ExperimentForm } from './ExperimentForm';
import { ExperimentRun } from './ExperimentRun';

/** What experiments need of the view they stand in. */
export interface Trying {
  experiments: Experiments;
  run: ReturnType<typeof useSaying>['run'];
}

interface Props extends Trying {
  view: RatioView;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** The experiment of a pair that runs. */
export const runningOf = ({ running }: Experiments, { pair: { action, result } }: RatioView) =>
  running.find(({ experiment }) => experiment.action === action && experiment.result === result);

/** Stops one, and says so. */
export const stop =
  ({ experiments, run }: Trying, id: string) =>
  () =>
    void run(() => experiments.onStop(id), i18n.t('trial.stopped'));

/** What is tried out with a pair, or what could be. */
export function PairExperiment({ experiments, run, view, today, language }: Props) {
  const running = runningOf(experiments, view);
  if (running) {
    const onStop = stop({ experiments, run }, running.experiment.id);
    return <ExperimentRun running={running} language={language} onStop={onStop} />;
  }
  const all = offersOf(view.pair, view.evidence, today);
  const offers = all.filter(experiments.mayBegin);
  if (all.length > 0 && offers.length === 0 && experiments.running.length > 1)
    return (
      <p class="soft" data-offer="">
        {i18n.t('trial.two_run')}
      </p>
    );
  return (
    <>
      {offers.map((offer) => (
        <ExperimentForm
          key={offer.kind}
          offer={offer}
          today={today}
          language={language}
          onBegin={(size, from) =>
            void run(
              () => experiments.onBegin(offer, size, from),
              ({ id }) =>
                id === null
                  ? i18n.t('trial.not_begun')
                  : i18n.t('trial.begun', { ...waysOf(offer), n: number(size.each, language) }),
            )
          }
        />
      ))}
    </>
  );
}
