import type { DayCount } from './days';
import type { Kept, Ledger, StoredCount } from './open';

/** What is left of one metric of one site on a day whose events were removed. */
export type KeptDay = DayCount;

/** How long events are kept, in months. */
const months = 25;

/** The first day whose events are kept; of the days before only the numbers are. @param today both YYYY-MM-DD */
export const oldestKept = (today: string): string => Temporal.PlainDate.from(today).subtract({ months }).toString();

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
  const days = await ledger.days.toArray();
  return days.flatMap(({ day, counts }) =>
    counts.flatMap(([metric, site, currency, , , last, kept]) =>
      kept ? [{ day, metric, site, currency, n: kept[0], amount: kept[1], last }] : [],
    ),
  );
}

/** The last day of which events were removed, YYYY-MM-DD; null where none were. */
export const lastRemovedDay = async (ledger: Ledger): Promise<string | null> =>
  (
    await ledger.days
      .orderBy('day')
      .reverse()
      .filter(({ counts }) => counts.some(([, , , , , , kept]) => kept))
      .first()
  )?.day ?? null;

/**
 * Takes in what another ledger has left of removed events. Where both have something of the same day, the larger stands:
 * which of it both have counted cannot be known any more, and taking it in twice must change nothing. A day that still
 * has rows here (a clock was wrong) keeps to them.
 * Runs inside the transaction that writes the rows.
 */
export async function takeInKept(ledger: Ledger, days: readonly KeptDay[]): Promise<void> {
  const byDay = Map.groupBy(days, ({ day }) => day);
  const stored = await ledger.days.bulkGet([...byDay.keys()]);
  const changed = [...byDay].flatMap(([day, theirs], place) => {
    const before = stored[place] ?? { day, counts: [] };
    const after = theirs.reduce(withKept, before.counts);
    return after === before.counts ? [] : [{ ...before, counts: after }];
  });
  await ledger.days.bulkPut(changed);
}

/** A day's counts with what another ledger has kept of one of them; the same ones where that changes nothing. */
function withKept(counts: StoredCount[], { metric, site, currency, n, amount, last }: KeptDay): StoredCount[] {
  const place = counts.findIndex((one) => one[0] === metric && one[1] === site && one[2] === currency);
  const [, , , ourN, ourAmount, ourLast, before = [0, 0] as Kept] = counts[place] ?? [
    metric,
    site,
    currency,
    0,
    0,
    last,
  ];
  if (ourN > before[0] || before[0] > n || (before[0] === n && before[1] >= amount)) return counts;
  const [newN, newAmount] = [ourN - before[0] + n, ourAmount - before[1] + amount];
  const one: StoredCount = [metric, site, currency, newN, newAmount, ourLast, [n, amount]];
  return place < 0 ? [...counts, one] : counts.with(place, one);
}
