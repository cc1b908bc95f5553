import { computed, type ReadonlySignal } from '@preact/signals';
import { followCalendar } from './calendar';
import type { Page } from './page';
import { askedOf, followStanding, headlinePair, type Progress } from './progress';
import { followAgreement } from './targets';

interface Headline {
  /** What is shown first of the targets that hold today; null where nothing is agreed, undefined until that is known. */
  pair: ReadonlySignal<readonly Progress[] | null | undefined>;
  /** What the day is asked of; null where nothing that is counted is agreed. */
  asked: ReadonlySignal<Progress | null>;
  /** The metrics of all targets that can be counted by hand, whether or not a site counts them. */
  aims: ReadonlySignal<readonly string[]>;
}

/** What the popup needs to know of the targets, kept up to date. */
export function followHeadline(page: Page): Headline {
  const standing = followStanding(page, followAgreement(page), followCalendar(page));
  return {
    pair: computed(() => standing.value && headlinePair(standing.value)),
    asked: computed(() => (standing.value ? askedOf(standing.value) : null)),
    aims: computed(() =>
      (standing.value?.targets ?? []).flatMap(({ target, pace }) => (pace && !target.currency ? target.metric : [])),
    ),
  };
}
