import { History } from '@/components/options/History';
import { metricNames } from '@/components/words/metric-name';
import { openTable, readPast, takeBack, takeIn } from '@/lib/state/history';
import type { Page } from '@/lib/state/page';
import { likelyCurrency } from '@/lib/text/currency';

/** The part of the settings that takes a history in. */
export function historyOf(page: Page, language: string) {
  const names = metricNames();
  // Where it is not clear from the dates themselves; it can be changed.
  const order = new Intl.Locale(navigator.language).maximize().region === 'US' ? 'mdy' : 'dmy';
  const usual = { order, currency: likelyCurrency(navigator.language) } as const;
  return () => (
    <History
      disabled={page.trouble.value !== null}
      language={language}
      taken={page.settings.value?.past ?? null}
      onOpen={(file) => openTable(file, names, usual)}
      onRead={(table, mapping) => readPast(page.ledger, table, mapping, names)}
      onTakeIn={(view, onTop, tell, signal) => takeIn(page.ledger, view, onTop, tell, signal)}
      onTakeBack={(taken, tell) => takeBack(page.ledger, taken, tell)}
    />
  );
}
