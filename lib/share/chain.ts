import type { FileTarget, HelpPromise, Step } from '../talk';
import { canonical } from './file-hash';
import type { OpenedFile } from './target-file';

/** Where a file stands in what was exchanged. The first four can be opened, the others not. */
export type Place =
  /** The first of a conversation, or the next. */
  | 'next'
  /** It is here already and waits for an answer. */
  | 'again'
  /** Both have written without knowing of the other's file. */
  | 'crossed'
  /** It was written here, or by the same side. */
  | 'own'
  /** Its conversation has gone on since, or it was here before. */
  | 'old'
  /** Files between are missing. */
  | 'gap'
  /** It names another predecessor than the one it would have to answer. */
  | 'altered'
  /** All was agreed already. */
  | 'closed'
  /** It answers something that was never here. */
  | 'unknown'
  /** It says agreed, and is not what was proposed. */
  | 'other-numbers'
  /** Its conversation is signed, and this is not, or is agreed to by a signature that was never given. */
  | 'unsigned';

/** The steps of a conversation in their order: later numbers last, of two with the same number the one that came last. */
export const stepsOf = (steps: readonly Step[], conversation: string): Step[] =>
  steps.filter((step) => step.conversation === conversation).sort((a, b) => a.number - b.number || a.at - b.at);

const sameTarget = (a: FileTarget, b: FileTarget): boolean =>
  (['metric', 'period', 'amount', 'currency', 'baseline', 'review'] as const).every((key) => a[key] === b[key]);

interface Terms {
  effective: string;
  targets: readonly FileTarget[];
  promises?: readonly HelpPromise[];
}

/** Whether two files ask the same and promise the same of the same day on. */
export const sameTerms = (a: Terms, b: Terms): boolean =>
  a.effective === b.effective &&
  a.targets.length === b.targets.length &&
  a.targets.every((target) => b.targets.some((other) => sameTarget(target, other))) &&
  samePromises(a.promises, b.promises);

/** Whether the same help is promised, in whatever order. */
export const samePromises = (a: readonly HelpPromise[] = [], b: readonly HelpPromise[] = []): boolean =>
  canonical(a.map(canonical).sort()) === canonical(b.map(canonical).sort());

/**
 * Holds a file against what was exchanged so far.
 * @param targets its good rows; `all` is whether none was bad
 * @param steps everything that was saved or taken in here, what was taken back left out
 */
export function placeOf(file: OpenedFile, targets: readonly FileTarget[], all: boolean, steps: readonly Step[]): Place {
  const talk = stepsOf(steps, file.conversation);
  const last = talk.at(-1);
  if (!last) return file.number === 1 ? 'next' : 'unknown';
  const known = talk.find(({ hash }) => hash === file.hash);
  if (known?.ours) return 'own';
  if (known) return known !== last ? 'old' : known.kind === 'agreed' ? 'closed' : 'again';
  if (file.by === sideOf(talk)) return 'own';
  if (last.kind === 'agreed') return 'closed';
  const before = talk.find(({ hash }) => hash === file.predecessor);
  const crosses = file.number === last.number && last.ours && (before !== undefined || file.number === 1);
  if (file.number > last.number + 1) return 'gap';
  if (file.number <= last.number && !crosses) return 'old';
  if (!crosses && before?.number !== file.number - 1) return 'altered';
  // What was begun with signatures goes on with them, and names the one it agrees to.
  if ((before?.signature === undefined) !== (file.signature === undefined) && before) return 'unsigned';
  if (file.agrees && canonical(file.agrees) !== canonical(before?.signature)) return 'unsigned';
  if (file.kind === 'agreed' && before && !(all && sameTerms({ ...file, targets }, before))) return 'other-numbers';
  return crosses ? 'crossed' : 'next';
}

/** On which side of a conversation this browser is. */
export function sideOf(talk: readonly Step[]): Step['by'] {
  const [first] = talk;
  const ours = talk.find((step) => step.ours) ?? null;
  if (ours) return ours.by;
  return first?.by === 'person' ? 'manager' : 'person';
}
