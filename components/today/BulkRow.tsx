import { i18n } from '#i18n';
import { kindsFor, type TagId } from '@/lib/tags';
import { longDay } from '@/lib/text/day';
import { TagChoice } from '../ui/TagChoice';
import { metricName } from '../words/metric-name';
import { most } from './Total';

interface Props {
  metric: string;
  days: readonly string[];
  language: string;
  /** What stands in a day's field. */
  textOf: (day: string) => string;
  /** What is counted on it. */
  numberOf: (day: string) => number;
  onType: (day: string, text: string) => void;
  /** The tags of what is added; null while nothing is. */
  tags: readonly TagId[] | null;
  onTags: (tags: TagId[]) => void;
}

/** One metric's numbers, a field a day under its name, and the tags of what is added. */
export function BulkRow({ metric, days, language, textOf, numberOf, onType, tags, onTags }: Props) {
  const title = metricName(metric, 2);
  const today = days.at(-1) ?? '';
  return (
    <tbody data-row={metric}>
      <tr>
        <th scope="rowgroup" colSpan={days.length}>
          {title}
        </th>
      </tr>
      <tr>
        {days.map((day) => (
          <td key={day}>
            <input
              class="field figure"
              type="number"
              inputMode="numeric"
              name={`${metric} ${day}`}
              aria-label={i18n.t('bulk.field', { metric: title, day: longDay(day, today, language) })}
              min={0}
              max={Math.max(most, numberOf(day))}
              step={1}
              value={textOf(day)}
              data-changed={Number(textOf(day)) !== numberOf(day)}
              onInput={(event) => onType(day, event.currentTarget.value)}
            />
          </td>
        ))}
      </tr>
      {tags && kindsFor(metric).length > 0 && (
        <tr>
          <td colSpan={days.length}>
            <TagChoice metric={metric} tags={tags} onTags={onTags} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
