import { computed, type ReadonlySignal } from '@preact/signals';
import { type Settings, saveSettings } from '@/lib/browser/settings';
import { lastRemovedDay } from '@/lib/ledger/kept';
import { firstAndLast } from '@/lib/ledger/read';
import { live } from './live';
import type { Page } from './page';

const day = 86_400_000;
/** So long without a backup, somebody who has something to lose is told, in milliseconds. */
const patience = 30 * day;
/** So long after being put off it is silent. */
const silence = 7 * day;

/** That there is something to lose. Milliseconds since 1970. */
export interface Unsaved {
  /** The last backup; null if there was none. */
  exportedAt: number | null;
  /** The first event there is. */
  first: number;
}

/**
 * Whether to remind of a backup: none was made for 30 days, and there are events that are in none.
 * @param span the first and the last event; null where there is none
 * @returns null while there is nothing to say
 */
export function unsaved(
  { exportedAt, remindedAt }: Pick<Settings, 'exportedAt' | 'remindedAt'>,
  span: readonly [first: number, last: number] | null,
  now: number,
): Unsaved | null {
  if (!span) return null;
  const [first, last] = span;
  const isAllIn = exportedAt !== null && last <= exportedAt;
  const isRecent = now - (exportedAt ?? first) < patience;
  const isPutOff = remindedAt !== null && now - remindedAt < silence;
  return isAllIn || isRecent || isPutOff ? null : { exportedAt, first };
}

/** What the reminder of a backup says, kept up to date; null while it is silent. */
export function followUnsaved(page: Page): ReadonlySignal<Unsaved | null> {
  const span = live(() => () => firstAndLast(page.ledger), page.failed);
  return computed(() => {
    const settings = page.settings.value;
    return settings && span.value ? unsaved(settings, span.value, Date.now()) : null;
  });
}

/** The person does not want to be reminded this week. */
export const putOff = (): Promise<void> => saveSettings({ remindedAt: Date.now() });

/** The last day of which events were removed, `YYYY-MM-DD`; null where none were. */
export const followRemoved = (page: Page) => live(() => () => lastRemovedDay(page.ledger), page.failed);
