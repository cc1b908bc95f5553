import { shapeOf, unitOf } from '@/lib/catalog';
import type { Entered } from '@/lib/value';
import type { Problem } from './target-input';

/** A measured number as it is typed; empty where nothing was. */
export interface TypedValue {
  value: string;
  /** In what a duration is typed. */
  unit: 'hour' | 'day';
  /** How many answered, or how many a duration is the average of. */
  n: string;
}

/** What is wrong with a field. */
export type ValueProblems = Partial<Record<'value' | 'n', Problem>>;

const minutes = { hour: 60, day: 1440 };
/** More is a slip of the finger: so many wait for nobody, and nothing takes a thousand days. */
const most = { waiting: 1_000_000, minutes: 1000 * 1440, many: 100_000 };

/** What is typed before anything is: durations in what they are spoken of, of one. */
export const blankValue = (metric: string): TypedValue => ({
  value: '',
  unit: unitOf(metric)?.unit ?? 'day',
  n: shapeOf(metric) === 'duration' ? '1' : '',
});

function wholeProblem(typed: string, least: number, largest: number): Problem | null {
  const n = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(n)) return 'number';
  if (n < least) return 'positive';
  if (!Number.isInteger(n)) return 'whole';
  return n > largest ? 'absurd' : null;
}

function minutesProblem(typed: string, unit: TypedValue['unit']): Problem | null {
  const minutesOf = Math.round(Number(typed) * minutes[unit]);
  if (typed.trim() === '' || !Number.isFinite(minutesOf)) return 'number';
  if (minutesOf < 1) return 'positive';
  return minutesOf > most.minutes ? 'absurd' : null;
}

/** Reads what was typed. @returns the number in the metric's smallest unit, or what is wrong, by field */
export function readValue(
  metric: string,
  { value, unit, n }: TypedValue,
): { entered: Omit<Entered, 'day'> } | { problems: ValueProblems } {
  const shape = shapeOf(metric);
  const timed = shape === 'duration';
  const problems: ValueProblems = {};
  const wrong = timed ? minutesProblem(value, unit) : wholeProblem(value, 0, most.waiting);
  if (wrong) problems.value = wrong;
  const many = shape === 'level' ? null : wholeProblem(n, 1, most.many);
  if (many) problems.n = many;
  if (shape === 'score' && !wrong && !many && Number(value) > Number(n)) problems.value = 'over';
  if (problems.value || problems.n) return { problems };
  const read = timed ? Math.round(Number(value) * minutes[unit]) : Number(value);
  const isOne = shape === 'level' || (timed && Number(n) === 1);
  return { entered: { metric, value: read, ...(isOne ? {} : { n: Number(n) }) } };
}
