/** So many last digits are the same however much of the code of country and area is written; shorter ones are extensions. */
const significant = 7;

/**
 * A phone number as every site would write it, whatever it puts between the digits and however much it says of the country.
 * @param value a number or a `tel:` address
 * @returns its last seven digits, or all if it has fewer; null for anything else
 */
export function phone(value: unknown): string | null {
  const text = String(value).trim();
  if (typeof value === 'object' || text.length > 60) return null;
  const [, number = ''] = /^(?:tel:)?([+\d\s()./\u00a0\u2010-\u2015-]+)(?:;.*)?$/i.exec(text) ?? [];
  const digits = number.replaceAll(/\D/g, '');
  return digits.length >= 3 && digits.length <= 18 ? digits.slice(-significant) : null;
}

/**
 * A mail address as every site would write it.
 * @param value an address, with or without the name beside it, or a `mailto:` address
 * @returns the address in small letters; null for anything else, several addresses included
 */
export function email(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 400) return null;
  const [, bare, named] =
    /^(?:(?:mailto:)?([^\s<>@,;:?"]+@[^\s<>@,;:?"]+)(?:\?.*)?|[^<>@]*<([^\s<>@,;]+@[^\s<>@,;]+)>)$/i.exec(
      value.trim(),
    ) ?? [];
  const address = (bare ?? named)?.toLowerCase();
  return address !== undefined && /@[^.]+(?:\.[^.]+)+$/.test(address) && address.length <= 254 ? address : null;
}
