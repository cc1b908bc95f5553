import { computed, type ReadonlySignal } from '@preact/signals';
import { readReply } from '@/lib/share/reply-file';
import { type AgreedDeal, agreedDeals } from './agreed-deals';
import { live } from './live';
import type { Page } from './page';
import { type KeptReply, type PromisedHelp, promisedTo } from './promised';
import { checked } from './signed';
import { followSteps } from './talks';

/** What the person was answered, what they agreed on, and all the help that was promised in both. */
export interface Between {
  /** The one that was written last first. */
  replies: readonly KeptReply[];
  /** The last one first. */
  deals: readonly AgreedDeal[];
  promised: readonly PromisedHelp[];
}

const newestFirst = (a: KeptReply, b: KeptReply): number =>
  a.reply.on < b.reply.on ? 1 : a.reply.on > b.reply.on ? -1 : b.reply.number - a.reply.number;

/** All of that, kept up to date; undefined until the signatures of replies are checked. */
export function followPromised(page: Page): ReadonlySignal<Between | undefined> {
  const rows = live(() => () => page.ledger.replies.filter(({ ours }) => !ours).toArray(), page.failed);
  const all = checked(rows, readReply);
  const steps = followSteps(page);
  return computed(() => {
    const today = page.today.value;
    if (today === undefined || !all.value || !steps.value) return undefined;
    const replies = all.value.flatMap(({ row, said }): KeptReply[] => (said ? [{ ...said, row }] : []));
    const deals = agreedDeals(steps.value);
    return { replies: replies.sort(newestFirst), deals, promised: promisedTo(replies, deals, today) };
  });
}
