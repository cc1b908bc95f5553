import type { TreeNode } from '@/lib/measure/plan-tree';
import { nodeDate, nodeFigure, nodeName, nodeNotes, standingWords } from '../words/tree-words';
import type { TreeView } from './tree-view';

interface Props {
  node: TreeNode;
  view: TreeView;
}

/** One part of a goal in two lines: what it is and its number, how it stands and what else there is to it. */
export function TreeRow({ node, view: { say, standing, today, language } }: Props) {
  const { words, mark } = standingWords(standing(node), node, say);
  const date = nodeDate(node, today, language);
  return (
    <span class="tree-row" data-time={node.time}>
      <span>
        <span class="tree-name">
          {nodeName(node, today, language)} {date && <span class="soft">{date}</span>}
        </span>{' '}
        <span class="figure">{nodeFigure(node, say)}</span>
      </span>{' '}
      <span>
        <span class="mark" data-mark={mark}>
          {words}
        </span>{' '}
        <span class="soft">{nodeNotes(node, say, language)}</span>
      </span>
    </span>
  );
}
