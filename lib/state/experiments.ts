import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '@/lib/browser/messages';
import { random } from '@/lib/browser/random';
import type { Experiment, Outcomes } from '@/lib/experiment';
import { experimentsOf, type KeptExperiment, mayBegin } from '@/lib/ledger/experiments';
import { type Run, runOf, type Verdict, verdictOf } from '@/lib/measure/experiment';
import type { Passed } from '@/lib/measure/passed';
import { earlier } from '@/lib/measure/period';
import type { Step } from '@/lib/measure/steps';
import type { Pair } from '@/lib/target';
import { type ActsRead, followActs } from './acts-read';
import type { Offer } from './experiment-offers';
import { live } from './live';
import type { Page } from './page';
import { onlySeen } from './pair-evidence';
import { followStages } from './passed';
import type { Ask } from './targets';

/** One that runs. What came of it is not in here. */
export interface Running {
  experiment: Experiment;
  run: Exclude<Run, { phase: 'over' }>;
}

/** One that is over. */
export interface Ended {
  experiment: Experiment;
  /** YYYY-MM-DD. */
  on: string;
  /** Null where it was stopped before its end. */
  told: (Outcomes & { verdict: Verdict }) | null;
}

/** All that was tried out and is. */
export interface Experiments {
  /** The newest first, as the ended ones. */
  running: readonly Running[];
  ended: readonly Ended[];
  /** Whether one of a pair may begin, with these ways. */
  mayBegin: (offer: Pick<Offer, 'pair' | 'kind'>) => boolean;
  /** @param from the first day that counts, YYYY-MM-DD */
  onBegin: (offer: Offer, size: Offer['sizes'][number], from: string) => Promise<Outcome>;
  onStop: (id: string) => Promise<Outcome>;
  onUndo: (id: string) => Promise<Outcome>;
}

/** How an experiment stands, by the acts that count. @param passed what candidates went past; as results it counts */
export function standingOf(
  experiment: Experiment,
  acts: ActsRead['acts'],
  passed: readonly Passed[],
  today: string,
): Run {
  const { action, result, from } = experiment;
  const since = (metric: string) => (one: Step & { metric: string }) => one.metric === metric && one.day >= from;
  const more = passed.filter(since(result)).map((one): Step => ({ ...one, passed: true }));
  const results = [...acts.filter(since(result)), ...more].sort((a, b) => a.at - b.at);
  return runOf(experiment, { actions: acts.filter(since(action)), results }, { today, seen: onlySeen(result) });
}

const told = (experiment: Experiment, outcomes: Outcomes): Ended['told'] => ({
  ...outcomes,
  verdict: verdictOf(experiment, outcomes),
});

/** What is kept, as it stands. */
function viewOf(
  kept: readonly KeptExperiment[],
  standing: (experiment: Experiment) => Run,
): Pick<Experiments, 'running' | 'ended'> {
  const running: Running[] = [];
  const ended: Ended[] = [];
  for (const { end, ...experiment } of kept) {
    if (end) {
      ended.push({ experiment, on: end.on, told: end.outcomes && told(experiment, end.outcomes) });
      continue;
    }
    const run = standing(experiment);
    if (run.phase === 'over') ended.push({ experiment, on: run.closes, told: told(experiment, run.outcomes) });
    else running.push({ experiment, run });
  }
  return { running, ended };
}

/** As a pair, for what asks for one. */
const pairOf = ({ action, result, lag, horizon, share }: Experiment): Pair => ({
  ...{ action, result, lag, horizon, ratio: 1 / share },
});

/** What is kept and how it stands, kept up to date; undefined until it is known. */
function standingIn(page: Page) {
  const kept = live(() => () => experimentsOf(page.ledger), page.failed);
  const open = computed(() => kept.value?.filter(({ end }) => end === null));
  const read = followActs(
    page,
    computed(() => {
      const today = page.today.value;
      if (!today || !open.value) return undefined;
      const from = open.value.reduce((least, one) => earlier(least, one.from), today);
      return { today, from, metrics: [...new Set(open.value.flatMap(({ action, result }) => [action, result]))] };
    }),
  );
  const stages = followStages(
    page,
    computed(() => open.value && { pairs: open.value.map(pairOf) }),
  );
  const view = computed(() => {
    const [today, acts, gone] = [page.today.value, read.value?.acts, stages.value];
    if (!today || !acts || !gone || !kept.value) return undefined;
    return viewOf(kept.value, (one) => standingOf(one, acts, gone.passed, today));
  });
  return { open, view };
}

type Standing = ReturnType<typeof standingIn>;

/** What several views of a page want to know is worked out once. */
const standingBy = new WeakMap<Page, Standing>();

function followKept(page: Page): Standing {
  const standing = standingBy.get(page) ?? standingIn(page);
  standingBy.set(page, standing);
  return standing;
}

/** What is being tried out; undefined until it is known. An end that has come is written down by `followExperiments` only. */
export function followRunning(page: Page): ReadonlySignal<readonly Running[] | undefined> {
  const { view } = followKept(page);
  return computed(() => view.value?.running);
}

/**
 * What was tried out and is, kept up to date; undefined until it is known. The first of these looks after an end writes down
 * what came of it, so that the verdict stays what it was, also when its acts are long gone.
 */
export function followExperiments(page: Page, ask: Ask): ReadonlySignal<Experiments | undefined> {
  const { open, view } = followKept(page);
  const written = new Set<string>();
  effect(() => {
    for (const { experiment, on, told: came } of view.value?.ended ?? []) {
      const isKept = open.value?.every(({ id }) => id !== experiment.id);
      if (isKept || !came || written.has(experiment.id)) continue;
      written.add(experiment.id);
      const { ways, left } = came;
      void ask({ do: 'experiment-end', id: experiment.id, on, outcomes: { ways, left } });
    }
  });
  return computed(() => {
    const [today, known] = [page.today.value, view.value];
    if (!today || !known) return undefined;
    return {
      ...known,
      mayBegin: ({ pair: { action, result }, kind }) =>
        mayBegin(
          { action, result, kind },
          known.running.map(({ experiment }) => experiment),
        ),
      onBegin: ({ pair: { action, result, lag, horizon }, kind, share }, { times, each }, from) => {
        const seed = new DataView(random(4).buffer).getUint32(0);
        const plan = { action, result, lag, horizon, kind, from, each, times, share, seed };
        return ask({ do: 'experiment', plan });
      },
      onStop: (id) => ask({ do: 'experiment-end', id, on: today, outcomes: null }),
      onUndo: (id) => ask({ do: 'experiment-back', id }),
    };
  });
}
