/** One writer at a time for each, whichever worker or page it is in. */
type Written = 'ledger' | 'scripts' | 'limits' | 'standings' | 'check' | 'learnt' | 'neutral' | 'settings';

/** Runs a write alone. */
export const inLock = <T>(what: Written, job: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`groundwork-${what}`, job) as Promise<T>;
