import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

interface Kept {
  said: string;
  row: VNode;
}

/**
 * Draws a long list of which each change touches a row or two: a row that is what it was is left as it stands. A day has
 * hundreds of rows, and the number above them is not to wait until all have been drawn anew.
 * @param draw one row; what it closes over besides its event may be of an earlier drawing, and so may hold no values
 * @param also what every row depends on beside its event
 */
export function useKeptRows<T extends { id: string }>(
  draw: (one: T) => VNode,
  also: string,
): (all: readonly T[]) => VNode[] {
  const kept = useRef(new Map<string, Kept>());
  return (all) => {
    const now = new Map<string, Kept>();
    for (const one of all) {
      const said = `${also} ${JSON.stringify(one)}`;
      const before = kept.current.get(one.id);
      now.set(one.id, before?.said === said ? before : { said, row: draw(one) });
    }
    kept.current = now;
    return [...now.values()].map(({ row }) => row);
  };
}
