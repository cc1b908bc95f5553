import { computed, type ReadonlySignal } from '@preact/signals';
import { followCalendar } from './calendar';
import type { Page } from './page';
import { followStanding, headlinePair, type Progress } from './progress';
import { followAgreement } from './targets';

/**
 * What is shown first of the targets that hold today, kept up to date.
 * @returns null where nothing is agreed; undefined until that is known
 */
export function followHeadline(page: Page): ReadonlySignal<readonly Progress[] | null | undefined> {
  const standing = followStanding(page, followAgreement(page), followCalendar(page));
  return computed(() => standing.value && headlinePair(standing.value));
}
