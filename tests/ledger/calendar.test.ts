import { describe, expect, it } from 'vitest';
import { changeHoliday, offBetween, putBack, putOff, takeOff, writeHolidays } from '../../lib/ledger/calendar';
import type { Ledger } from '../../lib/ledger/open';
import type { OffDay } from '../../lib/target';
import { freshLedger } from './practice';

const holiday = (day: string, more: Partial<OffDay> = {}): OffDay => ({ day, kind: 'holiday', share: 1, ...more });
const leave = (day: string, more: Partial<OffDay> = {}): OffDay => ({
  day,
  kind: 'leave',
  share: 1,
  by: 'person',
  ...more,
});
const all = (ledger: Ledger) => offBetween(ledger, '0001-01-01', '9999-12-31');

const christmas = [holiday('2026-12-24', { share: 0.5 }), holiday('2026-12-25'), holiday('2026-12-26')];

async function withChristmas() {
  const ledger = freshLedger();
  await writeHolidays(ledger, christmas);
  return ledger;
}

describe('leave over holidays', () => {
  it('uses up none of them, and makes a half one whole', async () => {
    const ledger = await withChristmas();
    const changed = await putOff(
      ledger,
      ['2026-12-23', '2026-12-24', '2026-12-25'].map((day) => leave(day, { share: 0.5 })),
    );
    expect(changed.days).toBe(2);
    expect(await all(ledger)).toEqual([
      leave('2026-12-23', { share: 0.5 }),
      leave('2026-12-24'),
      holiday('2026-12-25'),
      holiday('2026-12-26'),
    ]);
    await putBack(ledger, changed.before);
    expect(await all(ledger)).toEqual(christmas);
  });

  it('is taken where the person meant to work', async () => {
    const ledger = await withChristmas();
    await changeHoliday(ledger, '2026-12-25', 0);
    expect((await putOff(ledger, [leave('2026-12-25')])).days).toBe(1);
  });
});

describe('a later word', () => {
  it('of the person replaces an earlier one, and says how it was', async () => {
    const ledger = freshLedger();
    await putOff(ledger, [leave('2028-02-29')]);
    const sick = await putOff(ledger, [leave('2028-02-29', { kind: 'sick' })]);
    expect(sick).toEqual({ days: 1, before: [['2028-02-29', leave('2028-02-29')]] });
    expect((await putOff(ledger, [leave('2028-02-29', { kind: 'sick' })])).days).toBe(0);
  });

  it('of a calendar never takes leave away', async () => {
    const ledger = freshLedger();
    await putOff(ledger, [leave('2026-12-25')]);
    await writeHolidays(ledger, christmas);
    expect((await putOff(ledger, [holiday('2026-12-25', { by: 'file' })])).days).toBe(0);
    expect(await all(ledger)).toEqual([christmas[0], leave('2026-12-25'), christmas[2]]);
  });
});

describe('another region', () => {
  it('replaces holidays and leaves what the person or a file said', async () => {
    const ledger = await withChristmas();
    await putOff(ledger, [leave('2027-01-02'), holiday('2027-01-05', { by: 'file', name: 'Works outing' })]);
    await changeHoliday(ledger, '2026-12-26', 0);
    await writeHolidays(ledger, [holiday('2026-12-25', { name: 'Jul' }), holiday('2026-12-26', { name: 'Annandag' })]);
    expect(await all(ledger)).toEqual([
      holiday('2026-12-25', { name: 'Jul' }),
      holiday('2026-12-26', { share: 0, by: 'person' }),
      leave('2027-01-02'),
      holiday('2027-01-05', { by: 'file', name: 'Works outing' }),
    ]);
    await writeHolidays(ledger, []);
    expect((await all(ledger)).map(({ day }) => day)).toEqual(['2026-12-26', '2027-01-02', '2027-01-05']);
  });
});

describe('taking out', () => {
  it('says what stood there, and nothing of days that were free', async () => {
    const ledger = await withChristmas();
    const gone = await takeOff(ledger, ['2026-12-25', '2026-12-27']);
    expect(gone).toEqual({ days: 1, before: [['2026-12-25', christmas[1]]] });
    await putBack(ledger, gone.before);
    expect(await all(ledger)).toEqual(christmas);
  });

  it('of a holiday where there is none does nothing', async () => {
    const ledger = freshLedger();
    await putOff(ledger, [leave('2027-03-01')]);
    for (const day of ['2027-03-01', '2027-03-02']) expect((await changeHoliday(ledger, day, 0)).days).toBe(0);
  });
});

it('a range holds both its ends, over the turn of a year', async () => {
  const ledger = freshLedger();
  const first = Temporal.PlainDate.from('2026-12-28');
  await putOff(
    ledger,
    Array.from({ length: 9 }, (_, days) => leave(first.add({ days }).toString())),
  );
  expect(await offBetween(ledger, '2026-12-31', '2027-01-02')).toHaveLength(3);
});

it('all or nothing: one day that cannot be written keeps the others out', async () => {
  const ledger = freshLedger();
  const broken = { ...leave('2027-03-02'), name: (() => '') as unknown as string };
  await expect(putOff(ledger, [leave('2027-03-01'), broken])).rejects.toThrow();
  expect(await all(ledger)).toEqual([]);
});
