import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { GoalTree } from '@/lib/state/plan-tree';
import { list } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { targetWords } from '../words/target-words';
import { GoalBranch } from './GoalBranch';

interface Props {
  goal: GoalTree;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  open: boolean;
}

/** One goal, to be opened from its whole period down to today. Nothing of it is worked out before. */
export function TreeCard({ goal, today, language, open }: Props) {
  const { target, ways } = goal;
  const [isOpen, setOpen] = useState(open);
  const [way, take] = useState(0);
  const names = (at: number) =>
    list(
      (ways[at] ?? []).map(({ action }) => metricName(action, 2)),
      language,
    );
  return (
    <details
      class="card tree"
      open={isOpen}
      data-tree={target.metric}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {i18n.t('plan.parts_of', { metric: metricName(target.metric, 2), whole: targetWords(target, language) })}
      </summary>
      {isOpen && ways.length > 1 && (
        <label class="tree-way">
          {i18n.t('plan.by_way')}
          <select
            class="field"
            name={`way-${target.metric}`}
            value={way}
            onChange={({ currentTarget }) => take(Number(currentTarget.value))}
          >
            {ways.map((steps, at) => (
              <option key={steps.map(({ action }) => action).join('>')} value={at}>
                {names(at)}
              </option>
            ))}
          </select>
        </label>
      )}
      {isOpen && <Opened goal={goal} way={way} today={today} language={language} />}
    </details>
  );
}

function Opened({ goal, way, today, language }: Omit<Props, 'open'> & { way: number }) {
  const tree = useMemo(() => goal.tree(way), [goal, way]);
  return <GoalBranch goal={goal} tree={tree} way={goal.ways[way] ?? []} today={today} language={language} />;
}
