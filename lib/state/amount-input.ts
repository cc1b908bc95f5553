import { canBeWorth, type Money } from '@/lib/event';
import { currencies } from '@/lib/text/currency';
import { minorOf } from '@/lib/text/number';
import type { Problem } from './target-input';

/** An amount as it is typed, in whole units; empty where nothing is known. */
export interface TypedAmount {
  amount: string;
  currency: string;
}

/** What is wrong with a field. */
export type AmountProblems = Partial<Record<keyof TypedAmount, Problem>>;

/** What is typed before anything is. @param currency what it most likely is in, where nothing is known */
export const typedAmount = (money: Money | null, currency: string): TypedAmount =>
  money
    ? { amount: String(money.amount / minorOf(money.currency)), currency: money.currency }
    : { amount: '', currency };

/** Reads what was typed: the amount, null for none, or what is wrong. It may be below nought: a margin that is none. */
export function readAmount(typed: TypedAmount): { money: Money | null } | { problems: AmountProblems } {
  if (typed.amount.trim() === '') return { money: null };
  const currency = typed.currency.trim().toUpperCase();
  if (!currencies.includes(currency)) return { problems: { currency: 'currency' } };
  const value = Number(typed.amount);
  if (!Number.isFinite(value)) return { problems: { amount: 'number' } };
  const amount = Math.round(value * minorOf(currency));
  return canBeWorth(amount) ? { money: { amount, currency } } : { problems: { amount: 'absurd' } };
}
