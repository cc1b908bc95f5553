import type { Row } from '../event';
import { sorted } from './about';
import { dayOf, spanOf } from './days';
import type { Ledger } from './open';
import { worth } from './state';
import { tagsNow } from './tag';

/** One act that counts. */
export interface CountedAct {
  metric: string;
  /** YYYY-MM-DD. */
  day: string;
  /** Milliseconds since 1970. */
  at: number;
  n: number;
  /** Hashed; by it an act finds its results. Absent where only the gesture told acts apart, or it was added by hand. */
  subject?: string;
  /** The ledger's own words, and the closed tags it bears now. */
  tags?: string[];
}

/** An act that counts, and what counted it. */
export interface SiteAct extends CountedAct {
  site: string;
  /** Absent where a person added it. */
  detector?: string;
}

/** Enough to be fast, few enough that a page goes on answering in between. */
const page = 5000;

/** The ids of what happened from an instant on begin here: ids sort by time (`newEventId`). */
const idFrom = (at: number): string => Math.max(0, Math.round(at)).toString(36);

/** The days of many instants: the calendar is asked once a day, not once an act. @param dayStart minutes after midnight */
function daysBy(dayStart: number): (row: Pick<Row, 'at' | 'offset'>) => string {
  const known = new Map<number, string>();
  return ({ at, offset }) => {
    const number = Math.floor((at + (offset - dayStart) * 60_000) / 86_400_000);
    const day = known.get(number) ?? dayOf(at, offset, dayStart);
    known.set(number, day);
    return day;
  };
}

/**
 * What of some metrics counts in a stretch of days, oldest first. An event and the rows about it lie side by side, so one
 * look at what lies between two ids is all it takes; a look for each metric or event would take longer.
 * @param metrics null for all
 * @param days YYYY-MM-DD, both included
 * @param dayStart minutes after midnight
 * @param isMeant which events are looked at
 */
export async function actsIn(
  ledger: Ledger,
  metrics: readonly string[] | null,
  days: { from: string; to: string },
  dayStart: number,
  isMeant: (event: Row) => boolean = () => true,
): Promise<SiteAct[]> {
  const wanted = metrics && new Set(metrics);
  const [[start], [, end]] = [spanOf(days.from, dayStart), spanOf(days.to, dayStart)];
  const on = daysBy(dayStart);
  const acts: SiteAct[] = [];
  let event: Row | undefined;
  let about: Row[] = [];
  const finish = () => {
    if (event && isMeant(event)) acts.push(...actOf(event, about, on, days));
  };
  let after = idFrom(start);
  for (let isFirst = true; ; isFirst = false) {
    const rows = await ledger.events.where('id').between(after, idFrom(end), isFirst, false).limit(page).toArray();
    for (const row of rows) {
      if (wanted && !wanted.has(row.metric)) continue;
      if (row.of !== undefined) {
        if (row.of === event?.id) about.push(row);
        continue;
      }
      finish();
      event = row;
      about = [];
    }
    after = rows.at(-1)?.id ?? after;
    if (rows.length < page) break;
  }
  finish();
  return acts;
}

function actOf(
  event: Row,
  rows: readonly Row[],
  on: (row: Row) => string,
  { from, to }: { from: string; to: string },
): SiteAct[] {
  const day = on(event);
  if (day < from || day > to) return [];
  const { about, tagged } = rows.length ? sorted(rows) : { about: [], tagged: [] };
  const { n } = worth(event, about);
  if (n === 0) return [];
  const { metric, at, site, detector, subject } = event;
  const tags = tagsNow(event, tagged);
  return [
    {
      ...{ metric, day, at, n, site },
      ...(detector === undefined ? {} : { detector }),
      ...(subject === undefined ? {} : { subject }),
      ...(tags ? { tags } : {}),
    },
  ];
}
