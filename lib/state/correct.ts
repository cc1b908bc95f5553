import type { Corrected } from '@/lib/event';
import { oldestKept } from '@/lib/ledger/kept';
import type { Shown } from './practice';

export type CorrectionView = Corrected;

/** What came of a correction: null where the day's number was that already; else why it was not done. */
export type CorrectionEnd = { ok: true; corrected: CorrectionView | null } | { ok: false; why: string };

/** Makes a day's number of one metric what the person says it was. */
export async function correct({ ask }: Shown, day: string, metric: string, n: number): Promise<CorrectionEnd> {
  const outcome = await ask({ do: 'correct', day, metric, n });
  return outcome.ok ? { ok: true, corrected: outcome.corrected ?? null } : outcome;
}

/** Puts a day back as it was before a correction. */
export const putBack = ({ ask }: Shown, day: string, metric: string, { id }: CorrectionView) =>
  ask({ do: 'put-back', day, metric, id });

/** Whether a day's single events are still kept; only then it can be corrected. @param today both `YYYY-MM-DD` */
export const isKept = (day: string, today: string): boolean => day >= oldestKept(today);
