import { i18n } from '#i18n';
import type { Running } from '@/lib/state/experiments';
import { tagKinds } from '@/lib/tags';
import { waysOf } from '../words/experiment-words';
import { metricName } from '../words/metric-name';
import { tagName } from '../words/tag-words';

interface Props {
  running: readonly Running[];
  /** Where all of it is, if that is a view of the same page. */
  all?: string;
}

/** Of each experiment that has begun, which way is due next: it is of use only to who is told before the act. */
export function NextWays({ running, all }: Props) {
  const due = running.flatMap(({ experiment, run }) => {
    const [way] = run.phase === 'running' ? run.next : [];
    return way === undefined ? [] : [{ experiment, tag: tagKinds[experiment.kind].tags[way] }];
  });
  return due.map(({ experiment, tag }, place) => (
    <p key={experiment.id} data-next-of={experiment.action} data-next={tag}>
      {i18n.t('trial.running_of', { metric: metricName(experiment.action, 2), ...waysOf(experiment) })}{' '}
      <strong>{i18n.t('trial.next', { tag: tagName(tag) })}</strong>{' '}
      {all && place === due.length - 1 && <a href={all}>{i18n.t('nav.ratios')}</a>}
    </p>
  ));
}
