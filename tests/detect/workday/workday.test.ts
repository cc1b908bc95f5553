import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkedin } from '../../../lib/sites/linkedin';
import { tryton } from '../../../lib/sites/tryton';
import { replay } from '../replay';
import { crmOrigin } from './crm';
import { layOut } from './day';
import { workday } from './person';

const long = process.env.LONG === '1';

/*
 * Days drawn at random, with retries, double clicks, refusals hidden in a 200, tools, other extensions, several tabs, a
 * worker that dies and a clock that is set: the ledger must say what the servers' own memories say, no more, no less.
 * A day that fails is printed with its seed and can be played again.
 */
test('whatever a day brings, each act is counted once and nothing else', { timeout: 3_600_000 }, () =>
  fc.assert(
    fc.asyncProperty(workday, async (moments) => {
      const { steps, truth } = layOut(moments);
      const { events } = await replay([linkedin, tryton], { origin: crmOrigin, steps });
      const stands = events.filter(({ state }) => state !== 'undone');
      expect(stands.map(({ metric, subject, state }) => `${metric} ${subject} ${state}`).sort()).toEqual(truth);
    }),
    { numRuns: long ? 5000 : 200 },
  ),
);
