import type { PageAmount } from '../sites/site';
import { findAll } from './find';

/** What an element shows: a field's value or its text; of several, the one in sight. */
function shown(selectors: readonly string[]): string {
  const element = findAll(selectors).find((one) => one.checkVisibility());
  if (!element) return '';
  const text = 'value' in element && typeof element.value === 'string' ? element.value : element.textContent;
  return (text ?? '').trim();
}

const written = /-?\d[\d.,'\s]*/;

/**
 * Reads an amount off the page: digits and separators, and a currency's sign, code or name, which may be beside them in
 * the same element. Any other text yields null.
 */
export function readAmount(amount: PageAmount): { digits: string; currency: string; language: string } | null {
  const digits = written.exec(shown(amount.selector))?.[0].trim();
  const currency = shown(amount.currency).replace(written, '').trim().slice(0, 40);
  return digits && currency
    ? { digits, currency, language: document.documentElement.lang || navigator.language }
    : null;
}
