import { i18n } from '#i18n';
import type { HabitView } from '@/lib/state/habits';
import type { LearntView } from '@/lib/state/learnt';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { metricName } from '../words/metric-name';

interface Props {
  habits: readonly HabitView[];
  /** What is known of the values that the person's firm names itself. */
  learnt: readonly LearntView[];
  onAskAgain: (detector: string) => void;
  onForgetSet: (set: string) => void;
}

/** What the person is no longer asked about, each with the way back. Nothing where there is nothing. */
export const Habits = ({ habits, learnt, onAskAgain, onForgetSet }: Props) =>
  habits.length + learnt.length === 0 ? null : (
    <Card id="habits" title={i18n.t('options.habits')}>
      <p>{i18n.t('options.habits_text')}</p>
      <ul class="habits">
        {habits.map(({ key, site, detector, metric, habit }) => (
          <NotAsked
            key={key}
            kind={habit}
            what={`${metricName(metric, 2)}, ${site} (${detector})`}
            how={i18n.t(`options.habit_${habit}`)}
            onAskAgain={() => onAskAgain(key)}
          />
        ))}
        {learnt.map(({ key, site, set, metric, are, areNot }) => (
          <NotAsked
            key={key}
            kind="learnt"
            what={`${metricName(metric, 2)}, ${site} (${set})`}
            how={i18n.t('options.habit_learnt', { yes: are, no: areNot })}
            onAskAgain={() => onForgetSet(key)}
          />
        ))}
      </ul>
    </Card>
  );

interface NotAskedProps {
  kind: string;
  what: string;
  how: string;
  onAskAgain: () => void;
}

const NotAsked = ({ kind, what, how, onAskAgain }: NotAskedProps) => (
  <li data-habit={kind}>
    <span>
      <strong>{what}</strong> <span class="soft">{how}</span>
    </span>
    <Button does="ask-again" aria-label={i18n.t('options.habit_again_what', { what })} onClick={onAskAgain}>
      {i18n.t('options.habit_again')}
    </Button>
  </li>
);
