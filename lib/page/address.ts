/** An address of a page, in URLPattern syntax; what is not said may be anything. */
export interface Address {
  path?: string;
  search?: string;
  hash?: string;
}

const patternOf = ({ path, search, hash }: Address): URLPattern =>
  new URLPattern({
    ...(path ? { pathname: path } : {}),
    ...(search ? { search } : {}),
    ...(hash ? { hash } : {}),
  });

/**
 * Matches the page's address as it is now.
 * @param prefix what its path must begin with; the pattern is for the rest
 * @param at another address, such as the one the page had
 * @returns the named groups, or null
 */
export function addressGroups(
  place: Address,
  prefix = '',
  at: Pick<Location, 'pathname' | 'search' | 'hash'> = location,
): Record<string, string> | null {
  const { pathname, search, hash } = at;
  if (!pathname.startsWith(prefix)) return null;
  const here = { pathname: pathname.slice(prefix.length), search: search.slice(1), hash: hash.slice(1) };
  const found = patternOf(place).exec(here);
  return (
    found && ({ ...found.pathname.groups, ...found.search.groups, ...found.hash.groups } as Record<string, string>)
  );
}
