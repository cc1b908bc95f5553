import { computed, type ReadonlySignal } from '@preact/signals';
import type { Neutral } from '@/lib/browser/neutral';
import { shapeOf } from '@/lib/catalog';
import { type DayCount, dayCounts } from '@/lib/ledger/days';
import { heldOn, type Version } from '@/lib/ledger/targets';
import { valuesBetween } from '@/lib/ledger/values';
import { type Change, changeOf } from '@/lib/measure/change';
import { readingsOf } from '@/lib/measure/entered';
import { withNeutral } from '@/lib/measure/past-periods';
import { byDayOf } from '@/lib/measure/target-days';
import { levelAt } from '@/lib/measure/totals';
import { framesOf, sinceBegun, type TrendKind, type TrendPoint, trendFrom, trendOfSums } from '@/lib/measure/trend';
import type { Target, WorkCalendar } from '@/lib/target';
import { dayAfter } from '@/lib/text/day';
import type { Entered } from '@/lib/value';
import { live } from './live';
import { averageOf } from './measured';
import { followNeutral } from './neutral';
import type { Page } from './page';
import { heldOf } from './past';
import { followVersions } from './targets';

/** How one target's number went over time. */
export interface Trend {
  /** The oldest first; empty where nothing was counted or agreed yet. */
  weeks: readonly TrendPoint[];
  months: readonly TrendPoint[];
  /** Only of what is summed up. */
  change: Change | null;
}

/** What trends are told from. */
export interface Known {
  versions: readonly Version[];
  counts: readonly DayCount[];
  /** What was entered and holds, in the order it was entered. */
  values: readonly Entered[];
  neutral: readonly Neutral[];
  calendar: WorkCalendar;
  /** YYYY-MM-DD. */
  today: string;
}

/** How the number of a target went. */
export function trendOf(target: Target, { versions, counts, values, neutral, calendar, today }: Known): Trend {
  const mine = neutral.filter(({ metric }) => metric === undefined || metric === target.metric);
  const held = heldOf(target, versions, today);
  const byDay = byDayOf(target, counts);
  const question = { held, byDay: byDay ?? new Map(), neutral: mine, calendar };
  const pointsOf = byDay
    ? (kind: TrendKind) => trendOfSums(kind, today, question)
    : (kind: TrendKind) => measured(kind, target, question, { counts, values, today });
  const days = byDay
    ? [...byDay.keys()]
    : values.filter(({ metric }) => metric === target.metric).map(({ day }) => day);
  const first = days.reduce<string | null>((so, day) => (so === null || day < so ? day : so), null);
  const weeks = sinceBegun(pointsOf('week'), first);
  const over = weeks.filter(({ running }) => !running).map(({ span }) => span);
  const [from, to] = [over[0]?.from ?? today, over.at(-1)?.to ?? today];
  const shape = target.metric === 'revenue' ? 'amount' : 'count';
  return {
    ...{ weeks, months: sinceBegun(pointsOf('month'), first) },
    change: byDay && changeOf(byDay, over, withNeutral(calendar, mine, { from, to }), shape),
  };
}

/** Weeks or months of an average or a level: what was asked is the target itself, on every day. */
function measured(
  kind: TrendKind,
  target: Target,
  question: Parameters<typeof framesOf>[2],
  { counts, values, today }: Pick<Known, 'counts' | 'values' | 'today'>,
): TrendPoint[] {
  const readings = readingsOf(target.metric, values);
  return framesOf(kind, today, { ...question, held: [] }).map(({ point, known }) => {
    const due = question.held.findLast(({ from, to }) => from <= known.to && to >= known.from)?.target.value ?? null;
    if (shapeOf(target.metric) === 'level') return { ...point, due, value: levelAt(readings, known.to) };
    const { mean = null, n = 0 } = averageOf(target, counts, values, known, today) ?? {};
    return { ...point, due, value: mean, n };
  });
}

/** Tells how the number of a target went; each is worked out once it is looked at. */
export type TellTrend = (target: Target) => Trend;

/** How numbers went over time, kept up to date. Today is read apart, so that a count has only today read anew. */
export function followTrends(
  page: Page,
  calendar: ReadonlySignal<WorkCalendar | undefined>,
): ReadonlySignal<{ targets: readonly Target[]; tell: TellTrend } | undefined> {
  const versions = followVersions(page);
  const neutral = followNeutral(page);
  const from = computed(() => page.today.value && calendar.value && trendFrom(page.today.value, calendar.value));
  const before = live(() => {
    const [first, today] = [from.value, page.today.value];
    return first && today ? () => dayCounts(page.ledger, first, dayAfter(today, -1)) : undefined;
  }, page.failed);
  const now = live(() => {
    const today = page.today.value;
    return today ? () => dayCounts(page.ledger, today, today) : undefined;
  }, page.failed);
  const values = live(() => {
    const [first, today] = [from.value, page.today.value];
    if (!first || !today) return undefined;
    return async () =>
      (await valuesBetween(page.ledger, first, today)).filter(({ takenBackBy }) => takenBackBy === null);
  }, page.failed);
  return computed(() => {
    const [today, days, held] = [page.today.value, calendar.value, versions.value];
    if (!today || !days || !held || !before.value || !now.value || !values.value || !neutral.value) return undefined;
    const counts = [...before.value, ...now.value];
    const known = { versions: held, counts, values: values.value, neutral: neutral.value, calendar: days, today };
    const { targets = [], role } = heldOn(held, today) ?? {};
    const place = ({ metric }: Target) => (role?.headlines.includes(metric) ? role.headlines.indexOf(metric) : 2);
    return { targets: targets.toSorted((a, b) => place(a) - place(b)), tell: (target) => trendOf(target, known) };
  });
}
