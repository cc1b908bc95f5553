import 'temporal-polyfill/global';
import { writeFile } from 'node:fs/promises';
import { makeSigningKey, type SigningKey } from '../../lib/share/signature';
import { writeSummary } from '../../lib/share/summary-file';
import type { Summary, SummaryWeek } from '../../lib/summary';
import { summaryOf } from '../share/summaries';

/** Somebody invented who sends a week after the other from one browser. */
export interface Sender {
  /** Writes the next summary into a file. @returns its path */
  send(to: string, change?: Partial<Summary>): Promise<string>;
  /** The hash of what was sent last. */
  last(): string | null;
}

/** @param person who they are and what they call themselves */
export async function sender(person: Pick<Summary, 'person' | 'from'>, key?: SigningKey): Promise<Sender> {
  const own = key ?? (await makeSigningKey());
  let [number, predecessor]: [number, string | null] = [0, null];
  return {
    send: async (to, change = {}) => {
      const said = summaryOf({ ...person, number: number + 1, predecessor, ...change });
      const { text, hash } = await writeSummary(said, own);
      [number, predecessor] = [said.number, hash];
      await writeFile(to, text);
      return to;
    },
    last: () => predecessor,
  };
}

/** The week that begins so many days ago, in which so many calls were made. */
export function weekOf(from: string, calls: number, more: Partial<SummaryWeek> = {}): SummaryWeek {
  const to = Temporal.PlainDate.from(from).add({ days: 6 }).toString();
  const totals = [{ metric: 'call', n: calls, byHand: 2 }];
  return { from, to, closed: true, worked: 5, neutral: 0, totals, ...more };
}
