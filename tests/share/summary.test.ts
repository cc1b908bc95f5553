import { expect, test } from 'vitest';
import { makeSigningKey } from '../../lib/share/signature';
import { type Choice, saidOf, saySame, summaryFrom, type Told, type ToldWeek } from '../../lib/share/summary';
import { writeSummary } from '../../lib/share/summary-file';
import type { Sent, Total } from '../../lib/shared';
import type { Summary } from '../../lib/summary';

const total = (metric: string, n: number, amount = 0, currency = ''): Total => ({ metric, n, amount, currency });
const week = (from: string, to: string, totals: Total[], change: Partial<ToldWeek> = {}): ToldWeek => ({
  ...{ from, to, closed: true, worked: 5, neutral: 0, totals, byHand: [], mended: [] },
  ...change,
});
const first = (...totals: Total[]) => week('2026-11-09', '2026-11-15', totals);
const second = (...totals: Total[]) => week('2026-11-16', '2026-11-22', totals);
const told = (change: Partial<Told> = {}): Told => ({
  ...{ person: 'a'.repeat(22), on: '2026-11-23', week: second(total('call', 4)), earlier: [], targets: [], ratios: [] },
  ...{ checkIn: null, unsure: [], sites: [], ...change },
});
const all: Choice = { from: 'Kim', without: [], targets: true, ratios: true, checkIn: ['well', 'need'] };
const start = { number: 1, predecessor: null };
const key = makeSigningKey();

/** What the list has of summaries that were sent one after another. */
async function sent(...summaries: [Summary, string[]][]): Promise<Sent[]> {
  return Promise.all(
    summaries.map(async ([summary, without], place) => {
      const { text, hash } = await writeSummary(summary, await key);
      const signed = { number: place + 1, hash, predecessor: null, device: 'd', text };
      const { from, to } = summary.weeks.at(-1) as ToldWeek;
      return { id: `${place}`, at: place, on: summary.on, form: 'file', parts: [], from, to, without, signed };
    }),
  );
}
const again = (before: Sent[], now: Partial<Told>, choice = all) =>
  summaryFrom(told(now), choice, saidOf(before, 'd'), start);

test('a week that changed since it was sent is in again, with what was said of it; one that did not is not', async () => {
  const before = await sent([
    summaryFrom(told({ week: first(total('call', 9), total('email', 2)) }), all, new Map(), start),
    [],
  ]);
  expect(again(before, { earlier: [first(total('email', 2), total('call', 9))] }).weeks).toHaveLength(1);
  const { weeks } = again(before, { earlier: [first(total('call', 8), total('placement', 1, 500, 'EUR'))] });
  expect(weeks.map(({ from }) => from)).toEqual(['2026-11-09', '2026-11-16']);
  expect(weeks[0]?.totals).toEqual([
    { metric: 'call', n: 8, was: { n: 9 } },
    { metric: 'placement', n: 1, amount: 500, currency: 'EUR', was: { n: 0, amount: 0 } },
    { metric: 'email', n: 0, was: { n: 2 } },
  ]);
});

test('what is said last counts, and a metric that was left out then is no change', async () => {
  const one = (week: ToldWeek, choice = all) => summaryFrom(told({ week }), choice, new Map(), start);
  const without = { ...all, without: ['email'] };
  const before = await sent([one(first(total('call', 9))), []], [one(first(total('call', 8)), without), ['email']]);
  expect(again(before, { earlier: [first(total('call', 8), total('email', 5))] }).weeks).toHaveLength(1);
  const [changed] = again(before, { earlier: [first(total('call', 7), total('email', 5))] }).weeks;
  expect(changed?.totals).toEqual([
    { metric: 'call', n: 7, was: { n: 8 } },
    { metric: 'email', n: 5 },
  ]);
  // Nor is one that is left out now.
  expect(again(before, { earlier: [first(total('call', 7))] }, { ...all, without: ['call'] }).weeks).toHaveLength(1);
});

test('a week that was sent while it ran is told anew, and nobody is told that it changed', async () => {
  const running = { ...first(total('call', 3)), closed: false };
  const before = await sent([summaryFrom(told({ week: running }), all, new Map(), start), []]);
  const [week_] = again(before, { earlier: [first(total('call', 9))] }).weeks;
  expect(week_?.totals).toEqual([{ metric: 'call', n: 9 }]);
});

test('what another browser said, or what is no summary, says nothing here', async () => {
  const before = await sent([summaryFrom(told({ week: first(total('call', 9)) }), all, new Map(), start), []]);
  expect(saidOf(before, 'e').size).toBe(0);
  const [one] = before;
  const broken = { ...one, signed: { ...one?.signed, text: '{"weeks":[{"from":1}]}' } } as Sent;
  expect(saidOf([broken], 'd').size).toBe(0);
});

test('only what was chosen is in it', () => {
  const target = { metric: 'call', period: 'week', direction: 'up', value: 5, due: 5 } as const;
  const ratio = { action: 'call', result: 'placement', actions: 90, results: 3, per: 30, few: 12, many: 80 };
  const full = told({
    week: {
      ...second(total('call', 4), total('email', 9)),
      byHand: [total('call', 1)],
      mended: [
        { metric: 'call', takenBack: 2, corrected: 0 },
        { metric: 'email', takenBack: 1, corrected: 1 },
      ],
    },
    targets: [{ ...target, from: '2026-11-16', to: '2026-11-22', done: 4, expected: 5, mark: 'behind' }],
    ratios: [ratio],
    checkIn: { well: ' A win ', stuck: 'STUCK', next: '', need: '' },
    unsure: ['email', 'call'],
  });
  expect(summaryFrom(full, all, new Map(), start)).toMatchObject({
    checkIn: { well: 'A win' },
    quality: { unsure: 2, takenBack: 3, corrected: 1 },
  });
  const bare = { ...all, without: ['call'], targets: false, checkIn: [] };
  const little = summaryFrom(full, bare, new Map(), start);
  expect(little).toMatchObject({ targets: [], ratios: [], quality: { unsure: 1, takenBack: 1, corrected: 1 } });
  expect(JSON.stringify(little)).not.toMatch(/call|STUCK|win|checkIn/);
  expect(summaryFrom(full, all, new Map(), start).weeks[0]?.totals[0]).toEqual({ metric: 'call', n: 4, byHand: 1 });
});

test('the same said once more is the same, whatever its place; another number is not', () => {
  const one = summaryFrom(told(), all, new Map(), start);
  expect(saySame(one, { ...one, number: 7, predecessor: 'x'.repeat(43) })).toBe(true);
  expect(saySame(one, { ...one, from: 'Lou' })).toBe(false);
});
