import type { TreeNode } from '@/lib/measure/plan-tree';
import type { TreeStanding } from '@/lib/measure/tree-standing';

/** What every part of one tree is shown with. */
export interface TreeView {
  /** The goal's metric. */
  metric: string;
  /** YYYY-MM-DD. */
  today: string;
  language: string;
  /** A number of the goal, as it is read: money to the cent, so that what is read adds up. */
  say(value: number): string;
  standing(node: TreeNode): TreeStanding;
  /** Reads a signal: what asks it is drawn anew when somebody presses. */
  isOpen(node: TreeNode): boolean;
  onOpen(node: TreeNode, open: boolean): void;
}

/** A part with how deep it lies. */
interface Row {
  node: TreeNode;
  depth: number;
}

/** The parts of a part that are worth a row: a day off on which nothing was done either says nothing. */
export const partsOf = (node: TreeNode): TreeNode[] =>
  node
    .parts()
    .filter(
      ({ kind, days, planned, asked, done }) => kind !== 'day' || days > 0 || planned > 0 || asked > 0 || done > 0,
    );

/** What is open of a tree, in order; its top is. */
export const rowsOf = (node: TreeNode, view: TreeView, depth = 0): Row[] => [
  { node, depth },
  ...(depth === 0 || view.isOpen(node) ? partsOf(node).flatMap((part) => rowsOf(part, view, depth + 1)) : []),
];
