import { i18n } from '#i18n';
import type { DaysAhead } from '@/lib/state/days-ahead';
import type { PlanGoal } from '@/lib/state/plan';
import type { GoalTree } from '@/lib/state/plan-tree';
import type { Sights } from '@/lib/state/sight';
import type { WorthView } from '@/lib/state/worth';
import { SheetLinks } from '../sheet/SheetLinks';
import { SightCard } from '../sight/SightCard';
import { EmptyState } from '../ui/EmptyState';
import { DaysOff } from './DaysOff';
import { GoalCard } from './GoalCard';
import { TreeCard } from './TreeCard';
import { WorthCard } from './WorthCard';

interface Props {
  /** Null where nothing is agreed: the door is closed. */
  plan: {
    goals: readonly PlanGoal[];
    trees: readonly GoalTree[];
    sights: Sights;
    ahead: DaysAhead;
    onSight: (metric: string) => void;
    worth: WorthView | null;
    today: string;
  } | null;
  language: string;
}

const ToTargets = ({ words }: { words: string }) => (
  <a class="button" data-look="main" href="/options.html#targets" target="_blank" rel="noopener">
    {words}
  </a>
);

/** What the targets take: from each result back to what leads to it, and over the days. */
export function Plan({ plan, language }: Props) {
  if (!plan) {
    return (
      <EmptyState level={1} title={i18n.t('door.plan_title')}>
        <p>{i18n.t('door.plan')}</p>
        <ToTargets words={i18n.t('pace.set_target')} />
      </EmptyState>
    );
  }
  const { goals, trees, sights, ahead, onSight, worth, today } = plan;
  return (
    <section class="plan">
      <h1>{i18n.t('nav.plan')}</h1>
      {goals.length > 0 ? (
        <p class="soft">{i18n.t('plan.text')}</p>
      ) : (
        <div class="empty">
          <p>{i18n.t('plan.no_goal')}</p>
          <ToTargets words={i18n.t('plan.say_what_leads')} />
        </div>
      )}
      {goals.map((goal) => (
        <GoalCard key={goal.target.metric} goal={goal} language={language} />
      ))}
      <SightCard sights={sights} onChoose={onSight} today={today} language={language} />
      <WorthCard worth={worth} language={language} />
      {trees.length > 0 && (
        <section class="parts" aria-labelledby="parts-title">
          <h2 id="parts-title">{i18n.t('plan.parts')}</h2>
          <p class="soft">{i18n.t('plan.parts_text')}</p>
          {trees.map((goal, place) => (
            <TreeCard key={goal.target.metric} goal={goal} today={today} language={language} open={place === 0} />
          ))}
        </section>
      )}
      <DaysOff ahead={ahead} language={language} />
      <SheetLinks />
    </section>
  );
}
