import { i18n } from '#i18n';
import { opensWith, type RatiosView } from '@/lib/state/ratios';
import type { Wins } from '@/lib/state/wins';
import { number } from '@/lib/text/number';
import { EmptyState } from '../ui/EmptyState';
import { metricName } from '../words/metric-name';
import { Chains } from './Chains';
import { RatioCard } from './RatioCard';
import { WinCards } from './WinCards';

interface Props {
  view: RatiosView;
  /** Undefined until they are known. */
  wins: Wins | undefined;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** How many actions lead to one result, a card for each pair; or what is missing until then. */
export function Ratios({ view, wins, today, language }: Props) {
  const won = wins && <WinCards wins={wins} language={language} />;
  if (!view.open) {
    return (
      <section class="ratios">
        <Closed nearest={view.nearest} language={language} />
        {wins && wins.traced.length > 0 && won}
      </section>
    );
  }
  return (
    <section class="ratios">
      <h1>{i18n.t('nav.ratios')}</h1>
      <p class="soft">{i18n.t('ratio.text')}</p>
      {!view.ofRole && (
        <p>
          {i18n.t('ratio.guessed')}{' '}
          <a href="/options.html#targets" target="_blank" rel="noopener">
            {i18n.t('ratio.choose_role')}
          </a>
        </p>
      )}
      <Chains chains={view.chains} weakest={view.weakest} language={language} />
      <ul>
        {view.ratios.map((one) => (
          <RatioCard
            key={`${one.pair.action}>${one.pair.result}`}
            ratio={one}
            ofRole={view.ofRole}
            today={today}
            language={language}
          />
        ))}
      </ul>
      {won}
    </section>
  );
}

type Nearest = Extract<RatiosView, { open: false }>['nearest'];

/** The door, with how far the nearest pair is. */
function Closed({ nearest, language }: { nearest: Nearest; language: string }) {
  const far = (metric: string | undefined, have: number, need: number) => ({
    metric: metric ? metricName(metric, 2) : '',
    have: number(Math.min(have, need), language),
    need: number(need, language),
  });
  return (
    <EmptyState level={1} title={i18n.t('door.ratios_title')}>
      <p>{i18n.t('door.ratios')}</p>
      {nearest && (
        <ul data-nearest={`${nearest.pair.action}>${nearest.pair.result}`}>
          <li>{i18n.t('door.ratios_actions', far(nearest.pair.action, nearest.actions, opensWith.actions))}</li>
          <li>{i18n.t('door.ratios_results', far(nearest.pair.result, nearest.results, opensWith.results))}</li>
        </ul>
      )}
    </EmptyState>
  );
}
