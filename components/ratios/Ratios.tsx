import { i18n } from '#i18n';
import type { Experiments } from '@/lib/state/experiments';
import { opensWith, type RatiosView, type RatioView } from '@/lib/state/ratios';
import type { Wins } from '@/lib/state/wins';
import { number } from '@/lib/text/number';
import { useSaying } from '../targets/use-saying';
import { EmptyState } from '../ui/EmptyState';
import { Said } from '../ui/Said';
import { metricName } from '../words/metric-name';
import { Chains } from './Chains';
import { PairExperiment, runningOf } from './PairExperiment';
import { RatioCard } from './RatioCard';
import { TriedOut } from './TriedOut';
import { WinCards } from './WinCards';

interface Props {
  view: RatiosView;
  /** Undefined until they are known. */
  wins: Wins | undefined;
  /** The same. */
  experiments: Experiments | undefined;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

/** How many actions lead to one result, a card for each pair; or what is missing until then. */
export function Ratios({ view, wins, experiments, today, language }: Props) {
  const { said, undo, run } = useSaying(async (id) => experiments?.onUndo(id) ?? { ok: false, why: '' });
  const won = wins && <WinCards wins={wins} language={language} />;
  const tried = experiments && <TriedOut {...{ experiments, run, view, today, language }} />;
  const outcome = <Said told={said} words={said.words} onUndo={undo} />;
  if (!view.open) {
    return (
      <section class="ratios">
        <Closed nearest={view.nearest} language={language} />
        {tried}
        {wins && wins.traced.length > 0 && won}
        {outcome}
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
            ways={experiments ? toCompare(one, experiments) : []}
            today={today}
            language={language}
          >
            {experiments && <PairExperiment {...{ experiments, run, view: one, today, language }} />}
          </RatioCard>
        ))}
      </ul>
      {tried}
      {won}
      {outcome}
    </section>
  );
}

/** Two ways that are being tried out are not compared before their end. */
function toCompare(view: RatioView, experiments: Experiments): RatioView['ways'] {
  const kind = runningOf(experiments, view)?.experiment.kind;
  return view.ways.filter((one) => one.kind !== kind);
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
