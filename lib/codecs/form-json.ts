import type { Decoded, RawBody } from './decoded';
import { decodeForm } from './form';

/** A form some of whose fields are JSON objects or lists: those are read, all others stay the texts they are. */
export function decodeFormJson(raw: RawBody): Decoded | null {
  const decoded = decodeForm(raw);
  if (!decoded) return null;
  const body: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(decoded.body as object)) body[name] = read(value);
  return { body };
}

function read(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
