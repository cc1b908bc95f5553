/**
 * Matches the page's address as it is now.
 * @param place path and hash in URLPattern syntax; what is not said may be anything
 * @returns the named groups, or null
 */
export function addressGroups({ path, hash }: { path?: string; hash?: string }): Record<string, string> | null {
  const pattern = new URLPattern({ ...(path ? { pathname: path } : {}), ...(hash ? { hash } : {}) });
  const found = pattern.exec(location.href);
  return found && ({ ...found.pathname.groups, ...found.hash.groups } as Record<string, string>);
}
