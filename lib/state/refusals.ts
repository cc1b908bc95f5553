import { refusals } from '@/lib/ledger/refusals';
import { live } from './live';
import type { Page } from './page';

/** What was noticed and not counted, newest first, the last fifty. */
export const followRefusals = (page: Page) => live(() => () => refusals(page.ledger), page.failed);
