import { offBetween } from '../ledger/calendar';
import { type DayCount, dayCounts } from '../ledger/days';
import type { Ledger } from '../ledger/open';
import { heldOn, versionsOf } from '../ledger/targets';
import { courseOf } from '../measure/course';
import { restOf } from '../measure/day-part';
import { dueOf } from '../measure/due';
import { shownFirst } from '../measure/first';
import { periodOf } from '../measure/period';
import { byDayOf, isCounted } from '../measure/target-days';
import type { Target, WorkCalendar } from '../target';
import { calendarOf } from './calendar';
import type { Settings } from './settings';

/** Where one of the numbers shown first stands today. */
export interface First {
  metric: string;
  period: Target['period'];
  /** In its period: counts, or minor units of `currency`. */
  done: number;
  target: number;
  currency?: string;
  /** What of today's part is left; null under a ceiling. */
  left: number | null;
  /** What today asks altogether. */
  goal: number;
}

/** Where a target stands, by what of its period was counted. */
function standing(target: Target, counts: readonly DayCount[], calendar: WorkCalendar, today: string): First {
  const span = periodOf(today, target.period, calendar);
  const value = dueOf(target, span, calendar);
  const { done, part } = restOf(value, courseOf(span, calendar), byDayOf(target, counts) ?? new Map(), today);
  const { metric, period, currency, direction } = target;
  const reached = done >= value;
  return {
    ...{ metric, period, done, target: value, goal: part.goal },
    left: direction === 'down' ? null : reached ? 0 : part.left,
    ...(currency ? { currency } : {}),
  };
}

/**
 * The one or two numbers of the person's targets that are shown first, as they stand today: for the toolbar button and the
 * chip. Nothing of the chances is reckoned here, which would make the worker heavy.
 * @param today YYYY-MM-DD
 * @param language the browser's own, as a tag
 */
export async function firstOf(ledger: Ledger, settings: Settings, today: string, language: string): Promise<First[]> {
  const agreement = heldOn(await versionsOf(ledger), today);
  if (!agreement) return [];
  const counted = agreement.targets.filter(({ metric }) => isCounted(metric));
  const metrics = shownFirst(
    agreement.role,
    counted.map(({ metric }) => metric),
  );
  const targets = metrics.flatMap((metric) => counted.find((target) => target.metric === metric) ?? []);
  const plain = calendarOf(settings.work, [], language);
  const spans = targets.map(({ period }) => periodOf(today, period, plain));
  const [from = today] = spans.map((span) => span.from).toSorted();
  const to =
    spans
      .map((span) => span.to)
      .toSorted()
      .at(-1) ?? today;
  const calendar = calendarOf(settings.work, await offBetween(ledger, from, to), language);
  const counts = await dayCounts(ledger, from, today);
  return targets.map((target) => standing(target, counts, calendar, today));
}
