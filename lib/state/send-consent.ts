import type { Settings } from '@/lib/browser/settings';
import type { Consent, ConsentParts } from '@/lib/consent';
import { usualTimes } from '@/lib/digest';
import type { WorkCalendar } from '@/lib/target';
import type { ChannelBoard } from './channel';
import { endConsent, giveConsent } from './consent';
import type { SendChoice } from './send-ready';

/** What stands, or could stand, about weeks that go by themselves. */
export interface StandingBoard {
  /** Null where each week needs a press. */
  consent: Consent | null;
  /** What would go: what is chosen now. */
  parts: ConsentParts;
  /** At what time on Mondays, minutes after midnight. */
  monday: number;
  /** Null where there is no channel that lets anything be sent. */
  onGive: (() => Promise<void>) | null;
  onEnd: () => Promise<void>;
}

/** What of a week goes by itself, as if it were chosen. */
export const byItself = ({ metrics, targets, ratios, checkIn, label }: ConsentParts, due: string) =>
  ({ form: 'post', only: metrics, targets, ratios, checkIn, label, due }) as const;

/** What could go by itself: what is chosen, of what there is. */
export function standingOf(
  { consent, digest }: Pick<Settings, 'consent' | 'digest'>,
  { without, targets, ratios, checkIn, label }: SendChoice,
  metrics: readonly string[],
  { place, practice }: ChannelBoard,
  calendar: WorkCalendar,
): StandingBoard {
  const named = metrics.filter((metric) => !without.includes(metric));
  const parts = { metrics: named, targets, ratios, checkIn, label: label.trim() };
  return {
    ...{ consent: consent?.ended ? null : consent, parts, monday: digest.monday ?? usualTimes.monday },
    onGive: place?.granted && !practice ? () => giveConsent(parts, place, calendar) : null,
    onEnd: endConsent,
  };
}
