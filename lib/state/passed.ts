import { computed, type ReadonlySignal } from '@preact/signals';
import { stages } from '@/lib/catalog';
import type { SiteAct } from '@/lib/ledger/acts';
import { oldestKept } from '@/lib/ledger/kept';
import { type Passed, passedOver, type StageAct } from '@/lib/measure/passed';
import { sites } from '@/lib/sites/all';
import type { Pair } from '@/lib/target';
import { followActs } from './acts-read';
import type { Page } from './page';

/** What counted of the stages of candidates, and what they went past without its being counted. */
export interface Stages {
  acts: readonly StageAct[];
  passed: readonly Passed[];
}

/** Where a person adds what no site counted. */
const byHand = 'manual';

const names: ReadonlySet<string> = new Set(stages);

/** Detectors whose subject is one candidate with one job. */
const ofPipelines: ReadonlySet<string> = new Set(
  sites.flatMap(({ id, detectors }) => detectors.filter(({ pipeline }) => pipeline).map((one) => `${id}/${one.id}`)),
);

/** How far somebody came, as an act tells it. */
const stageActOf = ({ metric, site, detector, subject, day, at, n }: SiteAct): StageAct => ({
  ...{ metric, day, at, n },
  ...(site === byHand ? {} : { site }),
  ...(subject !== undefined && ofPipelines.has(`${site}/${detector}`) ? { pipeline: subject } : {}),
});

/** What acts of the stages say. @param acts all that ever counted of them; those after today are left out */
export function stagesIn(acts: readonly SiteAct[], today: string): Stages {
  const known = acts.filter(({ day }) => day <= today).map(stageActOf);
  return { acts: known, passed: passedOver(known) };
}

/** Whether a ratio can be about stages that candidates go past. */
export const hasStage = ({ action, result }: Pair): boolean => names.has(action) || names.has(result);

/** How far candidates came, kept up to date; nothing is read where no pair is about a stage. */
export function followStages(
  page: Page,
  pairs: ReadonlySignal<{ pairs: readonly Pair[] } | undefined>,
): ReadonlySignal<Stages | undefined> {
  const read = followActs(
    page,
    computed(() => {
      const [today, found] = [page.today.value, pairs.value];
      if (!today || !found) return undefined;
      return { today, from: oldestKept(today), metrics: found.pairs.some(hasStage) ? stages : [] };
    }),
  );
  return computed(() => {
    const today = page.today.value;
    return today && read.value ? stagesIn(read.value.acts, today) : undefined;
  });
}
