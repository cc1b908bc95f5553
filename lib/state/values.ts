import { isEntered, measureIds, shapeOf } from '@/lib/catalog';
import { dayOf } from '@/lib/ledger/days';
import type { ValueView } from '@/lib/ledger/values';
import { readingsOf, sampleOfEntered } from '@/lib/measure/entered';
import type { Target } from '@/lib/target';

/** What was entered once. */
export interface EnteredRow extends ValueView {
  /** Whether it was entered on the day it is for; else its time says nothing of that day. */
  sameDay: boolean;
}

/** One number a person enters, as a day has it. */
export interface DayValue {
  metric: string;
  /** Of the day, in the metric's smallest unit: the last level, the average of durations, a share in hundredths; or null. */
  now: number | null;
  /** Whether there is a target for it. */
  wanted: boolean;
  /** What was entered for the day, the newest first. */
  rows: readonly EnteredRow[];
}

/**
 * What there is to enter on a day, in the order of the catalog: what there is a target for, and what has something entered.
 * @param targets those that hold now
 * @param dayStart minutes after midnight
 */
export function dayValues(
  day: string,
  targets: readonly Pick<Target, 'metric'>[],
  entered: readonly ValueView[],
  dayStart: number,
): DayValue[] {
  const holds = entered.filter(({ takenBackBy }) => takenBackBy === null);
  const nowOf = (metric: string) =>
    shapeOf(metric) === 'level'
      ? (readingsOf(metric, holds).get(day) ?? null)
      : (sampleOfEntered(metric, holds, { from: day, to: day })?.mean ?? null);
  return measureIds.filter(isEntered).flatMap((metric) => {
    const wanted = targets.some((target) => target.metric === metric);
    const rows = entered
      .filter((one) => one.metric === metric)
      .map((one) => ({ ...one, sameDay: dayOf(one.at, one.offset, dayStart) === day }))
      .toReversed();
    return wanted || rows.length > 0 ? [{ metric, now: nowOf(metric), wanted, rows }] : [];
  });
}
