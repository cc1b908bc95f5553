import { i18n } from '#i18n';
import type { Projection } from '@/lib/measure/outlook';
import type { Pace } from '@/lib/measure/pace';
import { percent } from '@/lib/text/number';

/** Where it will end, with its range where there is one. */
function rangeWords({ middle, low, high }: Projection, say: (value: number) => string): string {
  const [about, least, most] = [say(middle), say(low), say(high)];
  return least === most ? about : i18n.t('pace.range', { middle: about, low: least, high: most });
}

/** What is due by now, what each day that is left asks, and where it will end. */
export function Outlook({ pace, say, language }: { pace: Pace; say: (value: number) => string; language: string }) {
  const { expected, need, projection, chance, missing, mark } = pace;
  const open = mark !== 'done' && mark !== 'missed' && mark !== 'free';
  return (
    <dl class="facts">
      {open && expected > 0 && (
        <div>
          <dt>{i18n.t('pace.due')}</dt>
          <dd class="figure">{say(expected)}</dd>
        </div>
      )}
      {open && need && missing > 0 && (
        <div>
          <dt>{i18n.t('pace.need')}</dt>
          <dd class="figure">{say(need.whole)}</dd>
        </div>
      )}
      {projection && mark !== 'missed' && (
        <div>
          <dt>{i18n.t('pace.outlook')}</dt>
          <dd class="figure">{rangeWords(projection, say)}</dd>
        </div>
      )}
      {open && chance !== null && (
        <div>
          <dt>{i18n.t('pace.chance')}</dt>
          <dd class="figure">{percent(chance, language)}</dd>
        </div>
      )}
    </dl>
  );
}
