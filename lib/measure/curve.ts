import type { Outcome } from './cohort';

/*
 * Which share of actions has led to a result by which age, where some are too young and some were not looked at.
 */

/** Outcomes that say the same: a result between two ages, or none so far. */
export interface Span {
  /** The result came at an age from `from` … */
  from: number;
  /** … to `to`, both counted in; after the horizon means later or never. */
  to: number;
  n: number;
}

/** A result after the horizon is none; one that was seen after it, but may have come before, is one. */
const within = ({ open, done }: Outcome, horizon: number): Outcome =>
  done === null || done <= horizon
    ? { open: Math.min(open, horizon), done }
    : open >= horizon
      ? { open: horizon, done: null }
      : { open, done: horizon };

/**
 * Equal spans as one. What nobody looked at says nothing and is left out: unknown, not failed.
 * @param outcomes each of them, or equal ones as one with how many they are
 */
export function spansOf(outcomes: readonly (Outcome & { n?: number })[], horizon: number): Span[] {
  const spans = new Map<number, Span>();
  for (const one of outcomes) {
    const { open, done } = within(one, horizon);
    if (done === null && open < 0) continue;
    const from = done === open ? open : open + 1;
    const to = done ?? horizon + 1;
    const key = from * (horizon + 2) + to;
    const span = spans.get(key);
    if (span) span.n += one.n ?? 1;
    else spans.set(key, { from, to, n: one.n ?? 1 });
  }
  return [...spans.values()];
}

/**
 * Kaplan and Meier (1958), for results whose day is known: the share with a result by each age from 0 to the horizon.
 * What is still open is counted as at risk up to its age and then left out.
 */
export function kaplanMeier(outcomes: readonly Outcome[], horizon: number): number[] {
  const came = new Array<number>(horizon + 2).fill(0);
  const left = new Array<number>(horizon + 2).fill(0);
  for (const one of outcomes) {
    const { open, done } = within(one, horizon);
    if (done !== null) came[done] = (came[done] ?? 0) + 1;
    else if (open >= 0) left[open] = (left[open] ?? 0) + 1;
  }
  let risk = [...came, ...left].reduce((sum, n) => sum + n, 0);
  let without = 1;
  const shares: number[] = [];
  for (let age = 0; age <= horizon; age++) {
    const now = came[age] ?? 0;
    if (risk > 0) without *= 1 - now / risk;
    shares.push(1 - without);
    risk -= now + (left[age] ?? 0);
  }
  return shares;
}

/**
 * The same where results are only seen when somebody looks and so came at some age between two looks: the estimate that
 * explains itself (Turnbull 1976; Efron 1967). Each unclear result is spread over the ages it may have come at as the
 * estimate says, until nothing moves any more. Taking the day it was seen for the day it came would overstate by far.
 */
function selfConsistent(spans: readonly Span[], horizon: number): number[] {
  const cells = horizon + 2;
  const all = spans.reduce((sum, { n }) => sum + n, 0);
  let mass = new Array<number>(cells).fill(1 / cells);
  for (let round = 0; round < 1000; round++) {
    const upTo = sums(mass);
    // Each span gives its cells the same factor: what it adds is laid out as steps up and down, then summed.
    const steps = new Array<number>(cells + 1).fill(0);
    for (const { from, to, n } of spans) {
      const factor = n / Math.max(1e-300, (upTo[to + 1] ?? 1) - (upTo[from] ?? 0));
      steps[from] = (steps[from] ?? 0) + factor;
      steps[to + 1] = (steps[to + 1] ?? 0) - factor;
    }
    let factor = 0;
    let moved = 0;
    const next = mass.map((old, cell) => {
      factor += steps[cell] ?? 0;
      const now = (old * factor) / all;
      moved = Math.max(moved, Math.abs(now - old));
      return now;
    });
    mass = next;
    if (moved < 1e-7) break;
  }
  return sums(mass).slice(1, -1);
}

/** 0 and the sums up to each. */
function sums(numbers: readonly number[]): number[] {
  const all = [0];
  for (const n of numbers) all.push((all.at(-1) ?? 0) + n);
  return all;
}

/** The share of actions with a result by each age from 0 to the horizon (days). */
export function curve(outcomes: readonly Outcome[], horizon: number): number[] {
  if (outcomes.every(({ open, done }) => done === null || done === open)) return kaplanMeier(outcomes, horizon);
  return selfConsistent(spansOf(outcomes, horizon), horizon);
}

/**
 * The ratio at a fixed age, for comparing cohorts of different age fairly: the share of actions with a result within
 * `age` days (at most the horizon). Null while nobody knows of any action that old.
 */
export function shareAtAge(outcomes: readonly Outcome[], age: number, horizon: number): number | null {
  const old = outcomes.some(({ open }) => open >= age) || outcomes.every(({ done }) => done !== null && done <= age);
  return old && outcomes.length > 0 ? (curve(outcomes, horizon)[Math.min(age, horizon)] ?? null) : null;
}
