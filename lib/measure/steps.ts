import { type Subjects, subjectAt, subjectsOf } from './subjects';

/*
 * Acts of one metric as columns: tens of thousands of objects take longer to make and to clear away than all that is reckoned
 * from them.
 */

/** One act of a pair. */
export interface Step {
  /** YYYY-MM-DD. */
  day: string;
  /** Milliseconds since 1970. */
  at: number;
  n: number;
  /** Hashed: the same for an action and what came of it. */
  subject?: string;
  tags?: readonly string[];
  /** It was not counted: the candidate went past it (`passed.ts`). */
  passed?: true;
}

/** Acts of one metric, oldest first; all columns are of one length. */
export interface StepColumns {
  /** YYYY-MM-DD. */
  day: readonly string[];
  /** Milliseconds since 1970. */
  at: ArrayLike<number>;
  subject: Subjects;
  /** Absent where each is one. */
  n?: readonly number[];
  /** By place, of those that have any. */
  tags?: ReadonlyMap<number, readonly string[]>;
  /** The places of those that were not counted: candidates went past them (`passed.ts`). */
  passed?: ReadonlySet<number>;
}

/** Acts as columns. @param steps oldest first */
export function columnsOf(steps: readonly Step[]): StepColumns {
  const tags = new Map(steps.flatMap(({ tags: those }, place) => (those ? [[place, those] as const] : [])));
  const passed = new Set(steps.flatMap((step, place) => (step.passed ? [place] : [])));
  return {
    ...{ day: steps.map(({ day }) => day), at: steps.map(({ at }) => at) },
    subject: subjectsOf(steps.map((step) => step.subject ?? '')),
    ...(steps.some(({ n }) => n !== 1) ? { n: steps.map(({ n }) => n) } : {}),
    ...(tags.size ? { tags } : {}),
    ...(passed.size ? { passed } : {}),
  };
}

/** Columns as acts, in their order. @param isMeant by its day, which of them */
export function stepsOf(columns: StepColumns, isMeant: (day: string) => boolean = () => true): Step[] {
  const { at, subject, n, tags, passed } = columns;
  return columns.day.flatMap((day, place): Step[] => {
    if (!isMeant(day)) return [];
    const step: Step = { day, at: at[place] as number, n: n?.[place] ?? 1 };
    const [named, tagged] = [subjectAt(subject, place), tags?.get(place)];
    if (named) step.subject = named;
    if (tagged) step.tags = tagged;
    if (passed?.has(place)) step.passed = true;
    return [step];
  });
}

/** Those of a day or later, YYYY-MM-DD. */
export const since = (columns: StepColumns, from: string): StepColumns =>
  columns.day.every((day) => day >= from) ? columns : columnsOf(stepsOf(columns, (day) => day >= from));

/** Counted acts and some more, oldest first; of the same instant, those counted first. */
export const withMore = (columns: StepColumns, more: readonly Step[]): StepColumns =>
  more.length ? columnsOf([...stepsOf(columns), ...more].sort((a, b) => a.at - b.at)) : columns;
