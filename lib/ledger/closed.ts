/** Why a ledger cannot be used: written by a newer version, held by another page, disk full, or broken. */
export type WhyClosed = 'newer' | 'blocked' | 'full' | 'broken';

/** Thrown by every write while the ledger cannot take it; nothing of that write is kept. */
export class LedgerClosed extends Error {
  readonly why: WhyClosed;

  constructor(why: WhyClosed, cause?: unknown) {
    super(`The ledger is closed: ${why}`, { cause });
    this.name = 'LedgerClosed';
    this.why = why;
  }
}

const reasons: Record<string, WhyClosed> = {
  VersionError: 'newer',
  BlockedError: 'blocked',
  DatabaseClosedError: 'blocked',
  QuotaExceededError: 'full',
  OpenFailedError: 'broken',
  MissingAPIError: 'broken',
};

/** What an error of the database says about the ledger; undefined when it says nothing about it. */
export function whyClosed(error: unknown): WhyClosed | undefined {
  if (error instanceof LedgerClosed) return error.why;
  if (!(error instanceof Error) && !(error instanceof DOMException)) return undefined;
  const { inner } = error as { inner?: unknown };
  return (inner === error ? undefined : whyClosed(inner)) ?? reasons[error.name];
}
