import type { Decoded, RawBody } from './decoded';
import { textOf } from './text';

/** A JSON object or array, whatever the content type says. */
export function decodeJson(raw: RawBody): Decoded | null {
  const text = textOf(raw);
  if (text === null) return null;
  const body: unknown = JSON.parse(text);
  return typeof body === 'object' && body !== null ? { body } : null;
}
