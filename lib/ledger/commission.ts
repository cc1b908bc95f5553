import { z } from 'zod';
import { type CommissionPlan, commissionPeriods } from '../commission';
import { largest } from './agreement-format';
import type { Ledger } from './open';
import { inOneWrite } from './transaction';

const amount = z.int().min(0).max(largest);
const part = z.number().min(0).max(1);

/** A commission plan as a message may say it: tiers rise. */
export const commissionPlan: z.ZodType<CommissionPlan> = z.object({
  period: z.enum(commissionPeriods),
  currency: z.string().regex(/^[A-Z]{3}$/),
  threshold: amount,
  onceOver: z.enum(['all', 'above']),
  tiers: z
    .array(z.object({ from: amount, part }))
    .min(1)
    .max(12)
    .refine((tiers) => tiers.every(({ from }, place) => place === 0 || from > (tiers[place - 1]?.from ?? 0))),
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
