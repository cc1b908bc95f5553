import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CountedAct, SiteAct } from '@/lib/ledger/acts';
import { type ActsWanted, actsOf, type DaysRead, daysNow, type KnownDays, marksOf } from '@/lib/ledger/acts-table';
import type { DayActs } from '@/lib/ledger/open';
import { columnsIn } from '@/lib/ledger/stored-acts';
import { columnsOf, type StepColumns } from '@/lib/measure/steps';
import { live } from './live';
import type { Page } from './page';

/** Which acts are wanted: up to today, from a day on (YYYY-MM-DD), of some metrics. */
export interface Wanted {
  today: string;
  from: string;
  metrics: readonly string[];
}

/** Acts, oldest first, and the first of the days they were read of. */
export interface ActsRead<Act extends CountedAct = CountedAct> {
  from: string;
  acts: readonly Act[];
}

/** The same as columns, by metric. */
export interface ColumnsRead {
  from: string;
  of: ReadonlyMap<string, StepColumns>;
}

/** Acts as columns. @param acts oldest first */
export const asColumns = ({ from, acts }: ActsRead): ColumnsRead => ({
  from,
  of: new Map([...Map.groupBy(acts, ({ metric }) => metric)].map(([metric, those]) => [metric, columnsOf(those)])),
});

/** What the views of a page share: the days they know, and the turn in which they read them. */
interface Shared {
  days: KnownDays;
  /** Ends when the last of the questions asked so far is answered. */
  turn: Promise<unknown>;
  /** What the one that is answered now reads from rows. */
  reading: Signal<DaysRead | undefined>;
}

const sharedBy = new WeakMap<Page, Shared>();

function sharedOf(page: Page): Shared {
  const shared = sharedBy.get(page) ?? { days: new Map(), turn: Promise.resolve(), reading: signal() };
  sharedBy.set(page, shared);
  return shared;
}

/** Fewer days than these are read before anybody wonders. */
const few = 30;

/**
 * How far a page is with days whose acts have to be read from their rows, 0 to 1, which takes a while where they are very
 * many; undefined while it reads none, or few.
 */
export function readingOf(page: Page): ReadonlySignal<number | undefined> {
  const { reading } = sharedOf(page);
  return computed(() => {
    const { read, of } = reading.value ?? { read: 0, of: 0 };
    return of < few ? undefined : read / of;
  });
}

/** Days with their acts. One question is answered after the other: what one read from rows the next one knows. */
function daysInTurn(page: Page, asked: ActsWanted, dayStart: number, isWanted: () => boolean): Promise<DayActs[]> {
  const shared = sharedOf(page);
  const { days, turn, reading } = shared;
  const answer = async () => {
    if (!isWanted()) return [];
    const say = (now: DaysRead) => {
      reading.value = now;
    };
    return daysNow(page.ledger, days, asked, dayStart, say).finally(() => {
      reading.value = undefined;
    });
  };
  const mine = turn.then(answer);
  shared.turn = mine.catch(() => undefined);
  return mine;
}

/** What counts of some metrics, act by act, kept up to date (`followDayActs`). */
export const followActs = (
  page: Page,
  wanted: ReadonlySignal<Wanted | undefined>,
): ReadonlySignal<ActsRead<SiteAct> | undefined> =>
  followDayActs(page, wanted, (rows, { from, metrics }) => ({ from, acts: actsOf(rows, metrics) }));

/** The same as columns, for what is reckoned from many: made and cleared away in a third of the time. */
export const followColumns = (
  page: Page,
  wanted: ReadonlySignal<Wanted | undefined>,
): ReadonlySignal<ColumnsRead | undefined> =>
  followDayActs(page, wanted, (rows, { from, metrics }) => ({
    from,
    of: new Map(metrics.map((metric) => [metric, columnsIn(rows, metric)])),
  }));

/**
 * Days with their acts, kept up to date. The marks of the days are followed; where one has changed, that day is read anew.
 * Undefined until all of it is known: a part would be taken for the whole. Where something else is wanted than before, the
 * former answer stays until there is another: a view must not go while somebody is in it.
 */
function followDayActs<Read>(
  page: Page,
  wanted: ReadonlySignal<Wanted | undefined>,
  readOf: (rows: readonly DayActs[], wanted: Wanted) => Read,
): ReadonlySignal<Read | undefined> {
  const key = computed(() => wanted.value && JSON.stringify(wanted.value));
  const marks = live(() => {
    if (!key.value) return undefined;
    const { from, today, metrics } = JSON.parse(key.value) as Wanted;
    return () => (metrics.length ? marksOf(page.ledger, { from, to: today }) : Promise.resolve(new Map()));
  }, page.failed);
  const read = signal<Read>();
  let newest = 0;
  effect(() => {
    const [asked, dayStart] = [key.value, page.settings.value?.dayStart];
    if (!asked || !marks.value || dayStart === undefined) return;
    const meant = JSON.parse(asked) as Wanted;
    const { from, today, metrics } = meant;
    newest += 1;
    const mine = newest;
    // What was asked later takes its place.
    const isWanted = () => mine === newest;
    const rows = metrics.length
      ? daysInTurn(page, { metrics, from, to: today }, dayStart, isWanted)
      : Promise.resolve([]);
    const take = (found: readonly DayActs[]) => {
      if (isWanted()) read.value = readOf(found, meant);
    };
    rows.then(take, page.failed);
  });
  return computed(() => (wanted.value ? read.value : undefined));
}
