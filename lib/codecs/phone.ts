/** A number as people write it, with a plus or not, in groups; what is dialled after it is connected may follow. */
const written = /^(?:tel:)?\+?[\d\s()./\p{Pd}]+(?:;ext=(?<extension>\d{1,7}))?$/iu;

/** Fewest and most digits: an extension within the firm, and the most there are in the world, with what some add. */
const digits = /^\d{2,20}$/;

/** So many last digits are the same however much of the code of country and area is written; shorter ones are extensions. */
const significant = 7;

/**
 * Reduces the ways to write a phone number to its last digits, so that one number met twice, here or on another site, is one
 * subject. What is dialled once it is connected belongs to it.
 * @param value `+49 (0)421 55-01`, `tel:0049421 5501`, `0421/5501;ext=12`
 * @returns `4215501`, `4215501`, `4215501x12`; null for anything else
 */
export function phone(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  const found = text.length > 60 ? null : written.exec(text);
  if (!found) return null;
  const [number = ''] = text.split(';');
  const dialled = number.replaceAll(/\D/g, '');
  if (!digits.test(dialled)) return null;
  const extension = found.groups?.extension;
  const last = dialled.slice(-significant);
  return extension ? `${last}x${extension}` : last;
}
