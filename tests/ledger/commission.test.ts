import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CommissionPlan } from '../../lib/commission';
import { commissionOf, commissionPlan, saveCommission } from '../../lib/ledger/commission';
import { deleteAll } from '../../lib/ledger/delete';
import { exportAll } from '../../lib/ledger/export';
import { record } from '../../lib/ledger/record';
import { seal } from '../../lib/ledger/seal';
import { closePeriod } from '../../lib/ledger/shared';
import { act, freshLedger, moment, morning } from './practice';

const plan: CommissionPlan = {
  ...{ period: 'quarter', currency: 'SEK', threshold: 777_777, onceOver: 'all', split: 0.5, paidBack: 0.1, least: 1 },
  tiers: [
    { from: 0, part: 0.123 },
    { from: 888_888, part: 0.2 },
  ],
};

test('a plan is kept, replaced and removed; delete everything removes it', async () => {
  const ledger = freshLedger();
  expect(await commissionOf(ledger)).toBeNull();
  await saveCommission(ledger, plan);
  expect(await commissionOf(ledger)).toEqual(plan);
  await saveCommission(ledger, { ...plan, threshold: 5 });
  expect(await ledger.commission.count()).toBe(1);
  expect(await commissionOf(ledger)).toMatchObject({ threshold: 5 });
  await saveCommission(ledger, null);
  expect(await commissionOf(ledger)).toBeNull();
  await saveCommission(ledger, plan);
  await deleteAll(ledger);
  expect(await commissionOf(ledger)).toBeNull();
});

test('it is in no export, no backup and no closed period: they say the same with it as without', async () => {
  const ledger = freshLedger();
  await record(ledger, act({ metric: 'deal-won', amount: 120_000, currency: 'EUR' }), moment());
  const random = (n: number) => new Uint8Array(n).fill(7);
  const secret = await seal([new Uint8Array(32)], 'long enough to be one', random);
  const written = async () => [
    (await Array.fromAsync(exportAll(ledger))).join(''),
    (await Array.fromAsync(exportAll(ledger, { secret }))).join(''),
  ];
  const before = await written();
  await saveCommission(ledger, plan);
  const after = await written();
  expect(after).toEqual(before);
  await closePeriod(ledger, { from: '2026-11-23', to: '2026-11-24' }, moment(morning), null);
  const closed = JSON.stringify([await ledger.shared.toArray(), await written()]);
  for (const told of ['777777', '888888', '0.123', 'SEK', 'commission', 'tiers']) expect(closed).not.toContain(told);
});

test('nothing but the view for the person’s own eyes reads it', () => {
  const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const code = files.filter((file) => /\.tsx?$/.test(file));
  const having = (text: RegExp) => code.filter((file) => text.test(readFileSync(file, 'utf8'))).sort();
  expect(having(/ledger\.commission\b/)).toEqual(['lib/ledger/commission.ts']);
  expect(having(/\bcommissionOf\b/)).toEqual(['lib/ledger/commission.ts', 'lib/state/commission.ts']);
  expect(having(/\bfollowCommission\b/)).toEqual([
    ...['entrypoints/options/commission.tsx', 'entrypoints/sidepanel/numbers.tsx', 'lib/state/commission.ts'],
  ]);
});

test('a message may say only what is a plan', () => {
  const fits = (more: object) => commissionPlan.safeParse({ ...plan, ...more }).success;
  expect(fits({})).toBe(true);
  const wrong = [
    ...[{ period: 'week' }, { currency: 'kronor' }, { threshold: -1 }, { threshold: 1.5 }, { split: 2 }, { tiers: [] }],
    { tiers: [plan.tiers[1], plan.tiers[0]] },
  ];
  for (const more of wrong) expect(fits(more), JSON.stringify(more)).toBe(false);
});
