import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMinorUnits } from '../../lib/detect/money';
import { reckon, workingDays } from '../../lib/detect/reckon';
import type { Reckoning } from '../../lib/sites/site';

const fee: Reckoning = {
  ...{ is: 'fee', salary: 'salary', share: 'fee', hoursPerDay: 'hours' },
  per: { field: 'unit', year: ['Per Year'], month: ['Per Month'], hour: ['Per Hour'] },
};
const margin: Reckoning = { is: 'margin', bill: 'bill', pay: 'pay', hoursPerDay: 'hours', from: 'from', to: 'to' };
const both = [fee, margin];

const at = (text: string) => Date.parse(text);
const perm = { salary: 60_000, fee: 0.25, unit: 'Per Year' };
const contract = { bill: 100, pay: 80, hours: 8, from: at('2026-11-30T00:00Z'), to: at('2026-12-11T00:00Z') };
const of = (body: object, zone = 'UTC') => reckon(both, body, zone);

describe('a share of a salary', () => {
  it.each([
    ['by the year', perm, 15_000],
    ['in digits', { ...perm, salary: '60000', fee: '0.25' }, 15_000],
    ['in another case', { ...perm, unit: 'PER YEAR' }, 15_000],
    ['by the month', { ...perm, salary: 5000, unit: 'Per Month' }, 15_000],
    ['by the hour', { ...perm, salary: 30, unit: 'Per Hour', hours: 8 }, 15_600],
    ['all of it', { ...perm, fee: 1 }, 60_000],
    [
      'of a form that sends all its fields',
      { ...perm, bill: 0, pay: 0, hours: 8, from: contract.from, to: null },
      15_000,
    ],
  ])('%s', (_, body, value) => {
    expect(of(body)).toEqual({ is: 'fee', value });
  });

  it.each([
    ['the unit is not told', { salary: 60_000, fee: 0.25 }],
    ['the unit is another', { ...perm, unit: 'Per Week' }],
    ['the unit is two', { ...perm, unit: 'Per Year or so' }],
    ['there are no hours', { ...perm, unit: 'Per Hour' }],
    ['a day has more than 24 hours', { ...perm, unit: 'Per Hour', hours: 40 }],
    ['the share is in per cent', { ...perm, fee: 25 }],
    ['the share is nought', { ...perm, fee: 0 }],
    ['the share is below nought', { ...perm, fee: -0.2 }],
    ['the salary is nought', { ...perm, salary: 0 }],
    ['the salary is written', { ...perm, salary: '60,000' }],
    ['the salary is a yes', { ...perm, salary: true }],
    ['the salary is no number', { ...perm, salary: Number.POSITIVE_INFINITY }],
    ['both could be meant', { ...perm, ...contract }],
  ])('is not reckoned where %s', (_, body) => {
    expect(of(body)).toBe('in-part');
  });
});

describe('the margin of a contract', () => {
  it.each([
    ['two weeks', contract, 20 * 8 * 10],
    ['one day', { ...contract, to: contract.from }, 20 * 8],
    ['below nought', { ...contract, bill: 70 }, -10 * 8 * 10],
    ['nothing', { ...contract, bill: 80 }, 0],
  ])('over %s', (_, body, value) => {
    expect(of(body)).toEqual({ is: 'margin', value });
  });

  it('takes the days of the person: midnight in Berlin is the day before in Greenwich', () => {
    const [from, to] = [at('2026-11-29T23:00Z'), at('2026-12-10T23:00Z')];
    expect(of({ ...contract, from, to }, 'Europe/Berlin')).toEqual({ is: 'margin', value: 1600 });
    // From Sunday to Thursday.
    expect(of({ ...contract, from, to })).toEqual({ is: 'margin', value: 1440 });
    // Clocks are set between the two.
    const summer = { ...contract, from: at('2026-03-22T23:00Z'), to: at('2026-04-02T22:00Z') };
    expect(of(summer, 'Europe/Berlin')).toEqual({ is: 'margin', value: 1600 });
  });

  it.each([
    ['it has no end', { ...contract, to: null }],
    ['it has no beginning', { ...contract, from: undefined }],
    ['it ends before it begins', { ...contract, to: contract.from - 86_400_000 * 2 }],
    ['it is on a weekend', { ...contract, from: at('2026-12-05'), to: at('2026-12-06') }],
    ['it ends in another age', { ...contract, to: 8.6e15 }],
    ['it lasts a lifetime', { ...contract, to: at('2086-12-11') }],
    ['nobody is paid', { ...contract, pay: 0 }],
    ['nobody is billed', { ...contract, bill: 0 }],
    ['its hours are not told', { ...contract, hours: undefined }],
    ['its dates are texts', { ...contract, from: '2026-11-30', to: '2026-12-11' }],
  ])('is not reckoned where %s', (_, body) => {
    expect(of(body)).toBe('in-part');
  });
});

it('says nothing of a body that does not speak of it', () => {
  for (const body of [null, undefined, 'text', {}, { status: 'Approved' }, { hours: 8 }, { from: 1 }, []])
    expect(reckon(both, body, 'UTC')).toBeNull();
});

it('counts working days as one by one', () => {
  const start = Temporal.PlainDate.from('2026-11-23');
  for (let first = 0; first < 7; first++)
    for (let many = 0; many < 40; many++) {
      const from = start.add({ days: first });
      const all = Array.from({ length: many + 1 }, (_, day) => from.add({ days: day }));
      expect(workingDays(from, from.add({ days: many }))).toBe(all.filter(({ dayOfWeek }) => dayOfWeek < 6).length);
    }
  expect(workingDays(start, start.subtract({ days: 1 }))).toBe(0);
});

it('never throws, whatever stands there, and never comes to no number', () => {
  const keys = fc.constantFrom('salary', 'fee', 'unit', 'hours', 'bill', 'pay', 'from', 'to');
  const values = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom('Per Year', 'Per Hour', '1e9', '', null),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(fc.dictionary(keys, values), (body) => {
      const found = reckon(both, body, 'Europe/Berlin');
      if (found && found !== 'in-part') {
        expect(Number.isNaN(found.value)).toBe(false);
        const money = inMinorUnits(found.value, 'EUR');
        if (money) expect(Number.isSafeInteger(money.amount)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

it('knows how many minor units a currency has, and refuses what no act is worth', () => {
  expect(inMinorUnits(15_000, 'EUR')).toEqual({ amount: 1_500_000, currency: 'EUR' });
  expect(inMinorUnits(15_000, 'JPY')).toEqual({ amount: 15_000, currency: 'JPY' });
  expect(inMinorUnits(-80.004, 'EUR')).toEqual({ amount: -8000, currency: 'EUR' });
  for (const value of [1e11, -1e11, Number.NaN, Number.POSITIVE_INFINITY])
    expect(inMinorUnits(value, 'EUR')).toBeNull();
});
