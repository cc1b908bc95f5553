import { computed, type ReadonlySignal } from '@preact/signals';
import { weekStartOf } from '@/lib/browser/calendar';
import type { Outcome } from '@/lib/browser/messages';
import type { CheckIn, NewCheckIn } from '@/lib/check-in';
import { checkInsOf } from '@/lib/ledger/check-ins';
import type { Days } from '@/lib/shared';
import { weekOf } from '@/lib/text/day';
import { live } from './live';
import type { Page } from './page';
import type { Ask } from './targets';

/** What the place shows where a person notes how their weeks went. */
export interface CheckIns {
  /** The week that runs. */
  week: Days;
  /** YYYY-MM-DD. */
  today: string;
  /** What was written, the last week first. */
  all: readonly CheckIn[];
  onSave: (said: NewCheckIn) => Promise<Outcome>;
  /** Takes what was written last back. */
  onUndo: (id: string) => Promise<Outcome>;
  /** Removes all that was written of a week, for good. */
  onRemove: (week: string) => Promise<Outcome>;
}

/**
 * What that place stands on, kept up to date; undefined until it is known.
 * @param language the browser's own, as a tag: it says how weeks go where the person did not
 */
export function followCheckIns(
  page: Page,
  ask: Ask,
  language = navigator.language,
): ReadonlySignal<CheckIns | undefined> {
  const all = live(() => () => checkInsOf(page.ledger), page.failed);
  return computed(() => {
    const [today, settings] = [page.today.value, page.settings.value];
    if (today === undefined || !settings || !all.value) return undefined;
    return {
      ...{ week: weekOf(today, weekStartOf(settings.work, language)), today, all: all.value },
      onSave: (said) => ask({ do: 'check-in', said }),
      onUndo: (id) => ask({ do: 'check-in-back', id }),
      onRemove: (week) => ask({ do: 'check-in-remove', week }),
    };
  });
}
