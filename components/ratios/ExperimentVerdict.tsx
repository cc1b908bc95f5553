import { i18n } from '#i18n';
import type { Ended } from '@/lib/state/experiments';
import { tagKinds } from '@/lib/tags';
import { daySpan, shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { leftOutWords, verdictOf, waysOf } from '../words/experiment-words';
import { metricName } from '../words/metric-name';
import { WayList } from './WayList';

interface Props {
  ended: Ended;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** What came of an experiment, or that it was stopped. */
export function ExperimentVerdict({ ended: { experiment, on, told }, today, language }: Props) {
  const { action, result, from } = experiment;
  const pair = i18n.t('ratio.title', { action: metricName(action, 2), result: metricName(result, 2) });
  return (
    <li class="card" data-ended={`${action}>${result}`} data-found={told ? told.verdict.found : 'stopped'}>
      <h3>{i18n.t('ratio.ways', waysOf(experiment))}</h3>
      <p class="soft">
        {pair}
        {told && <> · {daySpan({ from, to: on }, today, language)}</>}
      </p>
      {told ? <Told experiment={experiment} told={told} language={language} /> : null}
      {!told && <p>{i18n.t('trial.stopped_on', { date: shortDay(on, language) })}</p>}
    </li>
  );
}

function Told({
  experiment,
  told: { ways, left, verdict },
  language,
}: {
  experiment: Ended['experiment'];
  told: NonNullable<Ended['told']>;
  language: string;
}) {
  const [sentence, ...more] = verdictOf(experiment, verdict, language);
  const unseen = ways[0].unknown + ways[1].unknown;
  return (
    <>
      <p>
        <strong>{sentence}</strong> {more.join(' ')}
      </p>
      <WayList
        ways={tagKinds[experiment.kind].tags.map((tag, way) => ({ tag, ...(ways[way] ?? ways[0]) }))}
        language={language}
      />
      {unseen > 0 && <p class="soft">{i18n.t('trial.unseen', unseen, [number(unseen, language)])}</p>}
      {leftOutWords(left, language).map((words) => (
        <p key={words} class="soft">
          {words}
        </p>
      ))}
    </>
  );
}
