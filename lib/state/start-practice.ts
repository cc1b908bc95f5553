import { moment } from '@/lib/browser/now';
import { writePractice } from '@/lib/browser/practice';
import { readSettings } from '@/lib/browser/settings';
import { saveCommission } from '@/lib/ledger/commission';
import { rebuildDays } from '@/lib/ledger/days';
import { deleteAll } from '@/lib/ledger/delete';
import { openLedger } from '@/lib/ledger/open';
import { practiceExperiments } from '@/lib/ledger/practice-experiments';
import { practiceAgreements, practiceCommission, practiceValues, practiceYear } from '@/lib/ledger/practice-year';
import { practiceName } from './practice';

/** Makes a year of practice numbers that ends now, and lets all views show them. */
export async function startPractice(): Promise<void> {
  const ledger = openLedger(practiceName);
  const settings = await readSettings();
  const now = moment(settings);
  const { rows, receipts } = practiceYear(now);
  await deleteAll(ledger);
  await ledger.events.bulkAdd(rows);
  await ledger.receipts.bulkAdd(receipts);
  await ledger.targets.bulkAdd(practiceAgreements(now));
  await saveCommission(ledger, practiceCommission);
  await ledger.values.bulkAdd(practiceValues(now));
  await ledger.experiments.bulkAdd(practiceExperiments(now));
  await rebuildDays(ledger, settings.dayStart);
  ledger.close();
  writePractice('on');
}
