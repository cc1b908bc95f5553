import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TreeNode } from '@/lib/measure/plan-tree';
import { fewDigits, number } from '@/lib/text/number';
import { metricName } from '../words/metric-name';
import { nodeName } from '../words/tree-words';
import { rowsOf, type TreeView } from './tree-view';

interface Props {
  root: TreeNode;
  view: TreeView;
}

/** What is open of a tree, as a table: each row is the sum of those below it that lie one deeper. */
export function TreeTable({ root, view }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="tree-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t('trend.table')}</summary>
      {isOpen && (
        <>
          <p class="soft">{i18n.t('plan.rows_add_up')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled to, by keyboard, too */}
          <section class="tree-rows" tabIndex={0} aria-label={i18n.t('trend.table')}>
            <Table root={root} view={view} />
          </section>
        </>
      )}
    </details>
  );
}

function Table({ root, view }: Props) {
  const { say, today, language } = view;
  return (
    <table class="numbers" data-rows="tree">
      <caption class="hidden-words">{metricName(view.metric, 2)}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('plan.part')}</th>
          <th scope="col">{i18n.t('plan.days')}</th>
          <th scope="col">{i18n.t('plan.planned')}</th>
          <th scope="col">{i18n.t('plan.part_done')}</th>
          <th scope="col">{i18n.t('plan.left')}</th>
          {root.needs.map(({ metric }) => (
            <th scope="col" key={metric}>
              {i18n.t('plan.table', { metric: metricName(metric, 2) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(root, view).map(({ node, depth }) => (
          <tr key={`${node.kind} ${node.from}`} aria-current={node.time === 'now' ? 'date' : undefined}>
            <th scope="row" style={{ paddingInlineStart: `${depth / 2}rem` }}>
              {nodeName(node, today, language)}
            </th>
            <td class="figure">{fewDigits(node.days, language)}</td>
            <td class="figure">{say(node.planned)}</td>
            <td class="figure">{node.time === 'to come' ? '–' : say(node.done)}</td>
            <td class="figure">{node.time === 'over' ? '–' : say(node.still)}</td>
            {node.needs.map(({ metric, still }) => (
              <td class="figure" key={metric}>
                {node.time === 'over' ? '–' : number(still, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
