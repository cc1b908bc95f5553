import { i18n } from '#i18n';
import type { TreeNode } from '@/lib/measure/plan-tree';
import { number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import type { TreeView } from './tree-view';

interface Props {
  node: TreeNode;
  view: TreeView;
}

/** One number of the row, and what it is of. */
interface Link {
  metric: string;
  /** What is read. */
  words: string;
  value: number;
}

/** How a day or a longer part says what it takes. */
function labelOf({ time, kind }: TreeNode): string {
  if (time === 'over') return i18n.t('plan.part_done');
  return i18n.t(time === 'now' && kind === 'day' ? 'plan.today_average' : 'plan.left_average');
}

/** What a part of a goal takes of each action, from the goal to the first action: so many deals, meetings, calls. */
export function TreeNeeds({ node, view: { metric, say, language } }: Props) {
  const { time, kind, needs, still, done } = node;
  // Of a day that is over its number says enough.
  if (needs.length === 0 || (time === 'over' && kind === 'day')) return null;
  if (time !== 'over' && still <= 0 && needs.every((need) => need.still <= 0)) return null;
  const isToday = time === 'now' && kind === 'day';
  const goal = time === 'over' ? done : isToday ? node.asked : still;
  const count = (n: number) => number(n, language);
  const links: Link[] = needs.map((need) => {
    const value = time === 'over' ? need.done : need.still;
    const words =
      isToday && value > 0 ? i18n.t('pace.of', { done: count(need.done), target: count(value) }) : count(value);
    return { metric: need.metric, words, value };
  });
  return (
    <p class="tree-needs">
      <span class="soft">{labelOf(node)}</span>{' '}
      <span>{metric === 'revenue' ? say(goal) : `${say(goal)} ${metricName(metric, goal)}`}</span>
      {links.map((link) => (
        <span key={link.metric} class="tree-need" data-need={link.metric} data-n={link.value}>
          {link.words} {metricName(link.metric, link.value)}
        </span>
      ))}
    </p>
  );
}
