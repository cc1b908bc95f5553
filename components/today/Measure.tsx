import { i18n } from '#i18n';
import type { DayValue, EnteredRow } from '@/lib/state/values';
import { number } from '@/lib/text/number';
import type { Entered } from '@/lib/value';
import { metricName } from '../words/metric-name';
import { valueWords } from '../words/pace-words';
import { Door } from './Door';
import { ValueForm } from './ValueForm';
import { ValueRow } from './ValueRow';

interface Props {
  value: DayValue;
  language: string;
  onEnter?: ((entered: Omit<Entered, 'day'>) => void) | undefined;
  onTurn: (value: EnteredRow) => void;
}

/** So many rows are taken in at a glance; older ones are folded. */
const inSight = 5;

interface RowsProps extends Pick<Props, 'language' | 'onTurn'> {
  rows: readonly EnteredRow[];
  label: string;
}

const ValueRows = ({ rows, label, ...rest }: RowsProps) =>
  rows.length > 0 ? (
    <ol class="measure-rows" aria-label={label}>
      {rows.map((row) => (
        <ValueRow key={row.id} row={row} {...rest} />
      ))}
    </ol>
  ) : null;

/** One number of the day that is entered: as it stands, the way to enter it, and every row behind it with its undo. */
export function Measure({ value: { metric, now, rows }, language, onEnter, onTurn }: Props) {
  const name = metricName(metric, 2);
  const older = rows.slice(inSight);
  const more = i18n.t('correct.others', older.length, [number(older.length, language)]);
  return (
    <li data-metric={metric} data-period="day" {...(now === null ? {} : { 'data-value': Math.round(now) })}>
      <p class="measure-head">
        <span>{name}</span>
        {now === null ? (
          <span class="soft">{i18n.t('measured.not_yet')}</span>
        ) : (
          <strong class="figure">{valueWords(now, { metric }, language)}</strong>
        )}
      </p>
      <ValueRows rows={rows.slice(0, inSight)} label={name} {...{ language, onTurn }} />
      {older.length > 0 && (
        <details class="measure-older">
          <summary>{more}</summary>
          <ValueRows rows={older} label={more} {...{ language, onTurn }} />
        </details>
      )}
      {onEnter && (
        <Door does="enter" label={i18n.t('measured.enter')} what={i18n.t('measured.enter_what', { metric: name })}>
          {(leave) => (
            <ValueForm
              metric={metric}
              onSave={(entered) => {
                leave();
                onEnter(entered);
              }}
              onLeave={leave}
            />
          )}
        </Door>
      )}
    </li>
  );
}
