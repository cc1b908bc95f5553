import type { RawBody } from './decoded';

/** The bytes of a body as text, or null if there are none or they are not UTF-8. */
export function textOf(raw: RawBody): string | null {
  if (!raw.bytes?.length) return null;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return raw.bytes.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}
