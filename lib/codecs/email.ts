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

/** Longer lists of addresses are not looked through; nor are more addresses than this in one. */
const longestList = 20_000;
const mostInList = 100;

/**
 * What stands between two addresses of a list is a comma, a semicolon or a new line: outside quotes and brackets, of which
 * one without its other is nothing.
 */
const inList = /(?:"(?:[^"\\]|\\.){0,300}"|<[^<>]{0,300}>|[^",;\n\r<>])+/g;

/**
 * The mail addresses of a text that may hold several, as the fields of a mail do: `Ada <ada@mill.example>, jaro@mill.example`.
 * @param value one address or a list; parts of a list that are no address are passed over
 * @returns the addresses in small letters, without repeats
 */
export function emails(value: unknown): string[] {
  if (typeof value !== 'string' || value.length > longestList) return [];
  const parts = value.match(inList)?.slice(0, mostInList) ?? [];
  // An address to be opened may have any of these in what it says besides.
  const read = /^\s*mailto:/i.test(value) ? [email(value)] : parts.map(email);
  return [...new Set(read.filter((one) => one !== null))];
}
