import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import { number } from '@/lib/text/number';
import { Button } from '../ui/Button';
import { Tally } from '../ui/Tally';
import { UndoLast } from './UndoLast';

interface Props {
  total: number;
  last: Event | null;
  /** How many wait for an answer today. */
  waiting: number;
  /** Whether there is room for the day as a picture: where no target has its own. */
  tallied: boolean;
  language: string;
  onWaiting: () => void;
  /** @param words what to say when it is done */
  onUndo: (words: string) => void;
}

/** The day in one sentence, what was counted last with the way to take it back, and whether an answer is needed. */
export const Headline = ({ total, last, waiting, tallied, language, onWaiting, onUndo }: Props) => (
  <div class="headline">
    <h1>{i18n.t('headline.today', total, [number(total, language)])}</h1>
    {tallied && <Tally n={total} />}
    {last && <UndoLast last={last} language={language} onUndo={onUndo} />}
    {waiting > 0 && (
      <Button look="ask" does="answer" onClick={onWaiting}>
        {i18n.t('headline.waiting', waiting, [number(waiting, language)])}
      </Button>
    )}
  </div>
);
