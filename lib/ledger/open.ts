import { Dexie, type EntityTable, type Table } from 'dexie';
import type { CheckIn } from '../check-in';
import type { CommissionPlan } from '../commission';
import type { Receipt, Refusal, Row } from '../event';
import type { Experiment, ExperimentEnd } from '../experiment';
import type { Channel, ReplyFile, Sent, SharedPeriod, SignedFile } from '../shared';
import type { Step, TeamPlan } from '../talk';
import type { Agreement, OffDay, TakenBack } from '../target';
import type { Value, ValueTakenBack } from '../value';
import { type WhyClosed, whyClosed } from './closed';
import { exactVersion } from './exact-version';

/** The part of a count whose events were removed after 25 months: all that is left of them, and in no row. */
export type Kept = [n: number, amount: number];

/**
 * What one metric of one site came to on a day: n, minor units, and the day's last event (milliseconds since 1970),
 * whatever became of it. The currency is '' for what has no amount, so that currencies never mix.
 */
export type StoredCount = [
  metric: string,
  site: string,
  currency: string,
  n: number,
  amount: number,
  last: number,
  kept?: Kept,
];

/**
 * A day's counts in one row; derived from the rows, disposable. A year is then 365 rows, and without names in every
 * count it is read four times as fast.
 */
export interface Day {
  /** YYYY-MM-DD, by the event's own offset and the person's day start. */
  day: string;
  counts: StoredCount[];
  /** Another one with each write to the day's events; by it is told whether what was derived from them still holds. */
  mark?: number;
}

/** One day's acts of one metric, as columns: read many times faster than a row for each. All of one length. */
export interface StoredActs {
  metric: string;
  /** Milliseconds since 1970. */
  at: Float64Array;
  /** Hashed, a line each; empty where there is none. */
  subjects: string;
  /** Absent where each is one. */
  n?: number[];
  /** What counted them, each once: site, or site and detector. */
  by: [site: string, detector?: string][];
  /** Which of them counted each; absent where one counted all. */
  byWhich?: number[];
  /** Those with tags. */
  tags: [place: number, tags: string[]][];
}

/** What candidates go past is asked for as far back as it reaches, anything else of the last months only. */
export type ActsPart = 'stages' | 'others';

/** What counts of a day, act by act; derived from the rows, disposable. */
export interface DayActs {
  part: ActsPart;
  /** YYYY-MM-DD. */
  day: string;
  /** The day's mark when its rows were read; absent where the day had never been written. */
  mark?: number;
  /** In minutes after midnight, when they were read. */
  dayStart: number;
  of: StoredActs[];
}

/** A secret of this browser; it leaves only sealed. */
export interface Secret {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The key pair this browser signs with. The private one can be used and not read; it is in no export and no backup. */
export interface SigningSecret {
  id: 'signing';
  way: string;
  pair: CryptoKeyPair;
}

/** Where weeks are posted; as it lets anybody post there, it is in no export and no backup. */
export interface ChannelSecret extends Channel {
  id: 'channel';
}

export type Ledger = Dexie & {
  events: EntityTable<Row, 'id'>;
  receipts: EntityTable<Receipt, 'id'>;
  days: EntityTable<Day, 'day'>;
  /** Derived, and made anew where a day was written since. No export or backup has it. */
  dayActs: Table<DayActs, [part: ActsPart, day: string]>;
  refusals: Table<Refusal, number>;
  secrets: Table<Secret | SigningSecret | ChannelSecret, string>;
  /** Versions of the person's role and targets; appended, as all. */
  targets: Table<Agreement | TakenBack, string>;
  calendar: EntityTable<OffDay, 'day'>;
  /** Periods that were closed, with their totals as they were then. */
  shared: EntityTable<SharedPeriod, 'id'>;
  /** What the person earns, one row at most. No export, backup or summary may read it. */
  commission: EntityTable<CommissionPlan & { id: 'plan' }, 'id'>;
  /** Numbers the person entered; appended, as all. */
  values: Table<Value | ValueTakenBack, string>;
  /**
   * Files in which people agree on targets, as they were saved here or taken in; appended. Only which promises were kept is
   * noted in the row, as in that of a reply.
   */
  talks: Table<Step | TakenBack, string>;
  /** Versions of a team and its goals; appended. */
  team: Table<TeamPlan | TakenBack, string>;
  /** How weeks went, in the person's own words; appended, until the person removes a week. */
  checkIns: Table<CheckIn | TakenBack, string>;
  /** What was tried out in two ways, and how it ended; appended. */
  experiments: Table<Experiment | ExperimentEnd | TakenBack, string>;
  /** Summaries of people that were taken in, as they came; removed with the person. */
  summaries: Table<SignedFile, string>;
  /** Replies that were written here or taken in, as they came. */
  replies: Table<ReplyFile, string>;
  /** Everything that was made ready for somebody else, byte for byte. */
  sent: Table<Sent, string>;
};

/** The newest version this code can read; Dexie multiplies it by ten. */
const version = 2;

/** Ledgers that wait for another page to let go of an older version. */
const waiting = new WeakSet<Dexie>();

/** Opens (or makes) a ledger. The database itself is opened with the first use. */
export function openLedger(name = 'groundwork'): Ledger {
  const ledger = new Dexie(name, { indexedDB: exactVersion(version * 10), IDBKeyRange }) as Ledger;
  // A shipped version is never edited: a change is a new version below this one.
  // Every index costs each event some bytes; `of`, `towards`, `knownAs` and `reason` are in few rows only and cost the others nothing.
  ledger.version(1).stores({
    events: 'id, &key, at, of',
    receipts: 'id, at, reason',
    days: 'day',
    refusals: '++',
    secrets: 'id',
  });
  const agreed = { targets: 'id, from', calendar: 'day', shared: 'id, from', values: 'id, day', commission: 'id' };
  const between = { talks: 'id', team: 'id', checkIns: 'id', experiments: 'id', sent: 'id' };
  const signedFiles = { summaries: 'id, on', replies: 'id, on' };
  ledger.version(2).stores({
    events: 'id, &key, at, of, towards, *knownAs',
    dayActs: '[part+day], day',
    ...agreed,
    ...between,
    ...signedFiles,
  });
  ledger.on('blocked', () => void waiting.add(ledger));
  ledger.on('ready', () => void waiting.delete(ledger), true);
  return ledger;
}

export type LedgerState = { ok: true } | { ok: false; why: WhyClosed };

/** Whether the ledger can be used, and if not, why: written by a newer version, held by another, disk full, broken. */
export async function ledgerState(ledger: Ledger): Promise<LedgerState> {
  if (ledger.isOpen()) return { ok: true };
  const blocked = (): LedgerState => ({ ok: false, why: 'blocked' });
  if (waiting.has(ledger)) return blocked();
  const { promise: heldBack, resolve: holdBack } = Promise.withResolvers<LedgerState>();
  const onBlocked = () => holdBack(blocked());
  ledger.on('blocked', onBlocked);
  const opened = Promise.resolve(ledger.open()).then(
    (): LedgerState => ({ ok: true }),
    (error: unknown): LedgerState => ({ ok: false, why: whyClosed(error) ?? 'broken' }),
  );
  const state = await Promise.race([opened, heldBack]);
  ledger.on('blocked').unsubscribe(onBlocked);
  return state;
}
