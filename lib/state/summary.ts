import type { Neutral } from '@/lib/browser/neutral';
import { dayIn } from '@/lib/browser/now';
import type { Settings } from '@/lib/browser/settings';
import { actsIn } from '@/lib/ledger/acts';
import { checkInsOf } from '@/lib/ledger/check-ins';
import { dayCounts } from '@/lib/ledger/days';
import type { Ledger } from '@/lib/ledger/open';
import { unsureEvents } from '@/lib/ledger/read';
import { periodsOn } from '@/lib/ledger/shared';
import { heldOn, versionsOf } from '@/lib/ledger/targets';
import { inHours, totalsByDay } from '@/lib/ledger/totals';
import { valuesBetween } from '@/lib/ledger/values';
import { weekNumbers } from '@/lib/ledger/week-numbers';
import { reachOf } from '@/lib/measure/evidence';
import { earlier, periodOf } from '@/lib/measure/period';
import { daysFrom, weightBetween, weightOf } from '@/lib/measure/workdays';
import type { Told, ToldWeek } from '@/lib/share/summary';
import type { Days } from '@/lib/shared';
import type { SummaryQuality } from '@/lib/summary';
import type { WorkCalendar } from '@/lib/target';
import { dayAfter, weekOf } from '@/lib/text/day';
import { asColumns } from './acts-read';
import { openPart } from './closed';
import { lookBack } from './measured';
import { pairEvidence, readFrom } from './pair-evidence';
import { byMetric, guessedPairs, rolePairs } from './pairs';
import { mayUndercount, type SiteView } from './site-view';
import { ratiosSaid, targetsSaid, type Until } from './summary-targets';

/** A week that can be sent: the last one that is over, or the one that runs. */
export type WhichWeek = 'last' | 'running';

/** The weeks that can be sent. @param weekStart 1 (Monday) to 7 */
export function weeksToSend(today: string, weekStart: number): Record<WhichWeek, Days> {
  const running = weekOf(today, weekStart);
  return { running, last: weekOf(dayAfter(running.from, -1), weekStart) };
}

/** What is read for a week that is to be sent. */
export interface ToRead {
  which: WhichWeek;
  /** YYYY-MM-DD. */
  today: string;
  /** Milliseconds since 1970. */
  now: number;
  settings: Settings;
  calendar: WorkCalendar;
  neutral: readonly Neutral[];
  sites: readonly SiteView[];
  /** Weeks that were sent before, oldest first. */
  before: readonly Days[];
}

/** All that could be said of a week, and what goes with it. */
export interface Read {
  told: Omit<Told, 'person'>;
  /** What of the week is closed when it is sent; null where nothing is left to close. */
  close: Days | null;
  /** The metrics that are shown first. */
  headlines: readonly string[];
}

/** So far back ratios and targets are looked at, in days. */
const year = 366;

/** Reads all that could be said of a week. What is done outside of the person's working hours is in none of it. */
export async function readWeek(ledger: Ledger, toRead: ToRead): Promise<Read> {
  const { which, today, now, settings, calendar, before } = toRead;
  const measure = { dayStart: settings.dayStart, hours: settings.hours };
  const week = weeksToSend(today, calendar.weekStart)[which];
  const until: Until = which === 'running' ? { today, passed: 0 } : { today: week.to, passed: 1 };
  const close =
    which === 'running' ? null : openPart(week.to, today, await periodsOn(ledger, week), calendar.weekStart);
  const withDays = async (days: Days): Promise<ToldWeek> => ({
    ...(await weekNumbers(ledger, days, measure)),
    ...daysOf({ ...days, to: earlier(days.to, today) }, toRead),
  });
  const about = await withDays(week);
  const others: ToldWeek[] = [];
  for (const days of before) if (days.to < week.from) others.push(await withDays(days));
  const held = heldOn(await versionsOf(ledger), until.today);
  const said = (await checkInsOf(ledger)).find((one) => one.week === week.from) ?? null;
  return {
    told: {
      on: today,
      week: { ...about, closed: about.closed || close !== null },
      earlier: others,
      ...(await measured(ledger, held, week, until, toRead)),
      checkIn: said,
      unsure: (await unsureEvents(ledger, now)).map(({ metric }) => metric),
      sites: doubtedSites(toRead),
    },
    close,
    headlines: held?.role.headlines ?? [],
  };
}

/** Days worked so far, and those of them nobody may hold against the person. */
function daysOf({ from, to }: Days, { calendar, neutral }: ToRead): Pick<ToldWeek, 'worked' | 'neutral'> {
  const all = neutral.filter(({ metric }) => metric === undefined);
  const isNeutral = (day: string) => all.some((one) => one.from <= day && day <= one.to);
  const days = daysFrom(from, to).filter(isNeutral);
  const short = (value: number) => Math.round(value * 100) / 100;
  return {
    worked: short(weightBetween(from, to, calendar)),
    neutral: short(days.reduce((sum, day) => sum + weightOf(day, calendar), 0)),
  };
}

/** Targets and ratios, of what is done in working hours only. */
async function measured(
  ledger: Ledger,
  held: ReturnType<typeof heldOn>,
  week: Days,
  until: Until,
  { settings: { dayStart, hours }, calendar }: ToRead,
): Promise<Pick<Told, 'targets' | 'ratios'>> {
  const targets = held?.targets ?? [];
  const begins = targets.map(({ period }) => periodOf(until.today, period, calendar).from);
  const first = [...begins, week.from].reduce(earlier, dayAfter(until.today, -year));
  const span = { from: first, to: until.today };
  const counts = hours ? await totalsByDay(ledger, span, dayStart, hours) : await dayCounts(ledger, span.from, span.to);
  const entered = await valuesBetween(ledger, dayAfter(first, -lookBack), until.today);
  const values = entered.filter(({ takenBackBy }) => takenBackBy === null);
  const numbers = byMetric(counts);
  const own = held ? rolePairs(held.role) : [];
  const pairs = own.length > 0 ? own : guessedPairs(numbers);
  const linkable = pairs.filter(({ several }) => !several);
  const reach = Math.max(0, ...linkable.map(reachOf));
  const from = readFrom(counts, dayAfter(until.today, 1 - reach), until.today);
  const metrics = [...new Set(linkable.flatMap(({ action, result }) => [action, result]))];
  const acts = metrics.length
    ? await actsIn(ledger, metrics, { from, to: until.today }, dayStart, inHours(hours, dayStart))
    : [];
  const read = asColumns({ from, acts });
  const evidence = pairs.map((pair) => ({ pair, evidence: pairEvidence(pair, numbers, read, until.today) }));
  return {
    targets: targetsSaid(targets, week, { counts, values, calendar }, until),
    ratios: ratiosSaid(evidence, own.length > 0),
  };
}

const worst = ['withdrawn', 'off', 'ask-first', 'warned'] as const;

/** Sites that may be counting wrong. An own address is not named, only which site it is. */
function doubtedSites({ sites, settings }: ToRead): SummaryQuality['sites'] {
  return sites.filter(mayUndercount).map(({ id, doubts, withdrawnSince }) => {
    const found = [
      ...doubts.map(({ level, since }) => ({ level, since })),
      ...(withdrawnSince === null ? [] : [{ level: 'withdrawn' as const, since: dayIn(settings, withdrawnSince) }]),
    ];
    const level = worst.find((one) => found.some((doubt) => doubt.level === one)) ?? 'warned';
    return { site: id, level, since: found.map(({ since }) => since).reduce(earlier) };
  });
}
