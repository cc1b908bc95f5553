import type { OpenedSummary } from './summary-file';

/** Where a summary stands among those that are here. The last four are taken in only if the one who leads says so. */
export type SummaryPlace =
  /** The first of somebody. */
  | 'new'
  /** It follows the last one, or one that came before is filled in. */
  | 'next'
  /** It is here already. */
  | 'again'
  /** Ones between are missing. */
  | 'gap'
  /** Its browser went by another person's id so far; nobody else goes by the new one. */
  | 'moved'
  /** A browser not seen before says that it is somebody who is here. */
  | 'foreign'
  /** A browser that is here says that it is somebody else who is here, too. */
  | 'joins'
  /** Its browser has sent another one with this number. */
  | 'two'
  /** It names another predecessor than the one that is here, or is not the one its successor names. */
  | 'broken';

/** Whether the one who leads is asked before it is taken in. */
export const asks = (place: SummaryPlace): boolean => ['foreign', 'joins', 'two', 'broken'].includes(place);

/** Older summaries first; the same way whatever order they came in. */
export const bySending = (a: OpenedSummary, b: OpenedSummary): number =>
  compare(a.summary.on, b.summary.on) || a.summary.number - b.summary.number || compare(a.hash, b.hash);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whom a browser belongs to: the person its last summary names. */
export const personOf = (chain: readonly OpenedSummary[]): string | undefined =>
  chain.toSorted((a, b) => a.summary.number - b.summary.number || bySending(a, b)).at(-1)?.summary.person;

/** Holds a summary against those that were taken in. */
export function placeOfSummary(file: OpenedSummary, taken: readonly OpenedSummary[]): SummaryPlace {
  const { person, number, predecessor } = file.summary;
  if (taken.some(({ hash }) => hash === file.hash)) return 'again';
  const chain = taken.filter(({ device }) => device === file.device);
  const isKnown = taken.some((one) => one.device !== file.device && one.summary.person === person);
  if (chain.length === 0) return isKnown ? 'foreign' : 'new';
  const numbered = (wanted: number) => chain.filter(({ summary }) => summary.number === wanted);
  if (numbered(number).length > 0) return 'two';
  const [before, after] = [numbered(number - 1), numbered(number + 1)];
  if (before.length > 0 && !before.some(({ hash }) => hash === predecessor)) return 'broken';
  if (after.length > 0 && !after.some(({ summary }) => summary.predecessor === file.hash)) return 'broken';
  const numbers = chain.map(({ summary }) => summary.number);
  if (number > Math.max(...numbers) && person !== personOf(chain)) return isKnown ? 'joins' : 'moved';
  return number > Math.max(...numbers) + 1 ? 'gap' : 'next';
}
