import { minorOf, money } from '@/lib/text/number';

/** Below so many whole units, cents say something. */
const small = 10;

/** What something is worth, with no more digits than it means: `€37`, `€0.80`. @param amount minor units */
export function worthMoney(amount: number, currency: string, language: string): string {
  const unit = minorOf(currency);
  const rounded = amount < small * unit ? Math.round(amount) : Math.round(amount / unit) * unit;
  return money({ amount: rounded, currency }, language);
}
