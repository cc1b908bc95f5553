import type { CheckInWords } from './check-in';
import { remembered } from './digest';

/*
 * A standing consent: last week goes into the person's channel every Monday by itself. What goes and where to is fixed when
 * it is given; each time is announced, and can be held.
 */

/** What goes. */
export interface ConsentParts {
  /** These metrics, and none that come later. */
  metrics: readonly string[];
  targets: boolean;
  ratios: boolean;
  /** Which answers of the check-in. */
  checkIn: readonly (keyof CheckInWords)[];
  /** What the person calls themselves. */
  label: string;
}

/** That a week goes, and when: said before it does. */
export interface Announced {
  /** The digest it is, by its name. */
  name: string;
  /** The Wednesday of its week. */
  middle: string;
  /** The day it was to go on, YYYY-MM-DD. */
  due: string;
  /** When it was to go, milliseconds since 1970. */
  dueAt: number;
  /** When it goes: the same, or later where nobody was there. */
  goes: number;
  /** So often it was tried to make it, and when last. */
  tries: number;
  triedAt: number;
  /** The day on which this computer was first found offline when it was to go. */
  offline: string | null;
}

/** Why a week did not go, or what became of it; `going` until that is known. */
export const consentOutcomes = ['going', 'sent', 'refused', 'unknown', 'offline', 'failed', 'closed'] as const;
export type ConsentOutcome = (typeof consentOutcomes)[number];

/** What became of the last week that was to go. */
export interface WentByItself {
  name: string;
  /** A day of its week, YYYY-MM-DD. */
  middle: string;
  outcome: ConsentOutcome;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Consent extends ConsentParts {
  /** When it was given, milliseconds since 1970: what was due before does not go. */
  given: number;
  /** The channel it is for: the moment that one was entered. */
  channel: number;
  /** What is shown of its address. */
  host: string;
  ends: string;
  /** The week that goes next, once that was said. */
  said: Announced | null;
  /** Those the person held, by the digest's name. */
  held: readonly string[];
  /** Those that went or may have gone, or that will not go any more: none of them is tried again. */
  over: readonly string[];
  /** Until the person has seen it. */
  last: WentByItself | null;
  /** It holds no longer, since the browser lets nothing be sent there. */
  ended: boolean;
}

/** A service is waited for no longer than this, in milliseconds; what is not known then stays unknown. */
const knownWithin = 120_000;

/** What became of a week, as far as it is known. @param now milliseconds since 1970 */
export const outcomeOf = ({ outcome, at }: WentByItself, now: number): ConsentOutcome =>
  outcome === 'going' && Math.abs(now - at) > knownWithin ? 'unknown' : outcome;

/** A consent of which a week is over: it went, may have gone, or will not go by itself. */
export const withOver = (
  consent: Consent,
  { name, middle }: Pick<Announced, 'name' | 'middle'>,
  outcome: ConsentOutcome,
  at: number,
): Consent => ({
  ...consent,
  said: consent.said?.name === name ? null : consent.said,
  over: remembered(
    consent.over.filter((one) => one !== name),
    name,
  ),
  last: { name, middle, outcome, at },
});
