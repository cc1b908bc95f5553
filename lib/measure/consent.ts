import { type Announced, type Consent, outcomeOf, withOver } from '../consent';
import type { Digest } from '../digest';
import type { WorkCalendar } from '../target';
import { type Due, dueOf, middleOf, type Now } from './digest';
import { dayAfter } from './workdays';

/** What is to be known of a week beside the calendar. */
export interface WeekFacts {
  /** The person has sent it already. */
  isSent: (due: Due) => boolean;
  /** Days of it were closed already: its numbers stand elsewhere. */
  isClosed: (due: Due) => boolean;
  /** Nothing can leave this computer now. */
  isOffline: boolean;
}

/** What follows. */
export interface ConsentStep {
  /** What is to be kept. */
  consent: Consent;
  /** The week that is to go now. */
  go: Announced | null;
  /** The week it speaks for: nothing else is to be said of that one. */
  name: string | null;
  /** When it is to be looked at again, milliseconds since 1970. */
  wake: number | null;
}

const minute = 60_000;

/** So long after its moment a week still goes without another word, and so long before it must have been said. */
export const grace = 15 * minute;
/** So long after it is said a late one goes, before it is rounded up to five minutes. */
const notice = 30 * minute;
const step = 5 * minute;
/** In this time a page has made it and posted it, or will not. */
const making = 2 * minute;
/** So often it is tried to make one. */
const mostTries = 3;
/** The hour it is said at, the day before. */
const evening = 18;

/** When a late week goes; with another digest where that comes at about the same time, so that one alarm does for both. */
function soon(now: number, other: Due | null): number {
  const at = Math.ceil((now + notice) / step) * step;
  return other && Math.abs(other.at - at) < grace ? other.at : at;
}

/** From when on a week's going is said. */
const saidFrom = ({ day }: Due, zone: string): number =>
  Temporal.PlainDate.from(dayAfter(day, -1)).toZonedDateTime({
    timeZone: zone,
    plainTime: new Temporal.PlainTime(evening),
  }).epochMilliseconds;

/** Of a worker that ended while a week went nobody hears any more. */
function withKnown(consent: Consent, now: number): Consent {
  const { last } = consent;
  const outcome = last && outcomeOf(last, now);
  return last && outcome && outcome !== last.outcome ? { ...consent, last: { ...last, outcome } } : consent;
}

/**
 * What a standing consent asks for now. It is the same whoever asks, and however often: a week is announced, goes once its
 * moment has come, and is over then.
 * @returns the consent itself where nothing about it changes
 */
export function consentStep(
  known: Consent,
  digest: Pick<Digest, 'monday' | 'friday' | 'done'>,
  calendar: WorkCalendar,
  now: Now,
  facts: WeekFacts,
): ConsentStep {
  const consent = withKnown(known, now.at);
  const { said } = consent;
  const middle = middleOf(now.today, calendar.weekStart);
  const weeks = [7, 0, -7].map((days) => dueOf('monday', dayAfter(middle, days), digest, calendar, now));
  const [, coming, last] = weeks;
  const rest = (change: Consent, name: string | null = null, at: number[] = []): ConsentStep => {
    const opens = weeks.flatMap((due) => (due ? saidFrom(due, now.zone) : []));
    const wakes = [...opens, ...at].filter((one) => one > now.at);
    return { consent: change, go: null, name, wake: wakes.length > 0 ? Math.min(...wakes) : null };
  };
  const silent = said === null ? consent : { ...consent, said: null };
  if (consent.ended || digest.monday === null) return { consent: silent, go: null, name: null, wake: null };

  // What stands announced goes first; else the week whose evening has come, and of two the later.
  const standing = [coming, last].find((due) => due && due.name === said?.name && now.at <= (said?.goes ?? 0) + grace);
  const due = standing ?? [coming, last].find((one) => one && saidFrom(one, now.zone) <= now.at);
  if (!due || due.at <= consent.given) return rest(silent);
  const { name } = due;
  if (consent.over.includes(name) || consent.held.includes(name) || digest.done.includes(name)) return rest(silent);
  if (facts.isSent(due)) return rest(silent);
  if (facts.isClosed(due)) return rest(withOver(consent, due, 'closed', now.at));

  const mine = said?.name === name ? said : null;
  const isMaking = mine !== null && mine.triedAt <= now.at && now.at <= mine.triedAt + making;
  if ((mine?.tries ?? 0) >= mostTries && !isMaking) return rest(withOver(consent, due, 'failed', now.at));
  if (mine?.offline && mine.offline < now.today) return rest(withOver(consent, due, 'offline', now.at));
  const later = soon(now.at, dueOf('friday', middle, digest, calendar, now));
  // Its hour was changed, or the person is elsewhere: what was said is no longer so.
  if (!mine || mine.dueAt !== due.at || now.at > mine.goes + grace) {
    const goes = now.at <= due.at - grace ? due.at : later;
    const kept = { tries: mine?.tries ?? 0, triedAt: mine?.triedAt ?? 0, offline: mine?.offline ?? null };
    const next: Announced = { name, middle: due.middle, due: due.day, dueAt: due.at, goes, ...kept };
    return rest({ ...consent, said: next }, name, [goes]);
  }
  const again = mine.goes + grace + minute;
  if (now.at < mine.goes) return rest(consent, name, [mine.goes]);
  if (isMaking) return rest(consent, name, [again]);
  if (facts.isOffline) {
    const waits = { ...mine, goes: later, offline: mine.offline ?? now.today };
    return rest({ ...consent, said: waits }, name, [later]);
  }
  const go = { ...mine, tries: mine.tries + 1, triedAt: now.at };
  return { ...rest({ ...consent, said: go }, name, [again]), go };
}
