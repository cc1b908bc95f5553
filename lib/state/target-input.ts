import { directionOf, shapeOf, unitOf } from '@/lib/catalog';
import { largest } from '@/lib/ledger/agreement-format';
import type { Period, Target } from '@/lib/target';
import { currencies } from '@/lib/text/currency';
import { minorOf } from '@/lib/text/number';

/** A target as it is typed: numbers in the units people speak in, empty where nothing was typed. */
export interface Typed {
  metric: string;
  value: string;
  period: Period;
  currency: string;
  baseline: string;
  /** YYYY-MM-DD, as is `from`. */
  review: string;
  from: string;
}

/** What is wrong with a field. */
export type Problem =
  /** Nothing, or nothing that could be read. */
  | 'number'
  | 'positive'
  | 'negative'
  | 'whole'
  /** More than anybody can do or bill. */
  | 'absurd'
  | 'percent'
  /** More satisfied than answered. */
  | 'over'
  | 'currency'
  | 'date'
  | 'past'
  | 'far'
  /** The target is where it stood already. */
  | 'same'
  /** It is looked at before it holds. */
  | 'early'
  /** It has to be more than what stands before it. */
  | 'rising'
  /** A result that leads to itself. */
  | 'itself'
  /** A name is missing, or cannot be read. */
  | 'label';

export type Problems = Partial<Record<keyof Typed, Problem>>;

/** How many of a kind a person can do on a working day at most: more is a slip of the finger. */
const mostADay = 1000;
const workingDays: Record<Period, number> = { day: 1, week: 5, month: 22, quarter: 65, year: 260 };
/** In years. */
const farAway = 5;

/** How many of what is kept make one of what is typed. */
export function scaleOf(metric: string, currency: string): number {
  if (shapeOf(metric) === 'money') return minorOf(currency);
  return unitOf(metric)?.minutes ?? 1;
}

function numberProblem(typed: string, metric: string, period: Period, least: number): Problem | null {
  const value = Number(typed);
  const shape = shapeOf(metric);
  if (typed.trim() === '' || !Number.isFinite(value)) return 'number';
  if (value < 0 || (least > 0 && value === 0)) return 'positive';
  if ((shape === 'count' || shape === 'level' || shape === 'score') && !Number.isInteger(value)) return 'whole';
  if (shape === 'score' && value > 100) return 'percent';
  const most = { count: mostADay * workingDays[period], level: 1_000_000, score: 100, duration: 1000, money: 1e10 };
  return value > most[shape] ? 'absurd' : null;
}

const isDate = (day: string): boolean => {
  try {
    return Temporal.PlainDate.from(day).toString() === day;
  } catch {
    return false;
  }
};

/** What is wrong with the day a target holds from. @param today YYYY-MM-DD */
export function fromProblem(from: string, today: string): Problem | null {
  if (!isDate(from)) return 'date';
  if (from < today) return 'past';
  return from > Temporal.PlainDate.from(today).add({ years: farAway }).toString() ? 'far' : null;
}

function reviewProblem(review: string, from: string, today: string): Problem | null {
  if (review === '') return null;
  if (!isDate(review)) return 'date';
  if (review < today) return 'past';
  if (isDate(from) && review <= from) return 'early';
  return review > Temporal.PlainDate.from(today).add({ years: farAway }).toString() ? 'far' : null;
}

/**
 * Reads what was typed.
 * @param today YYYY-MM-DD
 * @returns the target, or what is wrong, by field
 */
export function readTarget(typed: Typed, today: string): { target: Target } | { problems: Problems } {
  const { metric, period, from, review } = typed;
  const currency = typed.currency.trim().toUpperCase();
  const isMoney = shapeOf(metric) === 'money';
  const wrong: Record<keyof Omit<Typed, 'metric' | 'period'>, Problem | null> = {
    value: numberProblem(typed.value, metric, period, 1),
    currency: isMoney && !currencies.includes(currency) ? 'currency' : null,
    baseline: typed.baseline.trim() === '' ? null : numberProblem(typed.baseline, metric, period, 0),
    review: reviewProblem(review, from, today),
    from: fromProblem(from, today),
  };
  const scale = scaleOf(metric, currency);
  const value = Math.round(Number(typed.value) * scale);
  const baseline = typed.baseline.trim() === '' ? undefined : Math.round(Number(typed.baseline) * scale);
  if (!wrong.value && (value < 1 || value > largest)) wrong.value = value < 1 ? 'positive' : 'absurd';
  if (!wrong.value && !wrong.baseline && baseline === value) wrong.baseline = 'same';
  const problems = Object.fromEntries(Object.entries(wrong).filter(([, problem]) => problem)) as Problems;
  if (Object.keys(problems).length > 0) return { problems };
  const goes = baseline === undefined ? directionOf(metric) : value < baseline ? 'down' : 'up';
  return {
    target: {
      ...{ metric, period, value, direction: goes },
      ...(isMoney ? { currency } : {}),
      ...(baseline === undefined ? {} : { baseline }),
      ...(review === '' ? {} : { review }),
    },
  };
}

/** The other way round: a target as it would be typed. @param from the day it is to hold from */
export function typedOf(target: Target, from: string, currency: string): Typed {
  const { metric, period, value, baseline, review = '' } = target;
  const money = target.currency ?? currency;
  const scale = scaleOf(metric, money);
  const typed = baseline === undefined ? '' : String(baseline / scale);
  return { metric, period, value: String(value / scale), currency: money, baseline: typed, review, from };
}

/**
 * What a change by so many percent comes to, as it would be typed; empty where either is no number.
 * @param baseline where it stands, as typed
 */
export function byPercent(baseline: string, percent: string, metric: string): string {
  const [stands, by] = [Number(baseline), Number(percent)];
  if (baseline.trim() === '' || percent.trim() === '' || !Number.isFinite(stands * by)) return '';
  const value = stands * (1 + by / 100);
  const shape = shapeOf(metric);
  return String(shape === 'money' || shape === 'duration' ? Math.round(value * 100) / 100 : Math.round(value));
}
