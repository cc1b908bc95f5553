import { type Place, placeOf, sideOf, stepsOf } from '@/lib/share/chain';
import { fingerprint, type SigningKey } from '@/lib/share/signature';
import { type OpenedFile, readTargetFile, textAgain, writeTargetFile } from '@/lib/share/target-file';
import type { FileKind, FileTarget, HelpPromise, NewStep, Side, Step, TargetFile } from '@/lib/talk';
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
  before: Pick<TargetFile, 'targets' | 'promises'> | null;
  /** It comes from another browser than the one that is known for its writer. */
  foreign: boolean;
  /** Somebody of the team it comes from. */
  member?: string | undefined;
}

/** What an answer asks for. */
export interface Terms {
  /** YYYY-MM-DD. */
  effective: string;
  targets: readonly FileTarget[];
  /** None where the conversation is one of version 1. */
  promises: readonly HelpPromise[];
}

/** From which browsers somebody has sent anything so far, by the name they use. */
export type KnownBrowsers = (name: string) => Promise<ReadonlySet<string>>;

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
async function judged(
  file: OpenedFile,
  steps: readonly Step[],
  today: string,
  known: KnownBrowsers,
  leftOut = 0,
): Promise<Opened> {
  // What was agreed was judged when it was proposed, and may have lain a while.
  const asOf = file.kind === 'agreed' && file.on < today ? file.on : today;
  const { good, bad } = judgeRows(file.rows, file.effective, asOf);
  const talk = stepsOf(steps, file.conversation);
  return {
    ...{ file, good, bad, leftOut },
    place: placeOf(file, good, bad.length + leftOut === 0, steps),
    day: fromProblem(file.effective, today),
    side: talk.length > 0 ? sideOf(talk) : file.by === 'person' ? 'manager' : 'person',
    before: talk.findLast((step) => step.ours) ?? null,
    foreign: await isForeign(file, talk, known),
    member: talk.find(({ member }) => member !== undefined)?.member,
  };
}

/** Within a conversation the browser of its earlier files is known, else those that somebody of that name used so far. */
async function isForeign({ device, from }: OpenedFile, talk: readonly Step[], known: KnownBrowsers): Promise<boolean> {
  if (!device) return false;
  const here = new Set(talk.flatMap((step) => (step.ours ? [] : (step.device ?? []))));
  const theirs = here.size > 0 ? here : await known(from);
  return theirs.size > 0 && !theirs.has(device);
}

/**
 * Looks at a target file without writing anything.
 * @throws NotATargetFile where it is none
 */
export const lookAtTargets = async (
  file: Blob,
  steps: readonly Step[],
  today: string,
  known: KnownBrowsers,
): Promise<Opened> => judged(await readTargetFile(file), steps, today, known);

/** Looks again at a file that was taken in. */
export function lookAgain(step: Step, steps: readonly Step[], today: string, known: KnownBrowsers): Promise<Opened> {
  const { targets, hash, device, leftOut = 0 } = step;
  const file = { ...fileOf(step), hash, rows: targets, ...(device ? { device } : {}) };
  return judged(file, steps, today, known, leftOut);
}

const fileOf = (file: TargetFile) => {
  const { kind, conversation, number, predecessor, by, from, on, effective, targets } = file;
  const { promises, agrees, signature } = file;
  return {
    ...{ kind, conversation, number, predecessor, by, from, on, effective, targets },
    ...(promises ? { promises } : {}),
    ...(agrees ? { agrees } : {}),
    ...(signature ? { signature } : {}),
  };
};

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

const nameOf = ({ number, kind }: TargetFile, to = ''): string =>
  `${['groundwork-targets', slug(to), number, kind].filter(Boolean).join('-')}.json`;

async function written(file: TargetFile, key: SigningKey | null, to?: string, member?: string): Promise<Written> {
  const { text, hash, signature } = await writeTargetFile(file, key);
  const signed = signature ? { signature, device: await fingerprint(signature) } : {};
  return {
    ...{ text, name: nameOf(file, to) },
    step: { ...file, hash, ours: true, ...signed, ...(member === undefined ? {} : { member }) },
  };
}

interface Writer {
  by: Side;
  /** What the writer calls themselves. */
  from: string;
  /** The day, YYYY-MM-DD. */
  on: string;
  /** What this browser signs with; null for a file of version 1, which has no promises. */
  key: SigningKey | null;
}

const helped = (key: SigningKey | null, { promises }: Terms): Pick<TargetFile, 'promises'> => (key ? { promises } : {});

/**
 * The first file of a conversation; or, after `last`, a further one of the same side.
 * @param to somebody of the team it is for
 */
export function proposal(
  { key, ...writer }: Writer,
  terms: Terms,
  { last, to }: { last?: Step | undefined; to?: { id: string; label: string } | undefined } = {},
  newConversation: () => string = () => crypto.randomUUID(),
): Promise<Written> {
  const place = last
    ? { kind: 'counter-proposal' as const, number: last.number + 1, predecessor: last.hash }
    : { kind: 'proposal' as const, number: 1, predecessor: null };
  const conversation = last?.conversation ?? newConversation();
  const { effective, targets } = terms;
  const signs = last && !last.signature ? null : key;
  const file = { ...place, conversation, ...writer, effective, targets, ...helped(signs, terms) };
  return written(file, signs, to?.label, to?.id);
}

/** Whether its conversation is one of version 1: then it is answered in that. */
export const isUnsigned = ({ file }: Pick<Opened, 'file'>): boolean => file.signature === undefined;

/** An answer to a file that was opened. @param kind whether it agrees or asks for something else */
export function answerTo(
  { file, side }: Opened,
  kind: Exclude<FileKind, 'proposal'>,
  terms: Terms,
  { from, on, key }: Omit<Writer, 'by'>,
  member?: string,
): Promise<Written> {
  const { conversation, number, hash, signature } = file;
  const signs = signature ? key : null;
  const head = { kind, conversation, number: number + 1, predecessor: hash, by: side, from, on };
  const { effective, targets } = terms;
  const agrees = kind === 'agreed' && signature ? { agrees: signature } : {};
  return written({ ...head, effective, targets, ...helped(signs, terms), ...agrees }, signs, file.from, member);
}

/** The file of a step that was written here, once more. */
export const againOf = (step: Step): Pick<Written, 'text' | 'name'> => ({ text: textAgain(step), name: nameOf(step) });
