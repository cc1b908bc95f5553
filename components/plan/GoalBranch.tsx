import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { TreeNode } from '@/lib/measure/plan-tree';
import type { PlanStep } from '@/lib/state/plan';
import type { GoalTree, StandingTree } from '@/lib/state/plan-tree';
import { figure } from '@/lib/text/figure';
import { fewDigits } from '@/lib/text/number';
import { Notice } from '../ui/Notice';
import { metricName } from '../words/metric-name';
import { TreeNeeds } from './TreeNeeds';
import { TreeParts } from './TreeParts';
import { TreeRow } from './TreeRow';
import { TreeTable } from './TreeTable';
import type { TreeView } from './tree-view';

interface Props {
  goal: GoalTree;
  tree: StandingTree;
  way: readonly PlanStep[];
  /** YYYY-MM-DD. */
  today: string;
  language: string;
}

const keyOf = ({ kind, from }: TreeNode): string => `${kind} ${from}`;

/** The whole of a goal, its parts below it, and the same as a table. What runs is open until somebody closes it. */
export function GoalBranch({ goal: { target }, tree, way, today, language }: Props) {
  // A signal, so that of hundreds of parts only the one that was pressed is drawn anew.
  const pressed = useSignal<ReadonlyMap<string, boolean>>(new Map());
  const { metric, currency } = target;
  const view: TreeView = {
    ...{ metric, today, language },
    say: (value) => figure({ metric, value, ...(currency ? { currency } : {}) }, language),
    standing: tree.standing,
    isOpen: (node) => pressed.value.get(keyOf(node)) ?? node.time === 'now',
    onOpen: (node, open) => {
      pressed.value = new Map(pressed.value).set(keyOf(node), open);
    },
  };
  const { root, unplaced } = tree;
  return (
    <>
      <div
        class="tree-root"
        data-node={root.kind}
        data-from={root.from}
        data-planned={root.planned}
        data-done={root.done}
        data-still={root.still}
      >
        <TreeRow node={root} view={view} />
        <TreeNeeds node={root} view={view} />
        {unplaced > 0 && (
          <Notice tone="ask">
            <p data-unplaced={unplaced}>{i18n.t('plan.no_day_for', { n: view.say(unplaced) })}</p>
          </Notice>
        )}
        <TreeParts node={root} view={view} />
      </div>
      {way.map(({ action, pair, ratio, own }) => (
        <p class="soft" key={action}>
          <strong>{metricName(action, 2)}</strong>{' '}
          {i18n.t(own ? 'plan.at_own' : 'plan.at_assumed', {
            ratio: fewDigits(ratio, language),
            result: metricName(pair.result, 1),
          })}
        </p>
      ))}
      <TreeTable root={root} view={view} />
    </>
  );
}
