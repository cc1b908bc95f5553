import { type Place, placeOf, sideOf, stepsOf } from '@/lib/share/chain';
import { type OpenedFile, readTargetFile, writeTargetFile } from '@/lib/share/target-file';
import type { FileKind, FileTarget, NewStep, Side, Step, TargetFile } from '@/lib/talk';
import { fromProblem, type Problem } from './target-input';
import { type BadRow, judgeRows } from './target-rows';

/** A target file that was looked at, before anything comes of it. */
export interface Opened {
  file: OpenedFile;
  good: readonly FileTarget[];
  bad: readonly BadRow[];
  /** How many rows were left out when it was taken in. */
  leftOut: number;
  place: Place;
  /** What is wrong with the day it is to hold from. */
  day: Problem | null;
  /** On which side of it the person here is. */
  side: Side;
  /** What it is held against: what was last written here; null where nothing was. */
  before: readonly FileTarget[] | null;
  /** Somebody of the team it comes from. */
  member?: string | undefined;
}

/** What an answer asks for. */
export interface Terms {
  /** YYYY-MM-DD. */
  effective: string;
  targets: readonly FileTarget[];
}

/** A file that was written, and how the ledger keeps it. */
export interface Written {
  text: string;
  /** What it is saved as. */
  name: string;
  step: NewStep;
}

/** What a file that can be opened says of itself: the good rows alone may be taken from it. */
export const canOpen = ({ place }: Opened): boolean => place === 'next' || place === 'again' || place === 'crossed';

/** Holds a file against what was exchanged. @param today YYYY-MM-DD */
export function judged(file: OpenedFile, steps: readonly Step[], today: string, leftOut = 0): Opened {
  // What was agreed was judged when it was proposed, and may have lain a while.
  const asOf = file.kind === 'agreed' && file.on < today ? file.on : today;
  const { good, bad } = judgeRows(file.rows, file.effective, asOf);
  const talk = stepsOf(steps, file.conversation);
  const ours = talk.findLast((step) => step.ours);
  return {
    ...{ file, good, bad, leftOut },
    place: placeOf(file, good, bad.length + leftOut === 0, steps),
    day: fromProblem(file.effective, today),
    side: talk.length > 0 ? sideOf(talk) : file.by === 'person' ? 'manager' : 'person',
    before: ours?.targets ?? null,
    member: talk.find(({ member }) => member !== undefined)?.member,
  };
}

/**
 * Looks at a target file without writing anything.
 * @throws NotATargetFile where it is none
 */
export const lookAtTargets = async (file: Blob, steps: readonly Step[], today: string): Promise<Opened> =>
  judged(await readTargetFile(file), steps, today);

/** Looks again at a file that was taken in. */
export function lookAgain(step: Step, steps: readonly Step[], today: string): Opened {
  const { targets, leftOut = 0, ...head } = step;
  return judged({ ...fileOf({ ...head, targets }), hash: step.hash, rows: targets }, steps, today, leftOut);
}

const fileOf = ({ kind, conversation, number, predecessor, by, from, on, effective, targets }: TargetFile) => ({
  ...{ kind, conversation, number, predecessor, by, from, on, effective, targets },
});

/** How the ledger keeps a file that came in: its good rows. */
export function takenIn({ file, good, bad, leftOut }: Opened, member?: string): NewStep {
  const left = bad.length + leftOut;
  const { rows: _, hash, ...head } = file;
  return {
    ...{ ...head, hash, targets: good, ours: false },
    ...(left > 0 ? { leftOut: left } : {}),
    ...(member === undefined ? {} : { member }),
  };
}

/** A name as a part of a file's. */
const slug = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');

async function written(file: TargetFile, to: string | undefined, member: string | undefined): Promise<Written> {
  const { text, hash } = await writeTargetFile(file);
  const name = ['groundwork-targets', slug(to ?? ''), file.number, file.kind].filter(Boolean).join('-');
  return {
    ...{ text, name: `${name}.json` },
    step: { ...file, hash, ours: true, ...(member === undefined ? {} : { member }) },
  };
}

interface Writer {
  by: Side;
  /** What the writer calls themselves. */
  from: string;
  /** The day, YYYY-MM-DD. */
  on: string;
}

/**
 * The first file of a conversation; or, after `last`, a further one of the same side.
 * @param to somebody of the team it is for
 */
export function proposal(
  writer: Writer,
  { effective, targets }: Terms,
  { last, to }: { last?: Step | undefined; to?: { id: string; label: string } | undefined } = {},
  newConversation: () => string = () => crypto.randomUUID(),
): Promise<Written> {
  const place = last
    ? { kind: 'counter-proposal' as const, number: last.number + 1, predecessor: last.hash }
    : { kind: 'proposal' as const, number: 1, predecessor: null };
  const conversation = last?.conversation ?? newConversation();
  return written({ ...place, conversation, ...writer, effective, targets }, to?.label, to?.id);
}

/** An answer to a file that was opened. @param kind whether it agrees or asks for something else */
export function answerTo(
  { file, side }: Opened,
  kind: Exclude<FileKind, 'proposal'>,
  { effective, targets }: Terms,
  { from, on }: Pick<Writer, 'from' | 'on'>,
  member?: string,
): Promise<Written> {
  const { conversation, number, hash } = file;
  const head = { kind, conversation, number: number + 1, predecessor: hash, by: side, from, on };
  return written({ ...head, effective, targets }, file.from, member);
}

/** The file of a step that was written here, once more. */
export async function againOf(step: Step): Promise<Pick<Written, 'text' | 'name'>> {
  const { text, name } = await written(fileOf(step), undefined, undefined);
  return { text, name };
}
