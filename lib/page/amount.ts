import type { PageAmount } from '../sites/site';
import { findAll } from './find';

/** What an element shows: a field's value or its text; of several, the one in sight. */
function shown(selectors: readonly string[]): string {
  const element = findAll(selectors).find((one) => one.checkVisibility());
  if (!element) return '';
  const text = 'value' in element && typeof element.value === 'string' ? element.value : element.textContent;
  return (text ?? '').trim();
}

/**
 * Reads an amount off the page: digits and separators, and a currency's sign, code or name. Any other text yields null.
 */
export function readAmount(amount: PageAmount): { digits: string; currency: string; language: string } | null {
  const digits = /-?\d[\d.,'\s]*/.exec(shown(amount.selector))?.[0].trim();
  const currency = shown(amount.currency).slice(0, 40);
  return digits && currency
    ? { digits, currency, language: document.documentElement.lang || navigator.language }
    : null;
}
