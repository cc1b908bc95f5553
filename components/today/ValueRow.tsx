import { i18n } from '#i18n';
import type { EnteredRow } from '@/lib/state/values';
import { timeOfDay } from '@/lib/text/moment';
import { Button } from '../ui/Button';
import { enteredWords } from '../words/measured-words';
import { metricName } from '../words/metric-name';

interface Props {
  row: EnteredRow;
  language: string;
  onTurn: (value: EnteredRow) => void;
}

/** What was entered once: when and what, and the way to take it back. */
export function ValueRow({ row, language, onTurn }: Props) {
  const { id, metric, value, at, offset, sameDay, takenBackBy } = row;
  const holds = takenBackBy === null;
  const time = sameDay ? timeOfDay(at, offset, language) : i18n.t('correct.whole_day');
  const words = enteredWords(row, language);
  const what = { metric: `${metricName(metric, 2)} ${words}`, time };
  return (
    <li data-entered={id} data-value={value} data-state={holds ? 'counted' : 'undone'}>
      <time class="figure">{time}</time>
      <span class="measure-value">{words}</span>
      {!holds && <span class="soft">{i18n.t('measured.back')}</span>}
      <Button
        look="quiet"
        does={holds ? 'undo-value' : 'hold-value'}
        aria-label={i18n.t(holds ? 'today.undo_what' : 'measured.again_what', what)}
        onClick={() => onTurn(row)}
      >
        {i18n.t(holds ? 'today.undo' : 'target.hold_again')}
      </Button>
    </li>
  );
}
