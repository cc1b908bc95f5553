import { z } from 'zod/mini';
import { agreedRole, agreedTargets, agreedWith } from '../ledger/agreement-format';
import { keptPromise, newCheckIn, newFile, newPlan, newStep } from '../ledger/between-format';
import { experimentOutcomes, newExperiment } from '../ledger/experiment-format';
import { newSent } from '../ledger/sent-format';
import { channelKinds } from '../shared';

const id = z.string().check(z.minLength(1), z.maxLength(100));

const version = z.object({
  ...{ from: z.iso.date(), role: agreedRole, targets: agreedTargets },
  agreed: z.exactOptional(agreedWith),
});

/** Messages about what stands between people (`between-messages.ts`). */
export const betweenMessages = [
  z.object({
    do: z.literal('exchange'),
    steps: z.array(newStep).check(z.minLength(1), z.maxLength(3)),
    version: z.exactOptional(version),
  }),
  z.object({ do: z.literal('exchange-back'), id }),
  z.object({ do: z.literal('plan-team'), plan: newPlan }),
  z.object({ do: z.literal('plan-back'), id }),
  z.object({ do: z.literal('check-in'), said: newCheckIn }),
  z.object({ do: z.literal('check-in-back'), id }),
  z.object({ do: z.literal('check-in-remove'), week: z.iso.date() }),
  z.object({ do: z.literal('experiment'), plan: newExperiment }),
  z.object({ do: z.literal('experiment-end'), id, on: z.iso.date(), outcomes: experimentOutcomes }),
  z.object({ do: z.literal('experiment-back'), id }),
  z.object({ do: z.literal('take-summaries'), files: z.array(newFile).check(z.minLength(1), z.maxLength(500)) }),
  z.object({ do: z.literal('remove-files'), ids: z.array(id).check(z.maxLength(10_000)) }),
  z.object({ do: z.literal('keep-reply'), file: newFile, ours: z.boolean() }),
  z.object({ do: z.literal('keep-promise'), id, ...keptPromise.shape, kept: z.boolean() }),
  z.object({ do: z.literal('make-signing') }),
  z.object({ do: z.literal('send'), ...newSent.shape }),
  z.object({ do: z.literal('send-back'), id }),
  z.object({ do: z.literal('post-week'), ...newSent.shape, channel: z.number(), byItself: z.exactOptional(id) }),
  z.object({ do: z.literal('settle-sent'), id, outcome: z.enum(['sent', 'refused']) }),
  z.object({
    do: z.literal('keep-channel'),
    address: z.url({ protocol: /^https$/ }).check(z.maxLength(2000)),
    kind: z.enum(channelKinds),
  }),
  z.object({ do: z.literal('forget-channel') }),
] as const;
