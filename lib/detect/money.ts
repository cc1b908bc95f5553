import { canBeWorth, type Money } from '../event';

/** How many digits a currency has after the point; 2 where Intl does not know better. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

const known = new Map<string, Map<string, string>>();

/** Names, signs and codes of currencies to their ISO 4217 code; a sign several share ("$") means the commonest. */
function currencies(language: string): Map<string, string> {
  const before = known.get(language);
  if (before) return before;
  const codes = new Map([
    ['$', 'USD'],
    ['£', 'GBP'],
    ['€', 'EUR'],
    ['¥', 'JPY'],
  ]);
  const names = [
    new Intl.DisplayNames('en', { type: 'currency' }),
    new Intl.DisplayNames(language, { type: 'currency' }),
  ];
  for (const code of Intl.supportedValuesOf('currency')) {
    codes.set(code.toLowerCase(), code);
    for (const name of names) codes.set((name.of(code) ?? code).toLowerCase(), code);
  }
  known.set(language, codes);
  return codes;
}

/** The decimal sign of a language, from how it writes one and a half. */
const decimalSign = (language: string): string =>
  new Intl.NumberFormat(language).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';

/**
 * Reads an amount of money as a page shows it.
 * @param digits digits with separators, as shown ("1,234.50")
 * @param currency a code, a sign or a name, as shown
 * @param language the page's language, which says what a single separator before three digits means
 * @returns minor units and ISO code; null when either cannot be told, rather than a guess
 */
export function readMoney(digits: string, currency: string, language: string): Money | null {
  const tongue = Intl.NumberFormat.supportedLocalesOf(validTag(language))[0] ?? 'en';
  const code = currencies(tongue).get(currency.trim().toLowerCase());
  if (!code) return null;
  const text = digits.replace(/[\s\u00a0\u202f']/g, '');
  if (!/^-?\d[\d.,]*$/.test(text)) return null;
  const sign = decimalSeparator(text, decimalSign(tongue));
  const [whole = '', part = ''] = sign ? splitAtLast(text, sign) : [text, ''];
  const value = Number(`${whole.replace(/[.,]/g, '')}.${part || '0'}`);
  return inMinorUnits(value, code);
}

/** Major units of a currency as money; null where no act can be worth that. */
export function inMinorUnits(value: number, currency: string): Money | null {
  const amount = Math.round(value * 10 ** digitsOf(currency));
  return canBeWorth(amount) ? { amount, currency } : null;
}

const validTag = (language: string): string[] => {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return [];
  }
};

/** Which separator is the decimal one: the last of two kinds; a single one unless it groups three digits. */
function decimalSeparator(text: string, usual: string): string | null {
  const last = text.match(/[.,](?=\d*$)/)?.[0];
  if (!last) return null;
  const other = last === '.' ? ',' : '.';
  if (text.includes(other)) return last;
  if (text.indexOf(last) !== text.lastIndexOf(last)) return null;
  return /[.,]\d{3}$/.test(text) && last !== usual ? null : last;
}

const splitAtLast = (text: string, sign: string): [string, string] => {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
};
