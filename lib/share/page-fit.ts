/*
 * What of a report goes on one page. The type shrinks first, to what can still be read; then the lists are cut where that is
 * missed least, and each says how many of it are elsewhere.
 */

/** What a part of a page is, which says how soon it is cut. */
export type PartKind = 'words' | 'totals' | 'targets' | 'ratios' | 'restated' | 'quality';

/** A part of a page. All heights in points. */
export interface PagePart {
  kind: PartKind;
  /** Of its heading. */
  head: number;
  /** Of each of its lines. */
  lines: readonly number[];
}

/** So many lines of such a part stay at that step; one step after the other, until all of it fits. */
const steps: readonly [PartKind, number][] = [
  ['restated', 4],
  ['words', 14],
  ['quality', 8],
  ['ratios', 8],
  ['restated', 0],
  ['totals', 30],
  ['words', 8],
  ['totals', 16],
  ['ratios', 3],
  ['targets', 14],
  ['quality', 4],
  ['words', 4],
  ['totals', 6],
  ['targets', 6],
  ['ratios', 0],
  ['words', 2],
  ['totals', 3],
  ['targets', 3],
  ['quality', 1],
];

/**
 * How many lines of each part go on a page.
 * @param parts in their order; of two of a kind the longer one is cut first
 * @param room how high they may be together, in points
 * @param more how high the line is that says how many are elsewhere
 */
export function fitted(parts: readonly PagePart[], room: number, more: number): number[] {
  const kept = parts.map(({ lines }) => lines.length);
  const highOf = ({ head, lines }: PagePart, many: number): number =>
    many === 0 ? 0 : head + lines.slice(0, many).reduce((sum, one) => sum + one, 0) + (many < lines.length ? more : 0);
  // The line about parts that are gone altogether is always reckoned with.
  let all = more + parts.reduce((sum, part) => sum + highOf(part, part.lines.length), 0);
  for (const [kind, floor] of steps) {
    while (all > room) {
      const longest = longestOf(parts, kept, kind, floor);
      const part = parts[longest];
      const many = kept[longest];
      if (!part || many === undefined) break;
      all += highOf(part, many - 1) - highOf(part, many);
      kept[longest] = many - 1;
    }
  }
  return kept;
}

/** Where the part of a kind is of which most is left; -1 where none has more than the floor. */
function longestOf(parts: readonly PagePart[], kept: readonly number[], kind: PartKind, floor: number): number {
  let found = -1;
  for (const [place, part] of parts.entries()) {
    const many = kept[place] ?? 0;
    if (part.kind === kind && many > floor && many > (kept[found] ?? 0)) found = place;
  }
  return found;
}
