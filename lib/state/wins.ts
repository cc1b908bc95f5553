import { computed, type ReadonlySignal } from '@preact/signals';
import { metricIds } from '@/lib/catalog';
import type { CountedAct } from '@/lib/ledger/acts';
import { type Anatomy, anatomyOf } from '@/lib/measure/anatomy';
import { paid } from '@/lib/measure/target-days';
import { dayAfter } from '@/lib/text/day';
import { followActs } from './acts-read';
import type { Page } from './page';
import { type Ground, readFrom } from './pair-evidence';

/** A win with what led to it. Whom it is about, it does not say. */
export interface Win extends Anatomy {
  /** The placement or deal won. */
  metric: string;
  /** YYYY-MM-DD. */
  day: string;
}

/** The wins of the last year. */
export interface Wins {
  /** Those with a step before them, the newest first. */
  traced: readonly Win[];
  /** How many name no record, or one with no step before the win. */
  untraced: number;
}

/** How far back steps are looked for, in days. */
const year = 366;

/** What led to each win. @param acts of all metrics, oldest first */
export function winsOf(acts: readonly CountedAct[]): Wins {
  const isWin = ({ metric }: CountedAct) => paid.includes(metric);
  const traced: Win[] = [];
  let untraced = acts.filter((act) => isWin(act) && act.subject === undefined).reduce((sum, { n }) => sum + n, 0);
  const about = Map.groupBy(
    acts.filter(({ subject }) => subject !== undefined),
    ({ subject }) => subject,
  );
  for (const those of about.values()) {
    const win = those.findLast(isWin);
    if (!win) continue;
    const anatomy = anatomyOf(those, win.metric);
    if (anatomy && anatomy.first.metric !== win.metric) traced.push({ ...anatomy, metric: win.metric, day: win.day });
    else untraced += 1;
  }
  return { traced: traced.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.days - b.days)), untraced };
}

/** The wins of the last year with what led to them, kept up to date. Without a win nothing is read. */
export function followWins(page: Page, ground: ReadonlySignal<Ground | undefined>): ReadonlySignal<Wins | undefined> {
  const read = followActs(
    page,
    computed(() => {
      const known = ground.value;
      if (!known) return undefined;
      const { today, counts } = known;
      const any = counts.some(({ metric, n }) => n > 0 && paid.includes(metric));
      return { today, from: readFrom(counts, dayAfter(today, -year), today), metrics: any ? metricIds : [] };
    }),
  );
  return computed(() => read.value && winsOf(read.value.acts));
}
