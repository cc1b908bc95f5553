import { base64url } from './base64url';

/** JSON in one form only: keys in order, no space. Spaces that a mail program adds do not change it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/**
 * What a file is known by to the one that answers it.
 * @param content what its JSON says
 * @returns SHA-256 of its canonical form, base64url, 43 characters
 */
export async function fileHash(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonical(content));
  return base64url(await crypto.subtle.digest('SHA-256', bytes));
}
