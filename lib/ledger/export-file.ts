import { JSONParser } from '@streamparser/json';
import type { CheckIn } from '../check-in';
import type { Row } from '../event';
import type { Experiment, ExperimentEnd } from '../experiment';
import type { ReplyFile, Sent, SharedPeriod, SignedFile } from '../shared';
import type { Step, TeamPlan } from '../talk';
import type { Agreement, OffDay, TakenBack } from '../target';
import type { Value, ValueTakenBack } from '../value';
import {
  type Correction,
  readAgreement,
  readCheckIn,
  readCorrection,
  readEvent,
  readExperiment,
  readKeptDay,
  readKeyName,
  readOffDay,
  readPlan,
  readReplyFile,
  readSaidOf,
  readSecret,
  readShared,
  readSignedFile,
  readStep,
  readWords,
  type SaidOf,
  type Words,
} from './export-format';
import type { KeptDay } from './kept';
import type { Sealed } from './seal';
import { readSent } from './sent-format';
import { readValue } from './value-format';

/** Why a file is no export this version can read. */
export type NoExport = 'not-json' | 'not-ours' | 'newer';

/** Thrown when a file turns out to be no export; what was read before is to be forgotten. */
export class NotAnExport extends Error {
  readonly why: NoExport;

  constructor(why: NoExport, cause?: unknown) {
    super(`No export: ${why}`, { cause });
    this.name = 'NotAnExport';
    this.why = why;
  }
}

const newest = 1;

/** A part of an export, as much as came with one piece of the file. */
export interface Part {
  events: Row[];
  corrections: Correction[];
  /** What is left of events that were removed. */
  days: KeptDay[];
  /** Versions of the person's role and targets. */
  targets: (Agreement | TakenBack)[];
  calendar: OffDay[];
  /** Target files that were exchanged. */
  talks: (Step | TakenBack)[];
  /** Versions of a team and its goals. */
  team: (TeamPlan | TakenBack)[];
  checkIns: (CheckIn | TakenBack)[];
  /** What was tried out in two ways. */
  experiments: (Experiment | ExperimentEnd | TakenBack)[];
  /** Summaries of other people. */
  summaries: SignedFile[];
  /** Replies, written or taken in. */
  replies: ReplyFile[];
  /** Periods that were closed. */
  shared: SharedPeriod[];
  /** What was sent. */
  sent: Sent[];
  /** Numbers the person entered. */
  values: (Value | ValueTakenBack)[];
  /** What the person said of values their firm names itself. */
  sets: SaidOf[];
  /** What their firm calls what is counted. */
  words: Words | null;
  /** The names of the keys its subjects are hashed with. */
  keys: string[];
  /** These keys, sealed. */
  secret: Sealed | null;
  /** Entries that are none of these. */
  bad: number;
  /** Bytes read so far. */
  read: number;
}

const lists = [
  ...['keys', 'events', 'corrections', 'days', 'targets', 'calendar', 'talks', 'team', 'checkIns', 'shared', 'values'],
  ...['experiments', 'summaries', 'replies', 'sent', 'sets'],
];

const empty = (): Part => ({
  ...{ events: [], corrections: [], days: [], targets: [], calendar: [], shared: [], keys: [], secret: null },
  ...{
    talks: [],
    team: [],
    checkIns: [],
    experiments: [],
    summaries: [],
    replies: [],
    sent: [],
    values: [],
    sets: [],
    words: null,
  },
  ...{ bad: 0, read: 0 },
});

/**
 * Reads an export piece by piece, so that a million events never lie in memory at once.
 * @throws NotAnExport as soon as that is clear
 */
export async function* readExport(file: Blob): AsyncGenerator<Part> {
  const parser = new JSONParser({
    paths: ['format', 'version', 'secret', 'words', ...lists.map((list) => `${list}.*`)].map((path) => `$.${path}`),
    keepStack: false,
  });
  let part = empty();
  let ours = false;
  let read = 0;
  let why: NotAnExport | null = null;
  parser.onError = (error) => {
    why ??= new NotAnExport('not-json', error);
  };
  parser.onValue = ({ value, key, stack }) => {
    const list = stack[1]?.key;
    if (key === 'format' && value !== 'groundwork') why ??= new NotAnExport('not-ours');
    else if (key === 'format') ours = true;
    else if (key === 'version' && !(Number(value) <= newest)) why ??= new NotAnExport('newer');
    else if (list === 'events') put(part.events, readEvent(value), part);
    else if (list === 'corrections') put(part.corrections, readCorrection(value), part);
    else if (list === 'days') put(part.days, readKeptDay(value), part);
    else if (list === 'targets') put(part.targets, readAgreement(value), part);
    else if (list === 'calendar') put(part.calendar, readOffDay(value), part);
    else if (list === 'talks') put(part.talks, readStep(value), part);
    else if (list === 'team') put(part.team, readPlan(value), part);
    else if (list === 'checkIns') put(part.checkIns, readCheckIn(value), part);
    else if (list === 'experiments') put(part.experiments, readExperiment(value), part);
    else if (list === 'summaries') put(part.summaries, readSignedFile(value), part);
    else if (list === 'replies') put(part.replies, readReplyFile(value), part);
    else if (list === 'shared') put(part.shared, readShared(value), part);
    else if (list === 'sent') put(part.sent, readSent(value), part);
    else if (list === 'values') put(part.values, readValue(value), part);
    else if (list === 'sets') put(part.sets, readSaidOf(value), part);
    else if (list === 'keys') put(part.keys, readKeyName(value), part);
    else if (key === 'secret') part.secret = readSecret(value);
    else if (key === 'words') part.words = readWords(value);
  };
  for await (const piece of file.stream() as unknown as AsyncIterable<Uint8Array>) {
    parser.write(piece);
    if (why) throw why;
    read += piece.byteLength;
    yield { ...part, read };
    part = empty();
  }
  if (!parser.isEnded) throw new NotAnExport('not-json');
  if (!ours) throw new NotAnExport('not-ours');
}

function put<T>(list: T[], value: T | null, part: Part): void {
  if (value === null) part.bad += 1;
  else list.push(value);
}
