import { z } from 'zod/mini';
import { type CommissionPlan, commissionPeriods } from '../commission';
import { largest } from './agreement-format';
import type { Ledger } from './open';
import { inOneWrite } from './transaction';

const amount = z.int().check(z.minimum(0), z.maximum(largest));
const part = z.number().check(z.minimum(0), z.maximum(1));

/** A commission plan as a message may say it: tiers rise. */
export const commissionPlan: z.ZodMiniType<CommissionPlan> = z.object({
  period: z.enum(commissionPeriods),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  threshold: amount,
  onceOver: z.enum(['all', 'above']),
  tiers: z.array(z.object({ from: amount, part })).check(
    z.minLength(1),
    z.maxLength(12),
    z.refine((tiers) => tiers.every(({ from }, place) => place === 0 || from > (tiers[place - 1]?.from ?? 0))),
  ),
  split: part,
  paidBack: part,
  least: amount,
});

const id = 'plan';

/** What the person earns; null where they did not say. */
export async function commissionOf(ledger: Ledger): Promise<CommissionPlan | null> {
  const row = await ledger.commission.get(id);
  if (!row) return null;
  const { id: _, ...plan } = row;
  return plan;
}

/** Keeps what the person earns in place of what was kept. @param plan null removes it */
export const saveCommission = (ledger: Ledger, plan: CommissionPlan | null): Promise<void> =>
  inOneWrite(ledger, [ledger.commission], async () => {
    if (plan) await ledger.commission.put({ ...plan, id });
    else await ledger.commission.delete(id);
  });
