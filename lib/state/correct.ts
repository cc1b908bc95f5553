import type { Corrected, Wanted } from '@/lib/event';
import { oldestKept } from '@/lib/ledger/kept';
import type { Shown } from './practice';

export type CorrectionView = Corrected;

/** What came of a correction: what was changed, nothing where all was right already; else why it was not done. */
export type CorrectionEnd = { ok: true; corrected: CorrectionView[] } | { ok: false; why: string };

/** Makes numbers of days what the person says they were. */
export async function correct({ ask }: Shown, wanted: Wanted[]): Promise<CorrectionEnd> {
  const outcome = await ask({ do: 'correct', wanted });
  return outcome.ok ? { ok: true, corrected: outcome.corrected ?? [] } : outcome;
}

/** Puts numbers back as they were before a correction. */
export const putBack = ({ ask }: Shown, done: readonly CorrectionView[]) =>
  ask({ do: 'put-back', days: done.map(({ day, metric }) => ({ day, metric })), id: done[0]?.id ?? '' });

/** Whether a day's single events are still kept; only then it can be corrected. @param today both `YYYY-MM-DD` */
export const isKept = (day: string, today: string): boolean => day >= oldestKept(today);
