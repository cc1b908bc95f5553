import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { onSettings, readSettings, type Settings } from '@/lib/browser/settings';
import { type Ledger, ledgerState, openLedger } from '@/lib/ledger/open';
import { sendout } from './sendout';
import { followToday } from './today';

/** Why the ledger will not open. */
export type Why = 'newer' | 'blocked' | 'full' | 'broken';

/** What every page of the extension stands on. */
export interface Page {
  ledger: Ledger;
  settings: ReadonlySignal<Settings | undefined>;
  /** The person's day, `YYYY-MM-DD`. */
  today: ReadonlySignal<string | undefined>;
  /** Set when the ledger cannot be read; then no number may be shown. */
  trouble: Signal<Why | null>;
  /** Told when a query fails: asks the ledger what is wrong. */
  failed: () => void;
}

/** Opens the ledger and the settings for one page, for as long as the page lives. */
export function openPage(ledger: Ledger = openLedger()): Page {
  const settings = signal<Settings>();
  const trouble = signal<Why | null>(null);
  const take = (value: Settings) => {
    settings.value = value;
    sendout.value = value.sendout;
  };
  const failed = () => {
    ledgerState(ledger).then((state) => {
      trouble.value = state.ok ? 'broken' : state.why;
    });
  };
  readSettings().then(take);
  onSettings(take);
  ledgerState(ledger).then((state) => {
    if (!state.ok) trouble.value = state.why;
  });
  return { ledger, settings, today: followToday(settings), trouble, failed };
}
