import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { timeOfDay } from '@/lib/text/moment';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { Tally } from '../ui/Tally';
import { metricName } from '../words/metric-name';

interface Props {
  total: number;
  last: Event | null;
  waiting: number;
  language: string;
  onWaiting: () => void;
}

/** The day in one sentence, when something was counted last, and whether an answer is needed. */
export const Headline = ({ total, last, waiting, language, onWaiting }: Props) => (
  <div class="headline">
    <h1>{i18n.t('headline.today', total, [number(total, language)])}</h1>
    <Tally n={total} />
    {last && (
      <p class="soft">
        {i18n.t('headline.last', {
          time: timeOfDay(last.at, last.offset, language),
          metric: metricName(last.metric, last.n),
        })}
      </p>
    )}
    {waiting > 0 && (
      <Button look="quiet" does="answer" onClick={onWaiting}>
        {i18n.t('headline.waiting', waiting, [number(waiting, language)])}
      </Button>
    )}
  </div>
);
