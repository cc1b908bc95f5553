import type { Pair } from '../target';
import { lagShifted } from './lag';
import { later, type Span } from './period';
import { type Ratio, ratioOf, type Tally } from './ratio';
import type { ByDay } from './spread';
import { dayAfter } from './workdays';

/*
 * A ratio over time, and actions by the week they were done in.
 */

/** So many days are one stretch: thirteen weeks. */
export const stretch = 91;

/** No more of them than day counts are looked at for: a year. */
const most = 4;

/** What a ratio was in thirteen weeks. */
export interface RatioThen {
  /** The days of the results; the actions lie earlier by the pair's lag. */
  span: Span;
  tally: Tally;
  ratio: Ratio;
}

/**
 * A pair's ratio in stretches of thirteen weeks up to today, the newest first, from numbers of days: results beside the actions of
 * as many days, earlier by the lag. None before the first action.
 * @param from the first day that was read, YYYY-MM-DD
 */
export function ratioHistory(
  { lag }: Pick<Pair, 'lag'>,
  actions: ByDay,
  results: ByDay,
  { from, today }: { from: string; today: string },
): RatioThen[] {
  const first = [...actions].reduce((least, [day, n]) => (n > 0 && day < least ? day : least), today);
  const begins = later(from, first);
  const found: RatioThen[] = [];
  for (let to = today; found.length < most; to = dayAfter(to, -stretch)) {
    const span = { from: dayAfter(to, 1 - stretch), to };
    const ends = dayAfter(to, -lag);
    // A stretch of which days were not read would look poorer than it was; one that began while the person did is told as it is.
    if (ends < begins || dayAfter(span.from, -lag) < from) break;
    const tally = lagShifted(actions, results, to, stretch, lag);
    found.push({ span, tally, ratio: ratioOf(tally, { several: true }) });
  }
  return found;
}

/** Whether the newest ratio differs from the oldest by more than chance: their intervals have nothing in common. */
export function changeOfRatio(history: readonly RatioThen[]): 'few' | 'fewer' | 'more' | 'same' {
  const known = history.flatMap(({ ratio }) => (ratio.enough ? [ratio] : []));
  const [now, then] = [known[0], known.at(-1)];
  if (!now || !then || known.length < 2) return 'few';
  if (now.many !== null && now.many < then.few) return 'fewer';
  return then.many !== null && now.few > then.many ? 'more' : 'same';
}
