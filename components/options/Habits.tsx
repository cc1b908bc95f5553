import { i18n } from '#i18n';
import type { HabitView } from '@/lib/state/habits';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { metricName } from '../words/metric-name';

interface Props {
  habits: readonly HabitView[];
  onAskAgain: (detector: string) => void;
}

/** What the person is no longer asked about, each with the way back. Nothing where there is nothing. */
export const Habits = ({ habits, onAskAgain }: Props) =>
  habits.length === 0 ? null : (
    <Card id="habits" title={i18n.t('options.habits')}>
      <p>{i18n.t('options.habits_text')}</p>
      <ul class="habits">
        {habits.map(({ key, site, detector, metric, habit }) => {
          const what = `${metricName(metric, 2)}, ${site} (${detector})`;
          return (
            <li key={key} data-habit={habit}>
              <span>
                <strong>{what}</strong> <span class="soft">{i18n.t(`options.habit_${habit}`)}</span>
              </span>
              <Button
                does="ask-again"
                aria-label={i18n.t('options.habit_again_what', { what })}
                onClick={() => onAskAgain(key)}
              >
                {i18n.t('options.habit_again')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
