import type { Decoded, RawBody } from './decoded';
import { decodeJson } from './json';

/** What is nested deeper stays as it is. */
const deepest = 12;

/**
 * JSON that lists the properties of a record as `[{ name, value }]`, which is read as `{ name: value }`; else as it
 * stands. Of two values under one name the last holds.
 */
export function decodeJsonPairs(raw: RawBody): Decoded | null {
  const decoded = decodeJson(raw);
  return decoded && { body: paired(decoded.body, 0) };
}

function paired(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  const items = Array.isArray(value) ? value : null;
  if (!items) return entries(Object.entries(value), depth);
  if (items.length > 0 && items.every(isPair))
    return entries(
      items.map((pair) => [pair.name, pair.value]),
      depth,
    );
  return items.map((item: unknown) => paired(item, depth + 1));
}

const isPair = (item: unknown): item is { name: string; value: unknown } =>
  typeof item === 'object' &&
  item !== null &&
  Object.hasOwn(item, 'value') &&
  typeof (item as { name?: unknown }).name === 'string';

/** An object without a prototype: a property may be called anything. */
function entries(pairs: [string, unknown][], depth: number): object {
  const read: Record<string, unknown> = Object.create(null);
  for (const [name, value] of pairs) read[name] = paired(value, depth + 1);
  return read;
}
