import { i18n } from '#i18n';
import type { Running } from '@/lib/state/experiments';
import { tagKinds } from '@/lib/tags';
import { dayAfter, shortDay } from '@/lib/text/day';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { Course } from '../ui/Course';
import { leftOutWords, waysOf } from '../words/experiment-words';
import { tagName } from '../words/tag-words';

interface Props {
  running: Running;
  language: string;
  onStop: () => void;
}

/** Two ways that are being tried out: how far both are and which is next. What came of them is not in here. */
export function ExperimentRun({ running: { experiment, run }, language, onStop }: Props) {
  const { tags } = tagKinds[experiment.kind];
  const { done, left, phase } = run;
  const next = run.phase === 'ripening' ? [] : run.next.map((way) => tags[way]);
  return (
    <div class="ways" data-experiment={experiment.kind} data-phase={phase}>
      <h3>{i18n.t('ratio.ways', waysOf(experiment))}</h3>
      {phase === 'to-begin' && <p>{i18n.t('trial.begins', { date: shortDay(experiment.from, language) })}</p>}
      <ul>
        {tags.map((tag, way) => (
          <li key={tag} data-arm={tag} data-done={done[way]}>
            {i18n.t('trial.done', {
              tag: tagName(tag),
              n: number(done[way] ?? 0, language),
              each: number(experiment.each, language),
            })}
            <Course done={done[way] ?? 0} target={experiment.each} />
          </li>
        ))}
      </ul>
      {run.phase === 'ripening' ? (
        <p>{i18n.t('trial.ripening', { date: shortDay(dayAfter(run.closes, 1), language) })}</p>
      ) : (
        <>
          <p data-next={next[0]}>
            <strong>{i18n.t('trial.next', { tag: next[0] ? tagName(next[0]) : '' })}</strong>{' '}
            {next.length > 1 && i18n.t('trial.then', { tags: next.slice(1).map(tagName).join(', ') })}
          </p>
          <p class="soft">{i18n.t('trial.next_text')}</p>
          <p class="soft">{i18n.t('trial.running', { days: number(experiment.horizon, language) })}</p>
        </>
      )}
      {leftOutWords(left, language).map((words) => (
        <p key={words} class="soft">
          {words}
        </p>
      ))}
      <Button
        look="quiet"
        does="experiment-stop"
        aria-label={i18n.t('trial.stop_what', waysOf(experiment))}
        onClick={onStop}
      >
        {i18n.t('trial.stop')}
      </Button>
    </div>
  );
}
