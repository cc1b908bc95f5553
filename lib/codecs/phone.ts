/** A number as people write it, with a plus or not, in groups; what is dialled after it is connected may follow. */
const written = /^\+?[\d\s()./\p{Pd}]+(?:;ext=(?<extension>\d{1,7}))?$/u;

/** Fewest and most digits: an extension within the firm, and the most there are in the world, with what some add. */
const digits = /^\d{2,20}$/;

/**
 * Reduces the ways to write a phone number to its digits, so that one number met twice is one subject. The international
 * prefix `00` is the same as `+`, and a `(0)` after the country is not dialled. A number without its country stays as it
 * is: which country it is in nobody says.
 * @param value `+49 (0)421 55-01`, `0049421 5501`, `0421/5501;ext=12`
 * @returns `494215501`, `494215501`, `04215501x12`; null for anything else
 */
export function phoneNumber(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  const found = text.length > 60 ? null : written.exec(text);
  if (!found) return null;
  const [number = ''] = text.split(';');
  const dialled = number
    .replace(/^(\+|00)(.*)\(0\)/, '$1$2')
    .replaceAll(/[^\d+]/g, '')
    .replace(/^(?:\+|00)/, '');
  if (!digits.test(dialled)) return null;
  const extension = found.groups?.extension;
  return extension ? `${dialled}x${extension}` : dialled;
}
