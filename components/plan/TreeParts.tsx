import { useComputed } from '@preact/signals';
import type { TreeNode } from '@/lib/measure/plan-tree';
import { TreeNeeds } from './TreeNeeds';
import { TreeRow } from './TreeRow';
import { partsOf, type TreeView } from './tree-view';

interface Props {
  node: TreeNode;
  view: TreeView;
}

/** The parts of a part. */
export const TreeParts = ({ node, view }: Props) => (
  <ul class="tree-parts">
    {partsOf(node).map((part) => (
      <TreePart key={`${part.from} ${part.time}`} node={part} view={view} />
    ))}
  </ul>
);

/** One part: opened, it shows what it takes and its own parts; a day shows what it takes at once. */
function TreePart({ node, view }: Props) {
  const isOpen = useComputed(() => view.isOpen(node)).value;
  return (
    <li
      data-node={node.kind}
      data-from={node.from}
      data-time={node.time}
      data-planned={node.planned}
      data-done={node.done}
      data-still={node.still}
      aria-current={node.time === 'now' ? 'date' : undefined}
    >
      {node.kind === 'day' ? (
        <>
          <TreeRow node={node} view={view} />
          <TreeNeeds node={node} view={view} />
        </>
      ) : (
        <details
          open={isOpen}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open !== isOpen) view.onOpen(node, currentTarget.open);
          }}
        >
          <summary>
            <TreeRow node={node} view={view} />
          </summary>
          {isOpen && (
            <>
              <TreeNeeds node={node} view={view} />
              <TreeParts node={node} view={view} />
            </>
          )}
        </details>
      )}
    </li>
  );
}
