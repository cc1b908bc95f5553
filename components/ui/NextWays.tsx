import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Running } from '@/lib/state/experiments';
import { tagKinds } from '@/lib/tags';
import { waysOf } from '../words/experiment-words';
import { metricName } from '../words/metric-name';
import { tagName } from '../words/tag-words';

interface Props {
  running: readonly Running[];
  /** The way to all of it. */
  children?: ComponentChildren;
}

/** Of each experiment that has begun, which way is due next: it is of use only to who is told before the act. */
export function NextWays({ running, children }: Props) {
  return running.map(({ experiment, run }) => {
    const [due] = run.phase === 'running' ? run.next : [];
    if (due === undefined) return null;
    const tag = tagKinds[experiment.kind].tags[due];
    return (
      <p key={experiment.id} data-next-of={experiment.action} data-next={tag}>
        {i18n.t('trial.running_of', { metric: metricName(experiment.action, 2), ...waysOf(experiment) })}{' '}
        <strong>{i18n.t('trial.next', { tag: tagName(tag) })}</strong> {children}
      </p>
    );
  });
}
