import { stages } from '../catalog';
import type { Step } from './steps';
import { dayAfter } from './workdays';

/*
 * Stages that candidates went past without their being counted: who is moved from applicant to offer has come past the
 * interview. Only ratios reckon with them.
 */

/** Somebody who came to a stage, as it was counted. */
export interface StageAct extends Pick<Step, 'day' | 'at' | 'n'> {
  metric: string;
  /** Absent where a person added it by hand. */
  site?: string;
  /** One candidate with one job, hashed; absent where the act does not say which, or says it in another way. */
  pipeline?: string;
}

/** A stage a candidate went past, on the day of the first stage after it that was counted. */
export interface Passed extends Step {
  metric: string;
  subject: string;
}

/** Between two stages of a candidate there are no more days than this: what was counted before may be somebody else's. */
const longest = 92;

/** The first of several acts. */
const earliest = (acts: readonly StageAct[]): StageAct | undefined =>
  acts.reduce<StageAct | undefined>((first, act) => (first && first.at <= act.at ? first : act), undefined);

/** Who came to a later stage and was never counted at this one, by the day they went past it. */
function skippedAt(place: number, pipelines: ReadonlyMap<string, readonly StageAct[]>) {
  const metric = stages[place] as string;
  const later: readonly string[] = stages.slice(place + 1);
  return [...pipelines]
    .flatMap(([subject, acts]) => {
      if (acts.some((act) => act.metric === metric)) return [];
      const first = earliest(acts.filter((act) => later.includes(act.metric)));
      return first ? [{ metric, subject, site: first.site, day: first.day, at: first.at, n: 1 }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/**
 * Those who went past a stage beyond doubt: an act that does not say whose it is may be theirs, once for each of its `n`. As
 * each takes the oldest it can, as many as possible find one, and as few as possible are taken for passed.
 */
function beyondDoubt(skipped: ReturnType<typeof skippedAt>, unnamed: readonly StageAct[]): Passed[] {
  const left = unnamed.toSorted((a, b) => (a.day < b.day ? -1 : 1)).map((act) => ({ ...act }));
  return skipped.flatMap(({ site, ...passed }) => {
    const first = dayAfter(passed.day, -longest);
    const near = left.filter(({ day, n }) => n > 0 && day >= first && day <= passed.day);
    const theirs = near.find((one) => one.site === site) ?? near.find((one) => one.site === undefined);
    if (!theirs) return [passed];
    theirs.n -= 1;
    return [];
  });
}

/**
 * The stages that candidates went past without their being counted, as far as the acts say whose they are. What was taken
 * back is not to be among the acts; all that ever counted of a candidate is, or a stage counted long ago is taken for passed.
 *
 * @param acts of the stages, in any order
 * @returns in the order of time
 */
export function passedOver(acts: readonly StageAct[]): Passed[] {
  const pipelines = new Map<string, StageAct[]>();
  const unnamed = new Map<string, StageAct[]>();
  const add = (map: Map<string, StageAct[]>, key: string, act: StageAct) => {
    const those = map.get(key);
    if (those) those.push(act);
    else map.set(key, [act]);
  };
  for (const act of acts)
    if (act.pipeline === undefined) add(unnamed, act.metric, act);
    else add(pipelines, act.pipeline, act);
  return stages
    .slice(0, -1)
    .flatMap((metric, place) => beyondDoubt(skippedAt(place, pipelines), unnamed.get(metric) ?? []))
    .sort((a, b) => a.at - b.at);
}
