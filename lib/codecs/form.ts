import type { Decoded, RawBody } from './decoded';
import { textOf } from './text';

/** Form fields, as the browser parsed them or as `a=1&b=2`; a key that stands once has one value, else a list. */
export function decodeForm(raw: RawBody): Decoded | null {
  const pairs = raw.form ? fromBrowser(raw.form) : fromText(textOf(raw));
  if (!pairs) return null;
  const found = new Map<string, unknown[]>();
  for (const [key, value] of pairs) {
    const before = found.get(key);
    if (before) before.push(value);
    else found.set(key, [value]);
  }
  const body: Record<string, unknown> = Object.create(null);
  for (const [key, values] of found) body[key] = values.length > 1 ? values : values[0];
  return { body };
}

const fromBrowser = (form: Record<string, readonly unknown[]>) =>
  Object.entries(form).flatMap(([key, values]) => values.map((value) => [key, value] as const));

function fromText(text: string | null) {
  // Anything is "a form" to URLSearchParams; without a key and an equals sign it is some other kind of body.
  if (text === null || !/^[^={}[\]"<>\s]+=/.test(text)) return null;
  return [...new URLSearchParams(text)];
}
