import type { WorkingHours } from '../hours';
import type { Days, Total } from '../shared';
import type { Ledger } from './open';
import { periodsOn } from './shared';
import { changesOf, stateOf } from './state';
import { byHandIn, toldIn, totalsOf } from './totals';

/** By what days and totals go while the person does not say otherwise. */
interface Measure {
  /** Minutes after midnight. */
  dayStart: number;
  hours: WorkingHours | null;
}

/** How often the person took back or corrected what was counted of one metric. */
export interface Mended {
  metric: string;
  takenBack: number;
  corrected: number;
}

/** What a week comes to for others. */
export interface WeekNumbers extends Days {
  /** Whether all of it is closed. */
  closed: boolean;
  totals: readonly Total[];
  /** What of the totals was added by hand. */
  byHand: readonly Total[];
  mended: readonly Mended[];
}

const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** A week in parts: what is closed by the measure of then, the rest by the one of now. Closed periods never overlap. */
async function partsOf(ledger: Ledger, week: Days, now: Measure): Promise<(Days & Measure & { closed: boolean })[]> {
  const closed = (await periodsOn(ledger, week)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const parts: (Days & Measure & { closed: boolean })[] = [];
  let next = week.from;
  for (const { from, to, dayStart, hours } of closed) {
    if (from > next) parts.push({ from: next, to: dayAfter(from, -1), ...now, closed: false });
    const [begin = from, end = to] = [[next, from].sort()[1], [to, week.to].sort()[0]];
    parts.push({ from: begin, to: end, dayStart, hours, closed: true });
    next = dayAfter(end, 1);
  }
  if (next <= week.to) parts.push({ from: next, to: week.to, ...now, closed: false });
  return parts;
}

/** What a week comes to for others now; its closed parts by the measure they were closed with. */
export async function weekNumbers(ledger: Ledger, week: Days, now: Measure): Promise<WeekNumbers> {
  const [totals, byHand, mended]: [Total[], Total[], Mended[]] = [[], [], []];
  const parts = await partsOf(ledger, week, now);
  for (const part of parts) {
    totals.push(...(await totalsOf(ledger, part, part.dayStart, part.hours)));
    byHand.push(...(await byHandIn(ledger, part, part.dayStart, part.hours)));
    mended.push(...(await mendedIn(ledger, part, part)));
  }
  return { ...week, closed: parts.every(({ closed }) => closed), totals, byHand, mended };
}

const fix = (tags: readonly string[] = []): string | undefined => tags.find((tag) => tag.startsWith('fix-'));

async function mendedIn(ledger: Ledger, days: Days, { dayStart, hours }: Measure): Promise<Mended[]> {
  const corrected = new Map<string, string>();
  const takenBack: string[] = [];
  for (const { event, about, day } of await toldIn(ledger, days, dayStart, hours)) {
    const last = changesOf(about).at(-1);
    const by = fix((last ?? event).tags);
    if (by) corrected.set(`${event.metric}|${day}|${by}`, event.metric);
    const ownDoing = last?.kind === 'undo' && !last.tags?.length && !fix(event.tags);
    if (ownDoing && event.kind === 'count' && stateOf(event, about) === 'undone') takenBack.push(event.metric);
  }
  return [
    ...takenBack.map((metric) => ({ metric, takenBack: 1, corrected: 0 })),
    ...[...corrected.values()].map((metric) => ({ metric, takenBack: 0, corrected: 1 })),
  ];
}
