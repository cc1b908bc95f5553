import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sites } from '../../../lib/sites/all';
import { replay } from '../replay';
import { layOutMixed, mixedDay } from './mixed';

const long = process.env.LONG === '1';

test('what is done on one site counts the same beside all the others', { timeout: 3_600_000 }, () =>
  fc.assert(
    fc.asyncProperty(mixedDay, async (day) => {
      const { steps, origin, truth } = layOutMixed(day);
      const { events } = await replay(sites, { origin, steps });
      const stands = events.filter(({ state }) => state !== 'undone');
      const shown = stands.map(
        ({ site, metric, state, n, amount }) => `${site} ${metric} ${state} ${n} ${amount ?? ''}`,
      );
      expect(shown.sort()).toEqual(truth);
    }),
    { numRuns: long ? 3000 : 60 },
  ),
);
