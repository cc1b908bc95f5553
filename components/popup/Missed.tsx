import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { metricIds } from '@/lib/catalog';
import { Button } from '../ui/Button';
import { metricName } from '../words/metric-name';

interface Props {
  disabled: boolean;
  /** The metrics of the page one is on: most likely one of these was missed. */
  first: readonly string[];
  onAdd: (metric: string) => void;
}

/** "I did something you missed": choose what it was, and it is added by hand. */
export function Missed({ disabled, first, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<string>();
  const id = useId();
  const choices = [...first, ...metricIds.filter((metric) => !first.includes(metric))];
  const metric = chosen ?? choices[0] ?? '';
  const add = () => {
    onAdd(metric);
    setOpen(false);
  };

  return (
    <div class="missed">
      <Button does="missed" disabled={disabled} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {i18n.t('popup.missed')}
      </Button>
      <div id={id} class="missed-choice" hidden={!open || disabled}>
        <label>
          {i18n.t('popup.missed_which')}
          <select class="field" name="missed-metric" value={metric} onChange={(e) => choose(e.currentTarget.value)}>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {metricName(choice)}
              </option>
            ))}
          </select>
        </label>
        <Button look="main" does="missed-add" onClick={add}>
          {i18n.t('popup.missed_add')}
        </Button>
        <p class="soft">{i18n.t('popup.missed_hint')}</p>
      </div>
    </div>
  );
}
