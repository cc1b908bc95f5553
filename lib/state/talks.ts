import type { ReadonlySignal } from '@preact/signals';
import { talksOf } from '@/lib/ledger/talks';
import { heldOn } from '@/lib/ledger/targets';
import { sideOf, stepsOf } from '@/lib/share/chain';
import type { FileTarget, Side, Step } from '@/lib/talk';
import type { Agreement } from '@/lib/target';
import { live } from './live';
import type { Page } from './page';
import { nothing, withoutTarget, withTarget } from './target-changes';
import { targetOf } from './target-rows';
import type { VersionView } from './targets';

/** All files that were exchanged with one other person about one thing. */
export interface Talk {
  conversation: string;
  /** On which side the person here is. */
  side: Side;
  /** In their order. */
  steps: readonly Step[];
  last: Step;
  /** Whether the last file came in and was not answered. */
  waits: boolean;
}

/** What was exchanged, kept up to date. */
export const followSteps = (page: Page): ReadonlySignal<Step[] | undefined> =>
  live(() => () => talksOf(page.ledger), page.failed);

/** Steps by conversation, the one in which something was written last first. */
export function talksIn(steps: readonly Step[]): Talk[] {
  const conversations = [...new Set(steps.map(({ conversation }) => conversation))];
  const talks = conversations.flatMap((conversation): Talk[] => {
    const all = stepsOf(steps, conversation);
    const last = all.at(-1);
    if (!last) return [];
    return [{ conversation, side: sideOf(all), steps: all, last, waits: !last.ours && last.kind !== 'agreed' }];
  });
  const at = ({ steps: all }: Talk) => Math.max(...all.map((step) => step.at));
  return talks.sort((a, b) => at(b) - at(a));
}

/**
 * The person's targets after an agreement: what was agreed on, without what the conversation dropped. What was never
 * spoken of stays as it is.
 * @param spoken the targets of every file of the conversation
 * @param from the day they hold from, YYYY-MM-DD
 */
export function versionAfter(
  versions: readonly VersionView[],
  spoken: readonly FileTarget[],
  agreed: readonly FileTarget[],
  from: string,
  mark: NonNullable<Agreement['agreed']>,
): Omit<Agreement, 'id' | 'at'> {
  const held = heldOn(versions, from) ?? nothing;
  const metrics = new Set(agreed.map(({ metric }) => metric));
  const dropped = new Set(spoken.map(({ metric }) => metric).filter((metric) => !metrics.has(metric)));
  const rest = [...dropped].reduce(withoutTarget, held);
  const { role, targets } = agreed.map(targetOf).reduce((wanted, target) => {
    const shown = wanted.role.headlines;
    return withTarget(wanted, target, shown.includes(target.metric) || (shown.length < 2 && !held.targets.length));
  }, rest);
  return { from, role, targets, agreed: mark };
}
