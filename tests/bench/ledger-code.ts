/** What is bundled and run in a page of the extension (`in-page.ts`). */
export { daysNow } from '../../lib/ledger/acts-table';
export { dayCounts } from '../../lib/ledger/days';
export { openLedger } from '../../lib/ledger/open';
export { columnsIn } from '../../lib/ledger/stored-acts';
export { evidenceOf, reachOf } from '../../lib/measure/evidence';
