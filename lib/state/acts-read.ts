import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CountedAct, SiteAct } from '@/lib/ledger/acts';
import { actsOf, type DaysRead, daysNow, type KnownDays, marksOf } from '@/lib/ledger/acts-table';
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

/** Days as a page knows them: what several of its views want is read once. */
const knownTo = new WeakMap<Page, KnownDays>();

function knownBy(page: Page): KnownDays {
  const known: KnownDays = knownTo.get(page) ?? new Map();
  knownTo.set(page, known);
  return known;
}

const nothing: DaysRead = { read: 0, of: 0 };

/** What all views of a page together read from rows just now. */
const readTo = new WeakMap<Page, Signal<DaysRead>>();

function readBy(page: Page): Signal<DaysRead> {
  const days = readTo.get(page) ?? signal(nothing);
  readTo.set(page, days);
  return days;
}

/** Fewer days than these are read before anybody wonders. */
const few = 30;

/**
 * How far a page is with days whose acts have to be read from their rows, 0 to 1, which for a year of very many takes a
 * while and is done once; undefined while it reads none, or few.
 */
export function readingOf(page: Page): ReadonlySignal<number | undefined> {
  const days = readBy(page);
  return computed(() => (days.value.of < few ? undefined : days.value.read / days.value.of));
}

/** How one question says how far it is: what it said before is taken back. */
function sayRead(page: Page): (now: DaysRead) => void {
  const all = readBy(page);
  let said = nothing;
  return (now) => {
    const { read, of } = all.peek();
    const next = { read: read + now.read - said.read, of: of + now.of - said.of };
    said = now;
    all.value = next.read === next.of ? nothing : next;
  };
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
    const say = sayRead(page);
    const rows = metrics.length
      ? daysNow(page.ledger, knownBy(page), { metrics, from, to: today }, dayStart, say)
      : Promise.resolve([]);
    const take = (found: readonly DayActs[]) => {
      // What was asked later may be answered first.
      if (mine === newest) read.value = readOf(found, meant);
    };
    rows.then(take, () => {
      say(nothing);
      page.failed();
    });
  });
  return computed(() => (wanted.value ? read.value : undefined));
}
