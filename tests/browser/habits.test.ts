import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { habitAfter, saveHabit } from '../../lib/browser/habits';
import { readSettings } from '../../lib/browser/settings';
import { answer } from '../../lib/ledger/change';
import type { Ledger } from '../../lib/ledger/open';
import { record } from '../../lib/ledger/record';
import { act, freshLedger, moment, morning, second } from '../ledger/practice';

beforeEach(() => fakeBrowser.reset());

let asked = 0;

/** One more question of a detector, answered. */
async function answered(ledger: Ledger, said: 'yes' | 'no', more: Parameters<typeof act>[0] = {}) {
  const at = moment(morning + ++asked * second);
  const one = act({ subject: `s${asked}`, detector: 'mobile-lite', unsure: 'ask-first', ...more });
  const { id } = await record(ledger, one, at);
  await answer(ledger, id, said, at);
  return habitAfter(ledger, id, said);
}

const habits = async () => (await readSettings()).habits;

describe('three equal answers in a row', () => {
  it.each([
    ['yes', 'always'],
    ['no', 'never'],
  ] as const)('%s, make a habit: %s', async (said, habit) => {
    const ledger = freshLedger();
    expect([await answered(ledger, said), await answered(ledger, said)]).toEqual([null, null]);
    expect(await answered(ledger, said)).toBe(habit);
    expect(await habits()).toEqual({ 'linkedin/mobile-lite': habit });
    await saveHabit('linkedin/mobile-lite', null);
    expect(await habits()).toEqual({});
  });

  it('make none when another answer stands between them', async () => {
    const ledger = freshLedger();
    for (const said of ['yes', 'yes', 'no', 'yes', 'yes'] as const) expect(await answered(ledger, said)).toBeNull();
    expect(await answered(ledger, 'yes')).toBe('always');
  });

  it('count for one detector, and only where it asks first', async () => {
    const ledger = freshLedger();
    for (const detector of ['a', 'b', 'a', 'b']) expect(await answered(ledger, 'yes', { detector })).toBeNull();
    for (let n = 0; n < 4; n++) expect(await answered(ledger, 'yes', { unsure: 'not-confirmed' })).toBeNull();
    expect(await habits()).toEqual({});
  });

  it("are the person's own, not what the site showed meanwhile", async () => {
    const ledger = freshLedger();
    for (const subject of ['x', 'y']) {
      await record(ledger, act({ subject, detector: 'mobile-lite', unsure: 'ask-first' }), moment());
      await record(ledger, act({ subject, detector: 'connect', gestureAt: null }), moment(morning + second));
    }
    expect(await answered(ledger, 'yes')).toBeNull();
    expect(await answered(ledger, 'yes')).toBeNull();
    expect(await answered(ledger, 'yes')).toBe('always');
  });
});

it('"always" is one at once, but not where nothing can be settled for the next', async () => {
  const ledger = freshLedger();
  const first = await record(ledger, act({ unsure: 'ask-first', detector: 'mobile-lite' }), moment());
  expect(await habitAfter(ledger, first.id, 'always')).toBe('always');
  const lost = await record(ledger, act({ subject: 'b', unsure: 'lost', detector: 'x' }), moment());
  expect(await habitAfter(ledger, lost.id, 'always')).toBeNull();
});
