/**
 * Runs a write alone: one writer at a time, whichever worker or page it is in.
 */
export const inLock = <T>(job: () => Promise<T>): Promise<T> =>
  navigator.locks.request('groundwork-ledger', job) as Promise<T>;
