import { describe, expect, test } from 'vitest';
import { readShared } from '../../lib/ledger/export-format';
import { readValue } from '../../lib/ledger/value-format';

const at = '2026-01-05T10:00:00.000Z';
const value = { id: 'v1', at, offset: 60, day: '2026-01-05', metric: 'waiting-list', value: 80 };
const week = {
  ...{ id: 's1', from: '2025-12-29', to: '2026-01-04', at, dayStart: 0, hours: null },
  totals: [{ metric: 'call', currency: '', n: 3, amount: 0 }],
};

describe('a row of an export whose day or instant is none', () => {
  test.each([
    ['a number entered', readValue, value, ['at', 'day']],
    [
      'one taken back',
      readValue,
      { id: 'v2', at, offset: 60, day: '2026-01-05', metric: 'waiting-list', of: 'v1' },
      ['at', 'day'],
    ],
    ['a closed period', readShared, week, ['at', 'from', 'to']],
  ] as const)('%s is refused by itself, and stops no import', (_, read, row, fields) => {
    expect(read(row)).not.toBeNull();
    for (const field of fields)
      for (const bad of ['nonsense', '2026-02-29', '2026-01-05T10:00', '', 5, null])
        expect(read({ ...row, [field]: bad }), `${field}: ${bad}`).toBeNull();
  });
});
