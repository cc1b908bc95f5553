import type { Tally } from '@/lib/detect/check';
import { foundWords, worthWords } from '../words/check-words';
import { metricName } from '../words/metric-name';

/** How one metric came out of a check, and what that is worth. */
export function CheckFinding({ tally, language }: { tally: Tally; language: string }) {
  const { metric, done, counted, missed, wrong, asked, paused = 0 } = tally;
  return (
    <li
      data-metric={metric}
      data-done={done}
      data-counted={counted}
      data-missed={missed}
      data-wrong={wrong}
      data-asked={asked}
      data-paused={paused}
    >
      <div>
        <h3>{metricName(metric, 2)}</h3>
        <p>{foundWords(tally, language)}</p>
        <p class="soft">{worthWords(tally, language)}</p>
      </div>
    </li>
  );
}
