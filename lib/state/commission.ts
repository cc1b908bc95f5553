import type { ReadonlySignal } from '@preact/signals';
import type { CommissionPlan } from '@/lib/commission';
import { commissionOf } from '@/lib/ledger/commission';
import { live } from './live';
import type { Page } from './page';

/** What the person earns, kept up to date; null where they did not say. */
export const followCommission = (page: Page): ReadonlySignal<CommissionPlan | null | undefined> =>
  live(() => () => commissionOf(page.ledger), page.failed);
