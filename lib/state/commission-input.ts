import type { CommissionPlan } from '@/lib/commission';
import { largest } from '@/lib/ledger/agreement-format';
import { currencies } from '@/lib/text/currency';
import { minorOf } from '@/lib/text/number';
import type { Problem } from './target-input';

/** One tier as it is typed: from how much on, and how many per cent. */
export interface TypedTier {
  from: string;
  part: string;
}

/** A commission plan as it is typed: amounts in whole units, parts in per cent, empty where nothing was typed. */
export interface TypedPlan extends Record<'currency' | 'threshold' | 'split' | 'paidBack' | 'least', string> {
  period: CommissionPlan['period'];
  onceOver: CommissionPlan['onceOver'];
  /** The first begins at nought, whatever its `from` says. */
  tiers: readonly TypedTier[];
}

/** What is wrong, by field; a tier's by `from-1`, `part-0`. */
export type PlanProblems = Readonly<Record<string, Problem>>;

/** No plan has more tiers than anybody keeps in mind. */
export const mostTiers = 6;

const isEmpty = (typed: string): boolean => typed.trim() === '';

/** @param empty what stands where nothing was typed; a problem where something has to */
function amountProblem(typed: string, minor: number, empty: Problem | null): Problem | null {
  if (isEmpty(typed)) return empty;
  const value = Number(typed);
  if (!Number.isFinite(value)) return 'number';
  if (value < 0) return 'negative';
  return value * minor > largest ? 'absurd' : null;
}

function partProblem(typed: string, empty: Problem | null, least: number): Problem | null {
  if (isEmpty(typed)) return empty;
  const value = Number(typed);
  if (!Number.isFinite(value)) return 'number';
  if (value < least || (least > 0 && value === 0)) return least > 0 ? 'positive' : 'negative';
  return value > 100 ? 'percent' : null;
}

/** Reads what was typed: the plan, or what is wrong. */
export function readPlan(typed: TypedPlan): { plan: CommissionPlan } | { problems: PlanProblems } {
  const currency = typed.currency.trim().toUpperCase();
  const minor = minorOf(currency);
  const minorUnits = (text: string) => (isEmpty(text) ? 0 : Math.round(Number(text) * minor));
  const part = (text: string, empty = 0) => (isEmpty(text) ? empty : Math.round(Number(text) * 1e4) / 1e6);
  const tiers = typed.tiers.map((tier, place) => ({
    from: place === 0 ? 0 : minorUnits(tier.from),
    part: part(tier.part),
  }));
  const wrong: [string, Problem | null][] = [
    ['currency', currencies.includes(currency) ? null : 'currency'],
    ['threshold', amountProblem(typed.threshold, minor, null)],
    ...typed.tiers.flatMap((tier, place): [string, Problem | null][] => {
      const rises = place === 0 || (tiers[place]?.from ?? 0) > (tiers[place - 1]?.from ?? 0);
      const from = place === 0 ? null : amountProblem(tier.from, minor, 'number');
      return [
        [`from-${place}`, from ?? (rises ? null : 'rising')],
        [`part-${place}`, partProblem(tier.part, 'number', 0)],
      ];
    }),
    ['split', partProblem(typed.split, null, Number.MIN_VALUE)],
    ['paidBack', partProblem(typed.paidBack, null, 0)],
    ['least', amountProblem(typed.least, minor, null)],
  ];
  const problems = Object.fromEntries(wrong.filter((one): one is [string, Problem] => one[1] !== null));
  if (Object.keys(problems).length > 0) return { problems };
  const [threshold, least] = [minorUnits(typed.threshold), minorUnits(typed.least)];
  const parts = { split: part(typed.split, 1), paidBack: part(typed.paidBack) };
  return { plan: { period: typed.period, currency, threshold, onceOver: typed.onceOver, tiers, ...parts, least } };
}

/** The other way round: a plan as it would be typed; what is nought stays empty. */
export function typedPlan(plan: CommissionPlan | null, currency: string): TypedPlan {
  if (!plan) {
    const nothing = { threshold: '', split: '', paidBack: '', least: '' };
    return { period: 'month', currency, onceOver: 'above', tiers: [{ from: '', part: '' }], ...nothing };
  }
  const minor = minorOf(plan.currency);
  const amount = (value: number) => (value === 0 ? '' : String(value / minor));
  const percent = (part: number) => String(Math.round(part * 1e6) / 1e4);
  return {
    ...{ period: plan.period, currency: plan.currency, onceOver: plan.onceOver },
    threshold: amount(plan.threshold),
    tiers: plan.tiers.map(({ from, part }) => ({ from: amount(from), part: percent(part) })),
    split: plan.split === 1 ? '' : percent(plan.split),
    paidBack: plan.paidBack === 0 ? '' : percent(plan.paidBack),
    least: amount(plan.least),
  };
}
