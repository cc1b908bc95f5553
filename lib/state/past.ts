import { computed, type ReadonlySignal } from '@preact/signals';
import type { Neutral } from '@/lib/browser/neutral';
import { type DayCount, dayCounts } from '@/lib/ledger/days';
import { heldOn, type Version } from '@/lib/ledger/targets';
import { type Held, lookedBackFrom, missedInARow, type PastPeriod, pastPeriods } from '@/lib/measure/past-periods';
import { earlier } from '@/lib/measure/period';
import { byDayOf } from '@/lib/measure/target-days';
import type { Target, WorkCalendar } from '@/lib/target';
import { dayAfter } from '@/lib/text/day';
import { live } from './live';
import { followNeutral } from './neutral';
import type { Page } from './page';
import { followVersions } from './targets';

/** How the last periods of one target went. */
export interface Past {
  target: Target;
  /** The newest first. */
  periods: readonly PastPeriod[];
  met: number;
  /** How many count. */
  counted: number;
  inARow: number;
}

/** Since when and until when which target was agreed for a metric, as far as it is of the same kind as now. */
export function heldOf(
  { metric, period, direction, currency }: Target,
  versions: readonly Version[],
  today: string,
): Held[] {
  const days = [...new Set(versions.filter(({ takenBackBy }) => takenBackBy === null).map(({ from }) => from))].sort();
  return days.flatMap((from, place): Held[] => {
    const next = days[place + 1];
    const target = heldOn(versions, from)?.targets.find((one) => one.metric === metric);
    const isSame = target?.period === period && target.direction === direction && target.currency === currency;
    if (!target || !isSame || from > today) return [];
    return [{ target, from, to: next ? dayAfter(next, -1) : today }];
  });
}

/** How the last periods of all targets went; only of what is counted, and where one is over. */
export function pastOf(
  versions: readonly Version[],
  counts: readonly DayCount[],
  neutral: readonly Neutral[],
  calendar: WorkCalendar,
  today: string,
): Past[] {
  return (heldOn(versions, today)?.targets ?? []).flatMap((target): Past[] => {
    const byDay = byDayOf(target, counts);
    if (!byDay) return [];
    const mine = neutral.filter(({ metric }) => metric === undefined || metric === target.metric);
    const question = { held: heldOf(target, versions, today), byDay, neutral: mine, calendar };
    const periods = pastPeriods(target.period, today, question);
    if (periods.length === 0) return [];
    const counted = periods.filter(({ word }) => word !== 'not-counted');
    const met = counted.filter(({ word }) => word === 'met').length;
    return [{ target, periods, met, counted: counted.length, inARow: missedInARow(periods) }];
  });
}

/** How the last periods went, kept up to date. */
export function followPast(
  page: Page,
  calendar: ReadonlySignal<WorkCalendar | undefined>,
): ReadonlySignal<readonly Past[] | undefined> {
  const versions = followVersions(page);
  const neutral = followNeutral(page);
  const from = computed(() => {
    const [today, known, days] = [page.today.value, versions.value, calendar.value];
    if (!today || !known || !days) return undefined;
    const kinds = heldOn(known, today)?.targets ?? [];
    return kinds.reduce((first, { period }) => earlier(first, lookedBackFrom(period, today, days)), today);
  });
  const counts = live(() => {
    const [first, today] = [from.value, page.today.value];
    return first && today ? () => dayCounts(page.ledger, first, dayAfter(today, -1)) : undefined;
  }, page.failed);
  return computed(() => {
    const [today, known, days] = [page.today.value, versions.value, calendar.value];
    if (!today || !known || !days || !counts.value || !neutral.value) return undefined;
    return pastOf(known, counts.value, neutral.value, days, today);
  });
}
