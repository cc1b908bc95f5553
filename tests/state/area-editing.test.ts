import { expect, test } from 'vitest';
import { agreedRole } from '../../lib/ledger/agreement-format';
import { templateById } from '../../lib/roles/all';
import { roleFrom } from '../../lib/roles/template';
import { withWords } from '../../lib/state/area-editing';

const template = templateById('salesperson');
if (!template) throw new Error('no such template');
const before = { role: roleFrom(template), targets: [] };
const typed = { name: ' My clients ', why: ' They stay ', who: '', lens: 'business' as const };

test('an area gets the person’s own words, and keeps its results and actions', () => {
  const area = withWords(before, 0, typed)?.role.areas[0];
  const { results, pairs } = before.role.areas[0] ?? {};
  expect(area).toEqual({ name: 'My clients', why: 'They stay', lens: 'business', results, pairs });
  expect(before.role.areas[0]?.name, 'the one before is as it was').toBe(template.areas[0]?.name);
});

test('what can be typed can be kept, and is never taken for a template’s area', () => {
  for (const name of ['x'.repeat(500), 'Kim’s', template.areas[0]?.name ?? '']) {
    const wanted = withWords(before, 0, { ...typed, name, why: 'y'.repeat(900) });
    expect(agreedRole.safeParse(wanted?.role).success, name).toBe(true);
    expect(wanted?.role.areas[0]?.name).not.toBe(template.areas[0]?.name);
  }
});

test('without a name, or with that of another area, it is not taken', () => {
  expect(withWords(before, 0, { ...typed, name: '  ' })).toBeNull();
  const first = withWords(before, 0, typed);
  expect(first && withWords(first, 1, { ...typed, name: 'MY CLIENTS' })).toBeNull();
  expect(withWords(before, 99, typed)).toBeNull();
});
