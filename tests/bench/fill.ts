import type { Page } from '@playwright/test';

/** What is counted, each as often as the others. */
const metrics = [
  'connection-request',
  'message',
  'call',
  'email',
  'comment',
  'deal-opened',
  'cv-sent',
  'candidate-added',
];

/** The same with results, so that there are ratios: pairs whose results name their actions, and stages of candidates. */
export const withResults = [
  'connection-request',
  'meeting-booked',
  'email',
  'meeting-held',
  'cv-sent',
  'interview-booked',
  'message',
  'reply',
];

/**
 * Fills the ledger with events of the last years, and the day counts that belong to them, straight into the
 * database the extension has made. Runs in one of its pages.
 * @param many how many events there are to be
 * @param already how many an earlier call put there
 * @param longest how many days they are spread over, at most
 * @param of the metrics; of `withResults`, each second one is about whom the one before was about, some days earlier
 */
export async function fillLedger(
  page: Page,
  many: number,
  { already = 0, longest = 1460, of = metrics }: { already?: number; longest?: number; of?: readonly string[] } = {},
): Promise<void> {
  const isLinked = of === withResults;
  const fill = async (wanted: {
    many: number;
    already: number;
    longest: number;
    metrics: readonly string[];
    isLinked: boolean;
  }) => {
    const { many, already, longest, metrics, isLinked } = wanted;
    const opened = indexedDB.open('groundwork');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    const write = (table: string, rows: object[]) =>
      new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
        const store = transaction.objectStore(table);
        for (const row of rows) store.put(row);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    const days = Math.min(longest, Math.ceil(many / 40));
    const perDay = Math.ceil(many / days);
    const perDayNow = Math.ceil((many - already) / days);
    const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000;
    let rows: object[] = [];
    for (let day = days - 1, event = already; day >= 0; day--) {
      const start = midnight - day * 86_400_000;
      for (let one = 0; one < perDayNow && event < many; one++, event++) {
        const at = start + one * 60;
        const id = at.toString(36) + event.toString(36).padStart(7, '0');
        const metric = metrics[one % metrics.length];
        // What came of an act is about whom that was about: some at once, most in the days after, one in ten of somebody else.
        const isResult = isLinked && one % 2 === 1 && one % 10 !== 9;
        const whom = isResult ? event - 1 - perDayNow * ((one * 7) % 19) : event;
        const subject = (whom < already ? event : whom).toString(36).padStart(22, '_');
        const fixed = { kind: 'count', offset: 0, site: 'linkedin', n: 1, detector: 'invite-dialog', revision: 1 };
        rows.push({ id, key: `linkedin|${metric}|${subject}|10`, at, metric, subject, ...fixed });
      }
      if (rows.length < 10_000 && day) continue;
      await write('events', rows);
      rows = [];
    }
    const counts = Array.from({ length: days }, (_, back) => {
      const last = midnight - back * 86_400_000;
      const day = new Date(last).toISOString().slice(0, 10);
      const n = Math.ceil(perDay / metrics.length);
      return { day, counts: metrics.map((metric) => [metric, 'linkedin', '', n, 0, last]), mark: Math.random() };
    });
    await write('days', counts);
    database.close();
  };
  await page.evaluate(fill, { many, already, longest, metrics: of, isLinked });
}
