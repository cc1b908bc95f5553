import { computed, type ReadonlySignal } from '@preact/signals';
import { dayIn } from '@/lib/browser/now';
import { readSettings, saveSettings } from '@/lib/browser/settings';
import { type Announced, type ConsentOutcome, type ConsentParts, outcomeOf } from '@/lib/consent';
import { remembered, usualTimes } from '@/lib/digest';
import type { WorkCalendar } from '@/lib/target';
import type { ChannelView } from './channel';
import { chooseDigest } from './digest';
import type { Page } from './page';

/** What is said of a week that goes by itself: that it will, what became of it, or that none does any more. */
export type ConsentLine = { host: string; ends: string; day: string } & (
  | { is: 'goes'; said: Announced; isLate: boolean }
  | { is: ConsentOutcome | 'ended' }
);

/** What is said of a standing consent, kept up to date; null where there is nothing to say, undefined until that is known. */
export const followConsent = ({ settings, today }: Page): ReadonlySignal<ConsentLine | null | undefined> =>
  computed(() => {
    const [set, day] = [settings.value, today.value];
    if (!set || !day) return undefined;
    const { consent } = set;
    if (!consent) return null;
    const { host, ends, said, last } = consent;
    if (consent.ended) return { host, ends, day, is: 'ended' };
    if (said) return { host, ends, day: said.middle, is: 'goes', said, isLate: said.goes !== said.dueAt };
    if (!last) return null;
    const is = outcomeOf(last, Date.now());
    // What went well is no news the day after.
    return is === 'sent' && dayIn(set, last.at) !== day ? null : { host, ends, day: last.middle, is };
  });

/**
 * From the next Monday on a week goes by itself. Where no Monday was chosen, the usual time is.
 * @param parts what goes, and nothing else
 */
export async function giveConsent(parts: ConsentParts, place: ChannelView, calendar: WorkCalendar): Promise<void> {
  const { host, ends, at: channel } = place;
  const { digest } = await readSettings();
  if (digest.monday === null) await chooseDigest('monday', usualTimes.monday, calendar);
  await saveSettings(({ consent }) => ({
    consent: {
      ...parts,
      ...{ given: Date.now(), channel, host, ends, said: null, last: null, ended: false },
      ...{ held: consent?.held ?? [], over: consent?.over ?? [] },
    },
  }));
}

/** Nothing goes by itself any more, what was announced included. */
export const endConsent = (): Promise<void> => saveSettings({ consent: null });

/** What a person can do about a week that goes by itself. */
export interface ConsentDoings {
  /** This one does not go by itself. @param name the digest's */
  onHold: (name: string) => void;
  /** None goes by itself any more. */
  onEnd: () => void;
  /** What became of it, or why none goes any more, was read. */
  onSeen: () => void;
}

export const consentDoings: ConsentDoings = {
  onHold: (name) =>
    void saveSettings(({ consent }) => ({
      consent: consent && {
        ...consent,
        held: remembered(consent.held, name),
        said: consent.said?.name === name ? null : consent.said,
      },
    })),
  onEnd: () => void endConsent(),
  onSeen: () =>
    void saveSettings(({ consent }) => ({ consent: consent?.ended ? null : consent && { ...consent, last: null } })),
};
