import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { plainCalendar } from '@/lib/measure/workdays';
import type { Page } from './page';
import { followStanding, headlinePair, type Progress } from './progress';
import { followAgreement } from './targets';

/**
 * What is shown first of the targets that hold today, kept up to date.
 * @returns null where nothing is agreed; undefined until that is known
 */
export function followHeadline(page: Page): ReadonlySignal<readonly Progress[] | null | undefined> {
  const standing = followStanding(page, followAgreement(page), signal(plainCalendar));
  return computed(() => standing.value && headlinePair(standing.value));
}
