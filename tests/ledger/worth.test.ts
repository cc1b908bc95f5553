import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { canBeWorth } from '../../lib/event';
import { answer, countAgain, retract, undo } from '../../lib/ledger/change';
import { rebuildDays } from '../../lib/ledger/days';
import { exportAll } from '../../lib/ledger/export';
import { checkImport, mergeImport } from '../../lib/ledger/import';
import type { Ledger } from '../../lib/ledger/open';
import { eventById } from '../../lib/ledger/read';
import { record } from '../../lib/ledger/record';
import { dropOldEvents } from '../../lib/ledger/retention';
import { closePeriod, comparedOf, periodsOn } from '../../lib/ledger/shared';
import { totalsOf } from '../../lib/ledger/totals';
import { sayWorth, tellWorth } from '../../lib/ledger/worth';
import { act, alone, day, freshLedger, hour, moment, morning, storedDays } from './practice';

const euro = (amount: number) => ({ amount, currency: 'EUR' });
const placed = (ledger: Ledger, change = {}) =>
  record(ledger, act({ site: 'bullhorn', metric: 'placement', subject: 'p', detector: 'placed', ...change }), moment());
const tells = (ledger: Ledger, money: ReturnType<typeof euro> | null, at = morning + hour, more = {}) =>
  tellWorth(
    ledger,
    { site: 'bullhorn', metric: 'placement', subject: 'p', money, detector: 'placed', revision: 1, ...more },
    moment(at),
  );
const numbers = async (ledger: Ledger) =>
  (await storedDays(ledger))
    .filter(({ n }) => n > 0)
    .map(({ day: on, currency, n, amount }) => [on, currency, n, amount]);
const rowsOf = async (ledger: Ledger) => (await ledger.events.toArray()).map(({ kind }) => kind).sort();

describe('what a site says later', () => {
  test('replaces what was said before, on the day of the act, and is never added to it', async () => {
    const ledger = freshLedger();
    const { id } = await placed(ledger, euro(1_500_000));
    await tells(ledger, euro(1_200_000), morning + 3 * day);
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 1, 1_200_000]]);
    expect(await eventById(ledger, id)).toMatchObject({ state: 'counted', n: 1, ...euro(1_200_000) });
    expect(await rowsOf(ledger), 'rows are only appended').toEqual(['count', 'worth']);
    expect(await ledger.events.get(id)).toMatchObject(euro(1_500_000));
  });

  test('said once more it changes nothing', async () => {
    const ledger = freshLedger();
    await placed(ledger, euro(1_500_000));
    await tells(ledger, euro(1_500_000));
    await tells(ledger, euro(1_200_000));
    await tells(ledger, euro(1_200_000));
    expect(await rowsOf(ledger)).toEqual(['count', 'worth']);
  });

  test('moves an act that had no amount to its currency, and to another', async () => {
    const ledger = freshLedger();
    await placed(ledger);
    expect(await numbers(ledger)).toEqual([['2026-11-24', '', 1, 0]]);
    await tells(ledger, euro(100));
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 1, 100]]);
    await tells(ledger, { amount: 90, currency: 'CHF' });
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'CHF', 1, 90]]);
    const before = await storedDays(ledger);
    await rebuildDays(ledger, 0);
    expect(await storedDays(ledger)).toEqual(before);
  });

  test('may be below nought: a margin that is none', async () => {
    const ledger = freshLedger();
    await placed(ledger, euro(-5000));
    await placed(ledger, { subject: 'q', ...euro(2000) });
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 2, -3000]]);
    await dropOldEvents(ledger, moment(morning + 800 * day), (write) => write());
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 2, -3000]]);
    await rebuildDays(ledger, 0);
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 2, -3000]]);
  });

  test('without a sum puts what is known in doubt until the whole is said', async () => {
    const ledger = freshLedger();
    const { id } = await placed(ledger, euro(100));
    await tells(ledger, null);
    await tells(ledger, null);
    expect(await eventById(ledger, id)).toMatchObject({ ...euro(100), inDoubt: true });
    expect(await rowsOf(ledger)).toEqual(['count', 'worth']);
    await tells(ledger, euro(80));
    expect((await eventById(ledger, id))?.inDoubt).toBeUndefined();
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 1, 80]]);
  });

  test('says nothing of an act nobody told of, of another subject, or one that was undone', async () => {
    const ledger = freshLedger();
    expect(await tells(ledger, euro(100))).toBeNull();
    const { id } = await placed(ledger);
    expect(await tells(ledger, euro(100), morning, { subject: 'other' })).toBeNull();
    await undo(ledger, id, moment(), 'person');
    expect(await tells(ledger, euro(100))).toBeNull();
    await countAgain(ledger, id, moment());
    await tells(ledger, null);
    expect((await eventById(ledger, id))?.inDoubt, 'nothing was known that could be in doubt').toBeUndefined();
    expect(await rowsOf(ledger)).toEqual(['confirm', 'count', 'undo']);
  });

  test('waits with an act that is asked about', async () => {
    const ledger = freshLedger();
    const { id } = await placed(ledger, { unsure: 'ask-first' });
    await tells(ledger, euro(100));
    expect(await numbers(ledger)).toEqual([]);
    await answer(ledger, id, 'yes', moment());
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 1, 100]]);
  });
});

describe('what the person says', () => {
  test('stands; what the site says then only puts it in doubt, and the same once more does not', async () => {
    const ledger = freshLedger();
    const { id } = await placed(ledger, euro(1_000_000));
    await sayWorth(ledger, id, euro(500_000), moment());
    await tells(ledger, euro(1_000_000));
    expect(await eventById(ledger, id)).toMatchObject(euro(500_000));
    expect((await eventById(ledger, id))?.inDoubt).toBeUndefined();
    await tells(ledger, euro(1_100_000));
    await tells(ledger, euro(1_100_000));
    expect(await eventById(ledger, id)).toMatchObject({ ...euro(500_000), inDoubt: true });
    await sayWorth(ledger, id, euro(550_000), moment());
    expect((await eventById(ledger, id))?.inDoubt).toBeUndefined();
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 1, 550_000]]);
    await sayWorth(ledger, id, null, moment());
    expect(await numbers(ledger)).toEqual([['2026-11-24', '', 1, 0]]);
  });

  test('is left to the site again where both say the same', async () => {
    const ledger = freshLedger();
    const { id } = await placed(ledger, euro(1_000_000));
    await sayWorth(ledger, id, euro(500_000), moment());
    await sayWorth(ledger, id, euro(1_000_000), moment());
    await tells(ledger, euro(800_000));
    expect(await eventById(ledger, id)).toMatchObject({ ...euro(800_000), worthSaid: { by: 'site' } });
    expect((await eventById(ledger, id))?.inDoubt).toBeUndefined();
  });

  test('is of one act only', async () => {
    const ledger = freshLedger();
    const { id } = await placed(ledger, { n: 3 });
    expect(await sayWorth(ledger, id, euro(1), moment())).toBeNull();
    expect(await sayWorth(ledger, 'nobody', euro(1), moment())).toBeNull();
  });

  test('has bounds', () => {
    for (const amount of [0, 1e12, -1e12]) expect(canBeWorth(amount), String(amount)).toBe(true);
    for (const amount of [1e12 + 1, -1e12 - 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(canBeWorth(amount), String(amount)).toBe(false);
  });
});

describe('a late undo', () => {
  const week = { from: '2026-11-23', to: '2026-11-24' };

  test('takes the amount from the day of the act, marks it with the day it was seen, and restates what was closed', async () => {
    const ledger = freshLedger();
    const { id } = await placed(ledger, euro(1_500_000));
    await tells(ledger, euro(1_200_000));
    await placed(ledger, { subject: 'q', ...euro(300_000) });
    await closePeriod(ledger, week, moment(morning + 2 * hour), null);
    const seen = morning + 18 * day;
    await retract(ledger, { site: 'bullhorn', metric: 'placement', subject: 'p' }, moment(seen, 60));
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 1, 300_000]]);
    expect(await eventById(ledger, id)).toMatchObject({
      ...{ state: 'retracted', ...euro(1_200_000), back: { at: seen, offset: 60 } },
    });
    const [period] = await periodsOn(ledger, week);
    if (!period) throw new Error('nothing is closed');
    expect(await comparedOf(ledger, period, '2026-12-12')).toEqual([
      {
        ...{ metric: 'placement', currency: 'EUR' },
        closed: { n: 2, amount: 1_500_000 },
        now: { n: 1, amount: 300_000 },
      },
    ]);
    expect(await totalsOf(ledger, { from: '2026-12-12', to: '2026-12-12' }, 0, null)).toEqual([]);
  });

  test('is not held up by what was said of the amount just then', async () => {
    const ledger = freshLedger();
    await placed(ledger, euro(100));
    await tells(ledger, euro(80), morning + hour + 2000);
    await retract(ledger, { site: 'bullhorn', metric: 'placement', subject: 'p' }, moment(morning + hour));
    expect(await numbers(ledger)).toEqual([]);
  });

  test('brought back, it is worth what it was brought back with', async () => {
    const ledger = freshLedger();
    await placed(ledger, euro(100));
    await retract(ledger, { site: 'bullhorn', metric: 'placement', subject: 'p' }, moment(morning + hour));
    await tells(ledger, euro(80), morning + 2 * hour);
    expect(await numbers(ledger)).toEqual([]);
    const again = act({
      site: 'bullhorn',
      metric: 'placement',
      subject: 'p',
      gestureAt: morning + 3 * hour,
      ...euro(60),
    });
    expect((await record(ledger, again, moment(morning + 3 * hour))).result).toBe('returned');
    expect(await numbers(ledger)).toEqual([['2026-11-24', 'EUR', 1, 60]]);
    expect((await record(ledger, again, moment(morning + 3 * hour))).result).toBe('duplicate');
    expect(await rowsOf(ledger)).toEqual(['confirm', 'count', 'retract', 'worth', 'worth']);
  });
});

test('an export and back keeps what was said, also where nothing was known at first', async () => {
  const ledger = freshLedger();
  const { id } = await placed(ledger);
  await tells(ledger, euro(100));
  await placed(ledger, { subject: 'q', ...euro(300) });
  await tells(ledger, null, morning + hour, { subject: 'q' });
  await sayWorth(ledger, id, euro(50), moment());
  const text = (await Array.fromAsync(exportAll(ledger))).join('');
  const { events } = JSON.parse(text) as { events: { id: string }[] };
  expect(events.find((event) => event.id === id)).toMatchObject({ ...euro(50), worthBefore: null });
  const other = freshLedger();
  const file = new Blob([text]);
  const checked = await checkImport(other, file);
  expect(checked.bad).toBe(0);
  await mergeImport(other, file, checked, moment(), alone);
  expect(await other.events.orderBy('id').toArray()).toEqual(await ledger.events.orderBy('id').toArray());
  expect(await storedDays(other)).toEqual(await storedDays(ledger));
});
