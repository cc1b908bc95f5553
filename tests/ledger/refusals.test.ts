import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Refusal } from '../../lib/event';
import { openLedger } from '../../lib/ledger/open';
import { refusals, refuse } from '../../lib/ledger/refusals';
import { dateOf } from '../../lib/text/moment';
import { freshLedger, morning } from './practice';

const refusal = (index: number): Refusal => ({
  ...{ at: morning + index, site: 'tryton', detector: 'won', metric: 'deal-won', reason: 'status', status: 403 },
});

test('the last fifty are kept, the newest first', async () => {
  const ledger = freshLedger();
  for (let index = 0; index < 53; index++) await refuse(ledger, refusal(index));
  const kept = await refusals(ledger);
  expect(kept.map(({ at }) => at - morning)).toEqual(Array.from({ length: 50 }, (_, index) => 52 - index));
  expect(kept[0]).toEqual(refusal(52));
});

test('two writers keep fifty together', async () => {
  const ledger = freshLedger();
  const other = openLedger(ledger.name);
  const writes = Array.from({ length: 60 }, (_, index) => refuse(index % 2 ? ledger : other, refusal(index)));
  await Promise.all(writes);
  expect(await refusals(ledger)).toHaveLength(50);
});

test('a moment the browser tells in fractions of a millisecond is kept as one a calendar can be made of', async () => {
  const ledger = freshLedger();
  await refuse(ledger, { ...refusal(0), at: morning + 0.289 });
  const [kept] = await refusals(ledger);
  expect(dateOf(kept?.at ?? 0, 0)).toBe('2026-11-24');
});
