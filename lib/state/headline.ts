import { computed, type ReadonlySignal } from '@preact/signals';
import { moment } from '@/lib/browser/now';
import { endOfHours } from '@/lib/hours';
import { followCalendar } from './calendar';
import type { Page } from './page';
import { aimOf, askedOf, followStanding, headlinePair, type Progress } from './progress';
import { followAgreement } from './targets';

/** What one day asks. */
export interface AskedToday {
  asked: Progress;
  /** What the day's part keeps on pace; null where it keeps nothing. */
  aim: Progress | null;
  /** When the working hours of the day end, in minutes after midnight; null where nobody says, or they are over. */
  until: number | null;
}

interface Headline {
  /** What is shown first of the targets that hold today; null where nothing is agreed, undefined until that is known. */
  pair: ReadonlySignal<readonly Progress[] | null | undefined>;
  /** What the day is asked of, what that keeps on pace, and by when; null where nothing that is counted is agreed. */
  asked: ReadonlySignal<AskedToday | null>;
  /** The metrics of all targets that can be counted by hand, whether or not a site counts them. */
  aims: ReadonlySignal<readonly string[]>;
}

/** What the popup needs to know of the targets, kept up to date. */
export function followHeadline(page: Page): Headline {
  const standing = followStanding(page, followAgreement(page), followCalendar(page));
  return {
    pair: computed(() => standing.value && headlinePair(standing.value)),
    asked: computed(() => {
      const asked = standing.value && askedOf(standing.value);
      if (!standing.value || !asked) return null;
      const { hours = null, dayStart = 0 } = page.settings.value ?? {};
      return { asked, aim: aimOf(standing.value, asked), until: hours && endOfHours(hours, moment({ dayStart })) };
    }),
    aims: computed(() =>
      (standing.value?.targets ?? []).flatMap(({ target, pace }) => (pace && !target.currency ? target.metric : [])),
    ),
  };
}
