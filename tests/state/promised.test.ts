import { describe, expect, test } from 'vitest';
import { makeSigningKey } from '../../lib/share/signature';
import { agreedDeals, inForce } from '../../lib/state/agreed-deals';
import { type KeptReply, promisedTo } from '../../lib/state/promised';
import type { HelpPromise, KeptPromise, Step } from '../../lib/talk';
import { help, someone, terms, today } from '../share/exchange';
import { replyOf } from '../share/replies';

const [kims, lous, sams] = await Promise.all([makeSigningKey(), makeSigningKey(), makeSigningKey()]);

/** Kim's side of what Kim and somebody agreed to. */
async function agreedWith(name = 'Lou', promises: readonly HelpPromise[] = help, effective = '2026-12-01') {
  const [kim, lou] = [someone('person', 'Kim', kims), someone('manager', name, name === 'Lou' ? lous : sams)];
  const first = await lou.propose(terms(50, effective, promises));
  const last = await kim.answer(first);
  await lou.take(last);
  return { kim: kim.steps, lou: lou.steps };
}
const kept = (steps: readonly Step[], marks: readonly KeptPromise[]): Step[] =>
  steps.map((step) => (step.kind === 'agreed' ? { ...step, kept: marks } : step));
const on = (steps: readonly Step[], day: string) => promisedTo([], agreedDeals(steps), day);

test('a deal names both, its days, and both signed files', async () => {
  const { kim, lou } = await agreedWith();
  const [deal] = agreedDeals(kim);
  expect(deal).toMatchObject({ side: 'person', person: 'Kim', manager: 'Lou', from: '2026-12-01', on: today });
  expect(deal?.asked?.device).not.toBe(deal?.agreed.device);
  expect(deal?.agreed.agrees).toEqual(deal?.asked?.signature);
  expect(agreedDeals(lou)).toMatchObject([{ side: 'manager', person: 'Kim', manager: 'Lou' }]);
  expect(promisedTo([], agreedDeals(lou), '2027-01-01'), 'it was not promised to who promised it').toEqual([]);
});

describe('help for one day', () => {
  test.each([
    ['2026-12-15', 'open', []],
    ['2026-12-16', 'late', []],
    ['2026-12-16', 'kept', [{ promise: 0 }]],
  ] as const)('on %s it is %s', async (day, state, marks) => {
    const { kim } = await agreedWith('Lou', help.slice(0, 1));
    expect(on(kept(kim, marks), day)).toMatchObject([{ what: 'Training', by: 'Lou', due: '2026-12-15', state }]);
  });
});

describe('help that comes every two weeks', () => {
  const talk = help.slice(1);
  const of = async (day: string, ...dues: string[]) => {
    const { kim } = await agreedWith('Lou', talk);
    const [one] = on(
      kept(
        kim,
        dues.map((due) => ({ promise: 0, due })),
      ),
      day,
    );
    return [one?.due, one?.past.map((past) => `${past.due} ${past.kept}`)];
  };
  test('is due next, and what was not kept was missed', async () => {
    expect(await of('2026-11-24')).toEqual(['2026-12-15', []]);
    expect(await of('2026-12-15'), 'on its day it is not missed').toEqual(['2026-12-15', []]);
    expect(await of('2026-12-16')).toEqual(['2026-12-29', ['2026-12-15 false']]);
    expect(await of('2026-12-30', '2026-12-29')).toEqual(['2027-01-12', ['2026-12-29 true', '2026-12-15 false']]);
  });
  test('kept before its day, the one after it is next', async () => {
    expect(await of('2026-12-10', '2026-12-15')).toEqual(['2026-12-29', ['2026-12-15 true']]);
  });
  test('crosses a year and a change of the clocks by the calendar', async () => {
    const [next, past] = await of('2027-04-15');
    expect(next).toBe('2027-04-20');
    expect(past).toHaveLength(9);
  });
  test('after ten years only the last months are looked at', async () => {
    const [next, past] = await of('2036-12-01');
    expect(next).toBe('2036-12-02');
    expect((past ?? []).length).toBeLessThan(56);
  });
});

test('nothing is due before it was agreed, however early it was to hold', async () => {
  const { kim } = await agreedWith();
  const late = kim.map((step) => (step.kind === 'agreed' ? { ...step, on: '2026-12-20' } : step));
  expect(agreedDeals(late)[0]?.from).toBe('2026-12-20');
  expect(on(late, '2026-12-20').find(({ every }) => every)).toMatchObject({ due: '2027-01-03', past: [] });
});

test('a later deal of the same two ends what comes again, and nothing else', async () => {
  const first = await agreedWith();
  const second = await agreedWith('Lou', [{ what: 'Lunch', every: 4 }], '2026-12-20');
  const other = await agreedWith('Sam', [{ what: 'Review', every: 1 }]);
  const later = [...other.kim, ...second.kim].map((step, at) => ({
    ...step,
    at: step.at + 10 + at,
    id: `later-${at}`,
  }));
  const steps = [...first.kim, ...later];
  const deals = agreedDeals(steps);
  expect(inForce(deals, '2026-12-19')).toHaveLength(3);
  expect(inForce(deals, '2026-12-20').map(({ manager, until }) => [manager, until])).toEqual([
    ['Lou', null],
    ['Sam', null],
  ]);
  const now = on(steps, '2026-12-30');
  expect(now.find(({ what }) => what.startsWith('A talk'))).toMatchObject({
    ...{ due: null, state: 'kept', past: [{ due: '2026-12-15', kept: false }] },
  });
  expect(
    now.find(({ what }) => what === 'Training'),
    'a day stays a day',
  ).toMatchObject({ state: 'late' });
});

test('replies and deals make one list: late first, then by day, then what was kept', async () => {
  const { kim } = await agreedWith();
  const reply: KeptReply = {
    ...{ reply: replyOf(), hash: 'r', device: 'lou' },
    row: { id: 'r', at: 1, on: today, text: '', ours: false, kept: [0] },
  };
  const all = promisedTo([reply], agreedDeals(kim), '2026-12-05');
  expect(all.map(({ what, state, due }) => [what, state, due])).toEqual([
    ['An hour on the phone with you', 'late', '2026-12-04'],
    ['Training', 'open', '2026-12-15'],
    ['A talk for the two of us', 'open', '2026-12-15'],
    ['Look over your job ads', 'kept', '2026-12-02'],
  ]);
});
