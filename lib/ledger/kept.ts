import type { DayCount, Ledger } from './open';

/** What is left of one metric of one site on a day whose events were removed. */
export type KeptDay = Omit<DayCount, 'kept'>;

/** How long events are kept, in months. */
const months = 25;

/** The first day whose events are kept; of the days before only the numbers are. @param today both YYYY-MM-DD */
export const oldestKept = (today: string): string => Temporal.PlainDate.from(today).subtract({ months }).toString();

type Key = [day: string, metric: string, site: string, currency: string];

/** What is left of removed events by day, metric, site and currency. */
export type KeptSum = Map<string, KeptDay>;

/** Adds more to a sum. */
export function addKept(sum: KeptSum, parts: readonly KeptDay[]): void {
  for (const part of parts) {
    const { day, metric, site, currency, n, amount, last } = part;
    const name = [day, metric, site, currency].join('|');
    const before = sum.get(name) ?? { ...part, n: 0, amount: 0 };
    sum.set(name, { ...before, n: before.n + n, amount: before.amount + amount, last: Math.max(before.last, last) });
  }
}

/** What is left of removed events, oldest first. */
export async function keptDays(ledger: Ledger): Promise<KeptDay[]> {
  const days = await ledger.days.filter(({ kept }) => kept !== undefined).toArray();
  return days.map(({ kept, ...day }) => ({ ...day, ...kept }));
}

/** The last day of which events were removed, YYYY-MM-DD; null where none were. */
export const lastRemovedDay = async (ledger: Ledger): Promise<string | null> =>
  (
    await ledger.days
      .orderBy('day')
      .reverse()
      .filter(({ kept }) => kept !== undefined)
      .first()
  )?.day ?? null;

/**
 * Takes in what another ledger has left of removed events. Where both have something of the same day, the larger stands:
 * which of it both have counted cannot be known any more, and taking it in twice must change nothing. A day that still
 * has rows here (a clock was wrong) keeps to them.
 * Runs inside the transaction that writes the rows.
 */
export async function takeInKept(ledger: Ledger, days: readonly KeptDay[]): Promise<void> {
  const stored = await ledger.days.bulkGet(
    days.map(({ day, metric, site, currency }): Key => [day, metric, site, currency]),
  );
  const changed = days.flatMap((theirs, place): DayCount[] => {
    const { n, amount } = theirs;
    const ours = stored[place] ?? { ...theirs, n: 0, amount: 0 };
    const before = ours.kept ?? { n: 0, amount: 0 };
    if (ours.n > before.n || before.n > n || (before.n === n && before.amount >= amount)) return [];
    return [{ ...ours, n: ours.n - before.n + n, amount: ours.amount - before.amount + amount, kept: { n, amount } }];
  });
  await ledger.days.bulkPut(changed);
}
