import type { Money } from '../event';

const formats = new Map<string, Intl.NumberFormat>();

/** How a language writes numbers: dear to make, so each is made once. @throws RangeError for a currency that is none */
export function formatOf(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format;
}

/** The languages of ours, wherever they are spoken, write a small number with the same digits. */
const plain = /^(?:de|en|es|fr|nl|pt)(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** A plain number with the language's own separators: `1,234` or `1.234`. */
export const number = (value: number, language: string): string =>
  // A page's first `Intl` format takes some hundredths of a second, and most numbers of a day need none.
  Number.isInteger(value) && value >= 0 && value < 1000 && plain.test(language)
    ? String(value)
    : formatOf(language).format(value);

/** A number that was worked out, with no more digits than it means: `1.3`, `30`. */
export const fewDigits = (value: number, language: string): string =>
  formatOf(language, { maximumFractionDigits: value < 9.95 ? 1 : 0 }).format(value);

/** A number as one would type it: `1.3` or `1,3`, without anything between thousands. */
export const typedNumber = (value: number, language: string): string =>
  formatOf(language, { maximumFractionDigits: 1, useGrouping: false }).format(value);

/** How many minor units (cents) make one of a currency; 100 where `Intl` does not know it. */
export function minorOf(currency: string): number {
  try {
    const { maximumFractionDigits = 2 } = formatOf('en', {
      style: 'currency',
      currency,
    }).resolvedOptions();
    return 10 ** maximumFractionDigits;
  } catch {
    return 100;
  }
}

/** A change of a number, always with its sign: `+2`, `−1`, `±0`. */
export const signed = (value: number, language: string): string =>
  value === 0 ? '±0' : formatOf(language, { signDisplay: 'always' }).format(value);

/**
 * An amount of money as it is read aloud, `€1,234` or `€1,234.50`.
 * @param money minor units (cents) and ISO 4217 code; how many minor units make one differs by currency
 * @returns the bare number and the code where the currency is none `Intl` knows the shape of
 */
export function money({ amount, currency }: Money, language: string): string {
  try {
    const format = formatOf(language, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
    return format.format(amount / minorOf(currency));
  } catch {
    return `${number(amount / 100, language)} ${currency}`;
  }
}

/** A share as people say it, `80%` or `80 %`. @param share 0 to 1 */
export const percent = (share: number, language: string): string =>
  formatOf(language, { style: 'percent' }).format(share);

/** How long something took: `0.3 s`, in the language's own unit words. @param milliseconds never negative */
export const duration = (milliseconds: number, language: string): string =>
  formatOf(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(milliseconds / 1000);

/** How long to wait, in whole seconds or minutes: `30 seconds`, `2 minutes`. @param seconds never negative */
export function wait(seconds: number, language: string): string {
  const [unit, value] = seconds < 90 ? ['second', seconds] : ['minute', Math.ceil(seconds / 60)];
  return formatOf(language, { style: 'unit', unit: `${unit}`, unitDisplay: 'long' }).format(Number(value));
}

/** Several things in a row, joined as the language does: `calls, emails and posts`. */
export const list = (things: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(things);
