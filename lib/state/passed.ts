import { computed, type ReadonlySignal } from '@preact/signals';
import { stages } from '@/lib/catalog';
import type { DayCount } from '@/lib/ledger/days';
import { allActsOf, type SiteAct } from '@/lib/ledger/stage-acts';
import { type Passed, passedOver, type StageAct } from '@/lib/measure/passed';
import { sites } from '@/lib/sites/all';
import type { Pair } from '@/lib/target';
import { live } from './live';
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

/** Which stages were counted on which sites in the last year, as text, so that the same is the same. */
const placesIn = (counts: readonly DayCount[]): string =>
  JSON.stringify(
    [...new Set(counts.filter(({ metric, n }) => n > 0 && names.has(metric)).map((one) => `${one.site}|${one.metric}`))]
      .sort()
      .map((place) => place.split('|')),
  );

/** How far candidates came, kept up to date; nothing is read where no pair is about a stage. */
export function followStages(
  page: Page,
  counts: ReadonlySignal<readonly DayCount[] | undefined>,
  pairs: ReadonlySignal<{ pairs: readonly Pair[] } | undefined>,
): ReadonlySignal<Stages | undefined> {
  const places = computed(
    () => counts.value && pairs.value && (pairs.value.pairs.some(hasStage) ? placesIn(counts.value) : '[]'),
  );
  const acts = live(() => {
    const dayStart = page.settings.value?.dayStart;
    if (places.value === undefined || dayStart === undefined) return undefined;
    const of = (JSON.parse(places.value) as [string, string][]).map(([site, metric]) => ({ site, metric }));
    return () => (of.length ? allActsOf(page.ledger, of, dayStart) : Promise.resolve([]));
  }, page.failed);
  return computed(() => {
    const today = page.today.value;
    if (!today || !acts.value) return undefined;
    return stagesIn(acts.value, today);
  });
}
