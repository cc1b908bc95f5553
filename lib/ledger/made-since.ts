import type { Sent } from '../shared';
import type { Ledger } from './open';
import { mayHaveLeft } from './sent';

/** What was made ready on a day or later and was not refused, the last first. @param day YYYY-MM-DD */
export const madeSince = (ledger: Ledger, day: string): Promise<Sent[]> =>
  ledger.sent
    .orderBy('id')
    .reverse()
    .until(({ on }) => on < day)
    .filter(mayHaveLeft)
    .toArray();
