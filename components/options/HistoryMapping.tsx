import { i18n } from '#i18n';
import { metricIds } from '@/lib/catalog';
import type { Column, Mapping, Table } from '@/lib/state/history';
import { metricName } from '../words/metric-name';

interface Props {
  table: Table;
  mapping: Mapping;
  /** Words whose meaning is to be said. */
  unknown: readonly string[];
  language: string;
  onMapping: (mapping: Mapping) => void;
}

/** So many rows show what is in a column. */
const shown = 4;
/** More words than these are no list of metrics. */
const mostWords = 30;

const singles = ['nothing', 'day', 'metric', 'n', 'amount', 'currency'] as const;

const asText = (column: Column): string => (column.is === 'count' ? `count:${column.metric}` : column.is);

function asColumn(text: string): Column {
  const single = singles.find((one) => one === text);
  return single ? { is: single } : { is: 'count', metric: text.replace('count:', '') };
}

const orders = { dmy: 'history.order_dmy', mdy: 'history.order_mdy', ymd: 'history.order_ymd' } as const;

const Metrics = ({ prefix = '' }: { prefix?: string }) => (
  <>
    {metricIds.map((metric) => (
      <option key={metric} value={prefix + metric}>
        {metricName(metric, 2)}
      </option>
    ))}
  </>
);

/** What the columns of a table mean; each is shown with its first cells. */
export function HistoryMapping({ table, mapping, unknown, onMapping }: Props) {
  const { columns, headed, order, words, metric } = mapping;
  const body = table.rows.slice(headed ? 1 : 0, shown + (headed ? 1 : 0));
  const has = (is: Column['is']) => columns.some((column) => column.is === is);
  const change = (place: number, text: string) =>
    onMapping({ ...mapping, columns: columns.map((column, at) => (at === place ? asColumn(text) : column)) });
  const nameOf = (place: number) =>
    (headed && table.rows[0]?.cells[place]) || i18n.t('history.column', { n: String(place + 1) });
  const asked = [...new Set([...Object.keys(words), ...unknown])].slice(0, mostWords);
  return (
    <>
      <h3>{i18n.t('history.columns')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="history-table" tabIndex={0} aria-label={i18n.t('history.columns')}>
        <table>
          <thead>
            <tr>
              {columns.map((column, place) => (
                <th key={place} scope="col">
                  {nameOf(place)}
                  <select
                    class="field"
                    name={`column-${place}`}
                    aria-label={i18n.t('history.column_means', { column: nameOf(place) })}
                    value={asText(column)}
                    onChange={(event) => change(place, event.currentTarget.value)}
                  >
                    {singles.map((one) => (
                      <option key={one} value={one}>
                        {i18n.t(`history.is_${one}`)}
                      </option>
                    ))}
                    <optgroup label={i18n.t('history.is_count')}>
                      <Metrics prefix="count:" />
                    </optgroup>
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map(({ line, cells }) => (
              <tr key={line}>
                {columns.map((_, place) => (
                  <td key={place}>{(cells[place] ?? '').slice(0, 40)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {has('day') && (
        <label>
          {i18n.t('history.order')}
          <select
            class="field"
            name="order"
            value={order}
            onChange={(event) => onMapping({ ...mapping, order: event.currentTarget.value as Mapping['order'] })}
          >
            {(['dmy', 'mdy', 'ymd'] as const).map((one) => (
              <option key={one} value={one}>
                {i18n.t(orders[one])}
              </option>
            ))}
          </select>
        </label>
      )}
      {!has('metric') && !has('count') && (
        <label>
          {i18n.t('history.all_are')}
          <select
            class="field"
            name="all-are"
            value={metric ?? ''}
            onChange={(event) => onMapping({ ...mapping, metric: event.currentTarget.value || null })}
          >
            <option value="">{i18n.t('history.choose_metric')}</option>
            <Metrics />
          </select>
        </label>
      )}
      {has('metric') && asked.length > 0 && (
        <fieldset>
          <legend>{i18n.t('history.words')}</legend>
          {asked.map((word) => (
            <label key={word}>
              {word.slice(0, 60)}
              <select
                class="field"
                data-word={word}
                value={word in words ? (words[word] ?? 'none') : ''}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  onMapping({ ...mapping, words: { ...words, [word]: value === 'none' ? null : value } });
                }}
              >
                <option value="" disabled>
                  {i18n.t('history.choose_metric')}
                </option>
                <option value="none">{i18n.t('history.leave_out')}</option>
                <Metrics />
              </select>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
