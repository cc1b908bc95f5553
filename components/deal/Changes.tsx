import { i18n } from '#i18n';
import { differences } from '@/lib/state/target-changes';
import { targetOf } from '@/lib/state/target-rows';
import type { FileTarget } from '@/lib/talk';
import type { Area } from '@/lib/target';
import { shortDay } from '@/lib/text/day';
import { metricName } from '../words/metric-name';
import { areaWords } from '../words/role-words';
import { differenceWords, targetWords, wayWords } from '../words/target-words';

interface Props {
  /** What it is held against; null where nothing was said before. */
  before: readonly FileTarget[] | null;
  after: readonly FileTarget[];
  language: string;
}

const nameOf = (area: string): string => areaWords({ name: area } as Area).name;

/** A file's targets line by line, each with what changed about it. */
export function Changes({ before, after, language }: Props) {
  const [old, now] = [(before ?? []).map(targetOf), after.map(targetOf)];
  const changed = new Map(differences(old, now).map((one) => [(one.after ?? one.before)?.metric, one]));
  const gone = old.filter(({ metric }) => !now.some((one) => one.metric === metric));
  return (
    <ul class="changes">
      {now.map((target, place) => {
        const { metric, review } = target;
        const change = before ? changed.get(metric) : undefined;
        const [name, value] = [metricName(metric, 2), targetWords(target, language)];
        const area = after[place]?.area;
        const more = [
          wayWords(target, language),
          review && i18n.t('target.review_on', { date: shortDay(review, language) }),
          area && i18n.t('deal.area', { area: nameOf(area) }),
        ].filter(Boolean);
        return (
          <li key={metric} data-row={metric} data-change={!before ? 'said' : change ? 'changed' : 'same'}>
            {change ? (
              <strong>{differenceWords(change.before, change.after, language)}</strong>
            ) : (
              i18n.t(before ? 'deal.same' : 'target.saved', { metric: name, value })
            )}
            {more.length > 0 && <span class="soft"> {more.join(' ')}</span>}
          </li>
        );
      })}
      {gone.map((target) => (
        <li key={target.metric} data-row={target.metric} data-change="removed">
          <strong>{differenceWords(target, null, language)}</strong>
        </li>
      ))}
    </ul>
  );
}
