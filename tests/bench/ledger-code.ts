/** What `days.ts` bundles and runs in a page of the extension. */
export { dayCounts } from '../../lib/ledger/days';
export { openLedger } from '../../lib/ledger/open';
