import { expect, test } from 'vitest';
import { type Advice, adviceOn } from '../../lib/measure/advice';
import { templates } from '../../lib/roles/all';
import { roleFrom, targetsFrom } from '../../lib/roles/template';
import { sites } from '../../lib/sites/all';
import type { Area, Role, Target } from '../../lib/target';

const limits = sites.flatMap(({ name, limits: known = [] }) =>
  known.map(({ metric, about, days }) => ({ site: name, metric, about, days })),
);
const review = '2027-01-01';
const target = (metric: string, value: number, period: Target['period'] = 'week'): Target => ({
  ...{ metric, period, value, direction: 'up', review },
});
const requests = (value: number, period: Target['period']) => target('connection-request', value, period);
const area: Area = {
  ...{ name: 'placing', lens: 'customer', results: ['meeting-held'] },
  pairs: [{ result: 'meeting-held', action: 'call', ratio: 10, lag: 5, horizon: 30 }],
};
const role = (change: Partial<Role> = {}): Role => ({ template: null, areas: [], headlines: [], ...change });
const kinds = (targets: Target[], of = role(), counted: Set<string> | null = null) =>
  adviceOn({ role: of, targets }, limits, counted).map(({ kind }) => kind);

test.each(templates.map((template) => [template.id, template] as const))(
  '%s needs no advice as it is shipped',
  (_, template) => {
    const targets = targetsFrom(template, 'EUR').map((one) => ({ ...one, review }));
    const everything = new Set(targets.map(({ metric }) => metric));
    expect(adviceOn({ role: roleFrom(template), targets }, limits, everything)).toEqual([]);
  },
);

test('more requests than LinkedIn lets through in a week are told, at the limit none', () => {
  expect(kinds([requests(100, 'week')])).toEqual([]);
  expect(kinds([requests(20, 'day')])).toEqual([]);
  expect(adviceOn({ role: role(), targets: [requests(25, 'day')] }, limits, null)).toEqual<Advice[]>([
    { kind: 'limit', metric: 'connection-request', site: 'LinkedIn', about: 100, days: 7, asked: 125 },
  ]);
  expect(kinds([requests(500, 'month')])).toEqual(['limit']);
});

test('an action that cannot bring its result is told, with how many it takes', () => {
  const of = role({ areas: [area] });
  const short = (calls: Target) =>
    adviceOn({ role: of, targets: [target('meeting-held', 4), calls] }, limits, null).find(
      ({ kind }) => kind === 'short',
    );
  expect(short(target('call', 30)), 'a quarter less is near enough').toBeUndefined();
  expect(short(target('call', 29))).toMatchObject({
    metric: 'call',
    result: 'meeting-held',
    needed: 40,
    period: 'week',
  });
  expect(short(target('call', 5, 'day'))).toMatchObject({ needed: 8, period: 'day' });
});

test('results alone, actions alone, nothing for the customer', () => {
  const of = role({ areas: [area] });
  expect(kinds([target('meeting-held', 4)], of)).toEqual(['only-results']);
  expect(kinds([target('call', 40)], of)).toEqual(['only-actions', 'no-customer']);
  expect(kinds([target('meeting-held', 4), target('call', 40)], of)).toEqual([]);
  const own = role({ areas: [{ ...area, lens: 'business' }] });
  expect(kinds([target('meeting-held', 4), target('call', 40)], own)).toEqual(['no-customer']);
});

test('a headline nobody counts or looks at again, and too many targets', () => {
  const of = role({ headlines: ['call'] });
  expect(kinds([target('call', 40)], of, new Set())).toEqual(['by-hand', 'unlinked']);
  expect(kinds([target('call', 40)], of, new Set(['call']))).toEqual(['unlinked']);
  expect(kinds([{ metric: 'call', period: 'week', value: 4, direction: 'up' }], of)).toEqual(['no-review', 'unlinked']);
  expect(kinds([target('call', 40), target('meeting-held', 4)], { ...of, areas: [area] })).toEqual([]);
  const measured = role({ headlines: ['waiting-list'] });
  expect(kinds([target('waiting-list', 4)], measured, new Set()), 'nobody counts a waiting list').toEqual([]);
  expect(kinds(Array.from({ length: 10 }, (_, one) => target(`m${one}`, 4)))).toEqual(['many']);
  expect(kinds([], of, new Set())).toEqual([]);
});
