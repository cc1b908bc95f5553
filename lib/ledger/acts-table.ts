import { stages } from '../catalog';
import { dayAfter } from '../text/day';
import { actsIn, type SiteAct } from './acts';
import type { ActsPart, Day, DayActs, Ledger } from './open';
import { packed, unpacked } from './stored-acts';

/*
 * The acts of days from a table that is derived from the rows. Each day in it bears the mark the day's counts had when its
 * rows were read; any write to the day's events gives the day another one, and then its rows are read again.
 */

/** Days with their acts, as far as they were looked at before. */
export type KnownDays = Map<string, DayActs>;

/** What is wanted: some metrics, and days in their order, both ends included. */
export interface ActsWanted {
  metrics: readonly string[];
  /** YYYY-MM-DD. */
  from: string;
  to: string;
}

type Span = Pick<ActsWanted, 'from' | 'to'>;

/** Of so many days whose rows have to be read, how many were. */
export interface DaysRead {
  read: number;
  of: number;
}

/** So many days are read from their rows at a time: a page goes on answering in between, and what was read is kept. */
const atOnce = 14;

const isStage = (metric: string): boolean => (stages as readonly string[]).includes(metric);

const partOf = (metric: string): ActsPart => (isStage(metric) ? 'stages' : 'others');

const nameOf = ({ part, day }: Pick<DayActs, 'part' | 'day'>): string => `${part}|${day}`;

/** The marks of the days that were ever written, by day; 0 for one written by an older version. */
export async function marksOf(ledger: Ledger, { from, to }: Span): Promise<Map<string, number>> {
  const days = await ledger.days.where('day').between(from, to, true, true).toArray();
  return new Map(days.map(({ day, mark = 0 }) => [day, mark]));
}

/**
 * Days with their acts, in order, as they stood at some moment after the call; acts of other metrics are in them, too. They
 * come from the table, and from the rows where those were written since. What was read from rows is put into the table;
 * where that fails (no room, another page holds it), it is read again the next time.
 * @param known what was known before, changed to what is known now
 * @param dayStart minutes after midnight
 * @param onRead told before the first day is read from its rows and whenever some were; not where the table knew them all
 */
export async function daysNow(
  ledger: Ledger,
  known: KnownDays,
  { metrics, ...span }: ActsWanted,
  dayStart: number,
  onRead?: (days: DaysRead) => void,
): Promise<DayActs[]> {
  const parts = [...new Set(metrics.map(partOf))];
  const days = daysOf(span);
  const rowsIn = (day: string) => parts.map((part) => known.get(nameOf({ part, day })));
  const stale = await ledger.transaction('r', [ledger.days, ledger.dayActs], async () => {
    const look = async (those: readonly string[]) => {
      const found = await Promise.all(parts.map((part) => storedOf(ledger, part, those)));
      for (const row of found.flat()) known.set(nameOf(row), row);
    };
    // What is not known at all is asked for together with the marks: the browser reads on while rows are unpacked here.
    const unknown = new Set(days.filter((day) => rowsIn(day).includes(undefined)));
    const [marks] = await Promise.all([marksOf(ledger, span), look([...unknown])]);
    const holds = (row: DayActs | undefined) => row?.dayStart === dayStart && row.mark === marks.get(row.day);
    const isStale = (day: string) => !rowsIn(day).every(holds);
    await look(days.filter((day) => !unknown.has(day) && isStale(day)));
    return days.filter(isStale);
  });
  let read = 0;
  for (const run of runsOf(stale)) {
    onRead?.({ read, of: stale.length });
    const rows = await readDays(ledger, run, dayStart);
    for (const row of rows) known.set(nameOf(row), row);
    await keep(ledger, rows).catch(() => {});
    read += run.many;
  }
  if (read > 0) onRead?.({ read, of: read });
  return days.flatMap((day) => rowsIn(day).filter((row) => row !== undefined));
}

/** The acts of some metrics in such days, oldest first. */
export function actsOf(rows: readonly DayActs[], metrics: readonly string[]): SiteAct[] {
  const wanted = new Set(metrics);
  return rows.flatMap((row) => unpacked(row, wanted)).sort((a, b) => a.at - b.at);
}

function daysOf({ from, to }: Span): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

/** From so many days on, one look at all between is quicker than a look for each. */
const many = 20;

/** Several looks at so many days are answered three times as soon as one at all of them: each is unpacked while others are read. */
const atOneLook = 10;

async function storedOf(ledger: Ledger, part: ActsPart, days: readonly string[]): Promise<DayActs[]> {
  if (days.length < many) {
    const rows = await ledger.dayActs.bulkGet(days.map((day): [ActsPart, string] => [part, day]));
    return rows.filter((row) => row !== undefined);
  }
  const between = ([first, last]: readonly [string, string]) =>
    ledger.dayActs.where('[part+day]').between([part, first], [part, last], true, true).toArray();
  const looks = days.flatMap((first, place) =>
    place % atOneLook === 0 ? [[first, days[Math.min(place + atOneLook, days.length) - 1] ?? first] as const] : [],
  );
  return (await Promise.all(looks.map(between))).flat();
}

/** Days one after another, not too many together. */
function runsOf(days: readonly string[]): (Span & { many: number })[] {
  const runs: (Span & { many: number })[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.many < atOnce && dayAfter(run.to, 1) === day) Object.assign(run, { to: day, many: run.many + 1 });
    else runs.push({ from: day, to: day, many: 1 });
  }
  return runs;
}

/** Days as their rows tell them, with the marks they had at the same moment. */
function readDays(ledger: Ledger, span: Span, dayStart: number): Promise<DayActs[]> {
  return ledger.transaction('r', [ledger.days, ledger.events], async () => {
    const marks = await marksOf(ledger, span);
    const acts = Map.groupBy(await actsIn(ledger, null, span, dayStart), nameOfAct);
    return daysOf(span).flatMap((day) => {
      const mark = marks.get(day);
      return (['stages', 'others'] as const).map(
        (part): DayActs => ({
          ...{ part, day, dayStart, of: packed(acts.get(nameOf({ part, day })) ?? []) },
          ...(mark === undefined ? {} : { mark }),
        }),
      );
    });
  });
}

const nameOfAct = ({ metric, day }: SiteAct): string => nameOf({ part: partOf(metric), day });

/** Puts days into the table that are as they were read: nothing may come back that was deleted in between. */
function keep(ledger: Ledger, rows: readonly DayActs[]): Promise<void> {
  return ledger.transaction('rw', [ledger.days, ledger.dayActs], async () => {
    const days = await ledger.days.bulkGet(rows.map(({ day }) => day));
    const markOf = (day: Day | undefined) => day && (day.mark ?? 0);
    await ledger.dayActs.bulkPut(rows.filter(({ mark }, place) => mark === markOf(days[place])));
  });
}
