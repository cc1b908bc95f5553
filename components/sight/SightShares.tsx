import { i18n } from '#i18n';
import type { Share } from '@/lib/measure/sight';
import type { Sight } from '@/lib/state/sight';
import { daySpan } from '@/lib/text/day';
import { Course } from '../ui/Course';
import { metricName } from '../words/metric-name';
import { valueWords } from '../words/pace-words';

interface Props {
  sight: Sight;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** A word of a sentence, as it stands at the head of a row. */
const opening = (word: string, language: string): string => word.charAt(0).toLocaleUpperCase(language) + word.slice(1);

/** Today's part beside that of the week, the month, the quarter and the year, as bars and as numbers. */
export function SightShares({ sight: { metric, target, shares }, today, language }: Props) {
  const say = (value: number) => valueWords(value, target ?? { metric }, language);
  const told = ({ done, due }: Share) =>
    due === null ? say(done) : i18n.t('pace.of', { done: say(done), target: say(due) });
  return (
    <table class="numbers" data-shares={metric}>
      <caption>{i18n.t('sight.part', { metric: metricName(metric, 2) })}</caption>
      <tbody>
        {shares.map((share) => (
          <tr
            key={share.span.kind}
            data-share={share.span.kind}
            data-due={share.due ?? undefined}
            data-done={share.done}
          >
            <th scope="row">
              {opening(i18n.t(`pace.this_${share.span.kind}`), language)}
              {share.span.kind !== 'day' && <span class="sight-days">{daySpan(share.span, today, language)}</span>}
            </th>
            {share.due !== null && (
              <td class="sight-bar">
                <Course done={share.done} target={share.due} />
              </td>
            )}
            <td class="figure">{told(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
