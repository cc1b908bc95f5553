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
