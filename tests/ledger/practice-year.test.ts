import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { metricIds } from '../../lib/catalog';
import { dayCounts, rebuildDays } from '../../lib/ledger/days';
import { experimentsOf } from '../../lib/ledger/experiments';
import { practiceExperiments } from '../../lib/ledger/practice-experiments';
import { practiceAgreements, practiceValues, practiceYear } from '../../lib/ledger/practice-year';
import { unsureEvents } from '../../lib/ledger/read';
import { heldOn, versionsIn } from '../../lib/ledger/targets';
import { siteById } from '../../lib/sites/all';
import { fitsMetric } from '../../lib/value';
import { day, freshLedger, hour, morning } from './practice';

test.each([
  ['on a working morning', morning],
  ['early on a Sunday', Date.parse('2026-11-22T00:20:00Z')],
  ['late in the evening', morning + 12 * hour],
])('a year that is made %s is whole, ends now, and has something today', async (_, at) => {
  const { rows, receipts } = practiceYear({ at, offset: 60 });
  expect(rows.length).toBeGreaterThan(5000);
  expect(rows.every((row) => row.at <= at + 60_000 && row.at > at - 367 * day)).toBe(true);
  for (const unique of ['id', 'key'] as const) expect(new Set(rows.map((row) => row[unique])).size).toBe(rows.length);
  const events = rows.filter(({ of }) => of === undefined);
  expect(events.every(({ metric }) => (metricIds as string[]).includes(metric))).toBe(true);
  expect(events.every(({ site }) => site === 'manual' || siteById(site))).toBe(true);
  const ids = new Set(events.map(({ id }) => id));
  expect([...rows.flatMap(({ of }) => of ?? []), ...receipts.map(({ id }) => id)].every((id) => ids.has(id))).toBe(
    true,
  );

  // A part of it is enough to see that the ledger takes it.
  const ledger = freshLedger();
  const lately = rows.filter((row) => row.at > at - 20 * day && (row.of === undefined || row.at > at - 19 * day));
  await ledger.events.bulkAdd(lately);
  await ledger.receipts.bulkAdd(receipts);
  await rebuildDays(ledger, 0);
  const today = new Date(at + hour).toISOString().slice(0, 10);
  expect((await dayCounts(ledger, today, today)).length).toBeGreaterThan(0);
  expect((await unsureEvents(ledger, at)).length).toBeGreaterThan(0);
});

test.each([
  ['a Tuesday', morning],
  ['the night to a Saturday', Date.parse('2026-11-27T23:59:00Z')],
])('what is entered of a year that ends on %s fits, and is of days that were', (_, at) => {
  const values = practiceValues({ at, offset: 60 });
  expect(values.length).toBeGreaterThan(50);
  expect(new Set(values.map(({ id }) => id)).size).toBe(values.length);
  const today = new Date(at + hour).toISOString().slice(0, 10);
  for (const one of values) {
    expect(fitsMetric(one)).toBe(true);
    expect(one.day <= today && one.at <= at + 60_000).toBe(true);
  }
});

test('one experiment is over and one runs, on requests whose answers find them', async () => {
  const now = { at: morning, offset: 60 };
  const ledger = freshLedger();
  await ledger.experiments.bulkAdd(practiceExperiments(now));
  const [running, over] = await experimentsOf(ledger);
  expect(running).toMatchObject({ from: '2026-11-04', end: null });
  expect(over?.end?.outcomes?.ways.map(({ actions, unknown }) => actions + unknown)).toEqual([over?.each, over?.each]);
  const lately = practiceYear(now).rows.filter(({ at, of }) => of === undefined && at > morning - 20 * day);
  const ofMetric = (metric: string) => lately.filter((row) => row.metric === metric);
  const asked = ofMetric('connection-request');
  const way = (tag: string) => asked.filter(({ tags }) => tags?.includes(tag as never)).length;
  expect(Math.min(way('with-note'), way('without-note'))).toBeGreaterThan(60);
  expect(Math.max(way('with-note'), way('without-note'))).toBeLessThan(running?.each ?? 0);
  const subjects = new Set(
    practiceYear(now).rows.flatMap(({ metric, subject }) => (metric === 'connection-request' && subject) || []),
  );
  const accepted = ofMetric('connection-accepted');
  expect(accepted.filter(({ subject }) => subject && subjects.has(subject)).length).toBeGreaterThan(
    0.8 * accepted.length,
  );
});

test('it is the same each time', () => {
  const now = { at: morning, offset: 0 };
  expect(practiceYear(now)).toEqual(practiceYear(now));
});

test('the invented person has targets, and works for each of them', () => {
  const now = { at: morning, offset: 60 };
  const worked = new Set([...practiceYear(now).rows, ...practiceValues(now)].map(({ metric }) => metric));
  const versions = versionsIn(practiceAgreements(now));
  const held = heldOn(versions, '2026-11-24');
  expect(held?.targets.filter(({ currency }) => !currency).every(({ metric }) => worked.has(metric))).toBe(true);
  expect(held?.targets.find(({ metric }) => metric === 'call')).toMatchObject({ value: 60, period: 'week' });
  expect(heldOn(versions, '2026-01-05')?.targets.find(({ metric }) => metric === 'call')?.value).toBe(40);
});
