import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../lib/share/chain';
import { type NoTargetFile, NotATargetFile } from '../../lib/share/target-file';
import { canOpen } from '../../lib/state/talk-files';
import type { RowProblem } from '../../lib/state/target-rows';
import { someone, terms, today } from './exchange';

const two = () => ({ kim: someone('person', 'Kim'), lou: someone('manager', 'Lou') });
const change = (text: string, by: object): string => JSON.stringify({ ...JSON.parse(text), ...by });

test('a proposal, a counter-proposal and what is agreed go to and fro', async () => {
  const { kim, lou } = two();
  const first = await kim.propose();
  expect(JSON.parse(first)).toMatchObject({
    ...{ format: 'groundwork-targets', version: 1, kind: 'proposal', number: 1, predecessor: null, by: 'person' },
    ...{ from: 'Kim', on: today, effective: '2026-12-01' },
  });
  expect(await lou.open(first)).toMatchObject({ place: 'next', side: 'manager', bad: [], before: null });
  const second = await lou.answer(first, terms(50));
  const opened = await kim.open(second);
  expect(opened).toMatchObject({ place: 'next', side: 'person', bad: [] });
  expect(opened.before?.targets[0]?.amount).toBe(60);
  expect(opened.good[0]?.amount).toBe(50);
  const third = await kim.answer(second);
  expect(JSON.parse(third)).toMatchObject({ kind: 'agreed', number: 3, by: 'person' });
  expect(await lou.open(third)).toMatchObject({ place: 'next', side: 'manager' });
});

test('spaces and an end of line more change nothing', async () => {
  const { kim, lou } = two();
  const first = await kim.propose();
  const mailed = `\ufeff${JSON.stringify(JSON.parse(first))}\r\n`;
  const second = await lou.answer(mailed, terms(50));
  expect((await kim.open(second)).place).toBe('next');
});

const placeOf = async (who: ReturnType<typeof someone>, text: string): Promise<Place> => (await who.open(text)).place;

describe('what does not fit into the exchange is not opened', () => {
  test('own files, and older ones', async () => {
    const { kim, lou } = two();
    const first = await kim.propose();
    expect(await placeOf(kim, first)).toBe('own');
    const second = await lou.answer(first, terms(50));
    expect(await placeOf(lou, first), 'replayed').toBe('old');
    await kim.take(second);
    expect(await placeOf(kim, second), 'it waits').toBe('again');
    await kim.answer(second, terms(55));
    expect(await placeOf(kim, second)).toBe('old');
  });

  test('one of another conversation, and one after a gap', async () => {
    const { kim, lou } = two();
    const other = await someone('manager', 'Lou').answer(await someone('person', 'Sam').propose(), terms(50));
    expect(await placeOf(kim, other)).toBe('unknown');
    const first = await kim.propose();
    const moved = change(other, { conversation: JSON.parse(first).conversation });
    expect(await placeOf(kim, moved), 'it answers another file').toBe('altered');
    const second = await lou.answer(first, terms(50));
    const fourth = change(second, { number: 4 });
    expect(await placeOf(kim, fourth)).toBe('gap');
  });

  test('one that says agreed with other numbers, or on another day', async () => {
    const { kim, lou } = two();
    const agreed = await lou.answer(await kim.propose());
    expect(await placeOf(kim, agreed)).toBe('next');
    const [call, revenue] = JSON.parse(agreed).targets;
    for (const wrong of [
      { targets: [{ ...call, amount: 61 }, revenue] },
      { targets: [call] },
      { targets: [call, revenue, { ...call, metric: 'email' }] },
      { targets: [{ ...call, amount: 0 }, revenue] },
      { effective: '2026-12-02' },
    ])
      expect(await placeOf(kim, change(agreed, wrong)), JSON.stringify(wrong)).toBe('other-numbers');
  });

  test('nothing after what is agreed', async () => {
    const { kim, lou } = two();
    const first = await kim.propose();
    await kim.take(await lou.answer(first));
    const late = await someone('manager', 'Lou').answer(first, terms(40));
    expect(await placeOf(kim, late)).toBe('closed');
  });
});

test('two files that crossed can both be opened, and the answer to either is', async () => {
  const { kim, lou } = two();
  const theirs = await lou.answer(await kim.propose(), terms(50));
  const ours = await kim.propose(terms(58), kim.steps[0]);
  expect(await placeOf(kim, theirs)).toBe('crossed');
  expect(await placeOf(lou, ours)).toBe('crossed');
  await lou.take(ours);
  const third = await kim.answer(theirs, terms(55));
  expect(await placeOf(lou, third)).toBe('next');
  const fourth = await lou.answer(third);
  expect(await placeOf(kim, fourth)).toBe('next');
});

test.each<[NoTargetFile, string | ((file: string) => string)]>([
  ['not-json', ''],
  ['not-json', '{"format":"groundwork-targets"'],
  ['not-json', '%PDF-1.7'],
  ['not-ours', '[]'],
  ['not-ours', 'null'],
  ['not-ours', '{"format":"groundwork","version":1,"events":[]}'],
  ['newer', (file) => change(file, { version: 3, more: true })],
  ['damaged', (file) => change(file, { version: 2 })],
  ['damaged', (file) => change(file, { version: '1' })],
  ['damaged', (file) => change(file, { signature: 'x' })],
  ['damaged', (file) => change(file, { kind: 'agreed' })],
  ['damaged', (file) => change(file, { number: 2 })],
  ['damaged', (file) => change(file, { number: 0 })],
  ['damaged', (file) => change(file, { predecessor: 'A'.repeat(43) })],
  ['damaged', (file) => change(file, { effective: '2026-02-30' })],
  ['damaged', (file) => change(file, { from: 'Kim\u202e' })],
  ['damaged', (file) => change(file, { from: ' ' })],
  ['damaged', (file) => change(file, { targets: [] })],
  ['damaged', (file) => change(file, { targets: Array(101).fill({}) })],
  ['not-ours', (file) => file + ' '.repeat(300_000)],
])('no target file: %s', async (why, text) => {
  const file = typeof text === 'string' ? text : text(await someone('person', 'Kim').propose());
  const error = await someone('manager', 'Lou')
    .open(file)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NotATargetFile);
  expect(error).toMatchObject({ why });
});

describe('a row that is no target is named, and the others are kept', () => {
  const call = { metric: 'call', period: 'week', amount: 60 };
  const money = { metric: 'revenue', period: 'month', amount: 3_000_000, currency: 'EUR' };
  test.each<[RowProblem, unknown]>([
    ['positive', { ...call, amount: 0 }],
    ['positive', { ...call, amount: -5 }],
    ['whole', { ...call, amount: 2.5 }],
    ['absurd', { ...call, amount: 900_000 }],
    ['whole', { ...call, amount: 1e300 }],
    ['percent', { metric: 'csat', period: 'month', amount: 140 }],
    ['currency', { ...money, currency: 'XQX' }],
    ['currency', { ...money, currency: 'eur' }],
    ['currency', { metric: 'revenue', period: 'month', amount: 5 }],
    ['currency', { ...call, currency: 'EUR' }],
    ['past', { ...call, review: '2020-01-01' }],
    ['early', { ...call, review: '2026-11-30' }],
    ['date', { ...call, review: '2027-02-30' }],
    ['far', { ...call, review: '2040-01-01' }],
    ['same', { ...call, baseline: 60 }],
    ['unknown', { ...call, metric: 'of-a-pack' }],
    ['shape', { ...call, amount: '60' }],
    ['shape', { ...call, amount: null }],
    ['shape', { ...call, note: 'about somebody' }],
    ['shape', { ...call, period: 'hour' }],
    ['shape', 'call'],
  ])('%s', async (problem, row) => {
    const { kim, lou } = two();
    const good = { metric: 'email', period: 'week', amount: 20 };
    const opened = await lou.open(change(await kim.propose(), { targets: [good, row] }));
    expect(opened.good).toEqual([good]);
    expect(opened.bad).toMatchObject([{ place: 2, problem }]);
  });

  test('two rows for one metric: neither is taken, as nobody can tell which holds', async () => {
    const { kim, lou } = two();
    const targets = [call, { ...call, period: 'day', amount: 12 }, money];
    const opened = await lou.open(change(await kim.propose(), { targets }));
    expect(opened.good).toEqual([money]);
    expect(opened.bad.map(({ place, problem }) => [place, problem])).toEqual([
      [1, 'twice'],
      [2, 'twice'],
    ]);
  });

  test('a day that is over is told, and does not make the rows bad', async () => {
    const { kim, lou } = two();
    const opened = await lou.open(change(await kim.propose(), { effective: '2020-01-01' }));
    expect(opened).toMatchObject({ day: 'past', bad: [] });
  });
});

test('2,000 files with something wrong: no crash, nothing taken for what it is not', async () => {
  const { kim, lou } = two();
  const second = await lou.answer(await kim.propose(), terms(50));
  const agreed = await someone('manager', 'Lou').answer(await kim.propose());
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      '',
      '\u0000',
      -1,
      0,
      1.5,
      1e308,
      [],
      {},
      [[]],
      { __proto__: null },
      '2026-13-01',
    ),
    fc.string(),
    fc.integer(),
  );
  const cut = fc.record({ at: fc.nat(), put: fc.string({ maxLength: 3 }), take: fc.nat({ max: 5 }) });
  const inText = fc.array(cut, { minLength: 1, maxLength: 3 }).map(
    (cuts) => (text: string) =>
      cuts.reduce((now, { at, put, take }) => {
        const place = at % now.length;
        return now.slice(0, place) + put + now.slice(place + take);
      }, text),
  );
  const keys = ['format', 'version', 'kind', 'conversation', 'number', 'predecessor', 'by', 'from', 'on', 'effective'];
  const rowKeys = ['metric', 'period', 'amount', 'currency', 'baseline', 'review', 'area', '__proto__', 'more'];
  const inKey = fc
    .tuple(fc.constantFrom(...keys, 'targets', '__proto__', 'more'), odd)
    .map(([key, value]) => (text: string) => {
      const entries = Object.entries(JSON.parse(text)).filter(([name]) => name !== key);
      return `{${[...entries, [key, value]].map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join()}}`;
    });
  const inRow = fc.tuple(fc.constantFrom(...rowKeys), odd).map(([key, value]) => (text: string) => {
    const { targets, ...head } = JSON.parse(text);
    const [row, ...rest] = targets;
    const bent = `{${[...Object.entries(row).filter(([name]) => name !== key), [key, value]]
      .map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`)
      .join()}}`;
    return `${JSON.stringify(head).slice(0, -1)},"targets":[${[bent, ...rest.map((one: unknown) => JSON.stringify(one))]}]}`;
  });
  const kept = JSON.stringify(kim.steps);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(second, agreed), fc.oneof(inText, inKey, inRow), async (file, bend) => {
      const bent = bend(file);
      let opened: Awaited<ReturnType<typeof kim.open>>;
      try {
        opened = await kim.open(bent);
      } catch (error) {
        expect(error).toBeInstanceOf(NotATargetFile);
        return;
      }
      expect(JSON.stringify(kim.steps), 'looking writes nothing').toBe(kept);
      if (!canOpen(opened)) return;
      const { good, bad, file: read } = opened;
      expect(good.length + bad.length).toBe(JSON.parse(bent).targets.length);
      for (const { amount, metric } of good) {
        expect(Number.isSafeInteger(amount) && amount > 0, metric).toBe(true);
      }
      // What it says of itself is what the last file asks for.
      expect(read.by).toBe('manager');
      if (read.kind === 'agreed') {
        expect(bad).toEqual([]);
        expect(good).toMatchObject(JSON.parse(agreed).targets.map(({ amount }: { amount: number }) => ({ amount })));
      }
    }),
    { numRuns: 2000 },
  );
}, 120_000);
