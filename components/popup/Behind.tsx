import { i18n } from '#i18n';
import type { Event } from '@/lib/event';
import type { Running } from '@/lib/state/experiments';
import type { Here } from '@/lib/state/here';
import type { PageTaken } from '@/lib/state/page-taken';
import type { Progress } from '@/lib/state/progress';
import { shortDay } from '@/lib/text/day';
import { percent } from '@/lib/text/number';
import { ChipChoice } from '../ui/ChipChoice';
import { NextWays } from '../ui/NextWays';
import { metricName } from '../words/metric-name';
import { periodWords } from '../words/pace-words';
import { whenWords } from '../words/when-words';

interface Props {
  /** What was counted last today; null where nothing was, undefined until that is known. */
  last: Event | null | undefined;
  pair: readonly Progress[] | null | undefined;
  /** What is tried out. */
  running: readonly Running[];
  here: Here | null;
  /** What the page is taken for; null where it is no web page, undefined until that is known. */
  taken: PageTaken | null | undefined;
  language: string;
  onChip: (site: string, on: boolean) => void;
}

/** What nobody needs between two calls: when it counted last, the chances, what this page is, the chip, the settings. */
export function Behind({ last, pair, running, here, taken, language, onChip }: Props) {
  const site = here?.site ?? null;
  const hasChip = here?.on === true && site !== null && !site.everywhere;
  return (
    <>
      {last !== undefined && (
        <p>
          {last
            ? i18n.t('headline.last', { time: whenWords(last, language), metric: metricName(last.metric, last.n) })
            : i18n.t('headline.today', 0)}
        </p>
      )}
      <NextWays running={running} />
      <Chances pair={pair ?? []} language={language} />
      {taken && (
        <section aria-labelledby="this-page-title" data-taken={taken.is}>
          <h2 id="this-page-title">{i18n.t('popup.page')}</h2>
          <p>{takenWords(taken)}</p>
          {taken.is === 'kind' && taken.record && <p>{stepWords(taken, language)}</p>}
        </section>
      )}
      {hasChip && <ChipChoice site={site} onChip={onChip} />}
      <a class="button" href="/options.html#sites" target="_blank" rel="noopener" data-do="options">
        {i18n.t('popup.options')}
      </a>
    </>
  );
}

/** How likely each of the pair's targets is to be reached in its period, as far as anybody can say. */
function Chances({ pair, language }: { pair: readonly Progress[]; language: string }) {
  const open = pair.filter(({ target, pace }) => pace && target.period !== 'day' && pace.mark !== 'done');
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="chance-title">
      <h2 id="chance-title">{i18n.t('pace.chance')}</h2>
      <ul>
        {open.map(({ target, pace }) => {
          const gaps = { metric: metricName(target.metric, 2), period: periodWords(target) };
          const chance = pace?.chance ?? null;
          return (
            <li key={target.metric} data-chance={target.metric}>
              {chance === null
                ? i18n.t('popup.chance_none', gaps)
                : i18n.t('popup.chance', { ...gaps, chance: percent(chance, language) })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function takenWords(taken: PageTaken): string {
  if (taken.is === 'unknown') return i18n.t('popup.here_unknown');
  if (taken.is === 'other') return i18n.t('popup.page_other', { site: taken.site });
  return i18n.t('popup.page_kind', { kind: taken.kind, site: taken.site });
}

function stepWords({ step }: Extract<PageTaken, { is: 'kind' }>, language: string): string {
  if (!step) return i18n.t('popup.page_new');
  const gaps = { metric: metricName(step.metric), date: shortDay(step.day, language) };
  return i18n.t('chip.record', { step: i18n.t('chip.step', gaps) });
}
