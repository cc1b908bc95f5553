import type { Decoded, RawBody } from './decoded';
import { decodeForm } from './form';

/**
 * The fields of a form with files, as the browser parsed them or as the bytes that are sent. Of a file only that it is
 * there: `true` where the bytes are read, and never its name or what is in it. A file that nobody chose is `''`.
 *
 * Where the browser parsed the form it gives a file's name in place of the file; of such a field a site file can ask
 * nothing but whether it is there. Where it did not, Chromium leaves out what is in the files.
 */
export function decodeMultipart(raw: RawBody): Decoded | null {
  if (raw.form) return decodeForm({ form: browserForm(raw.form) });
  const parts = raw.bytes?.length ? partsOf(joined(raw.bytes)) : null;
  return parts && decodeForm({ form: parts });
}

/** Values the browser leaves as bytes are no text: they are there, or they are empty. */
const browserForm = (form: NonNullable<RawBody['form']>) =>
  Object.fromEntries(
    Object.entries(form).map(([key, values]) => [
      key,
      values.map((value) => (value instanceof ArrayBuffer ? value.byteLength > 0 || '' : value)),
    ]),
  );

function joined(parts: readonly ArrayBuffer[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return all;
}

/** No form has so many fields. */
const mostParts = 1000;

/** RFC 2046: what tells the parts apart is the first line, and at most 70 characters beside its two dashes. */
const delimiter = /^--[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-](?=\r\n)/;

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The values by name; null where it is no such body, or one that does not end. */
function partsOf(bytes: Uint8Array): Record<string, unknown[]> | null {
  const [start] = delimiter.exec(String.fromCharCode(...bytes.subarray(0, 80))) ?? [];
  if (!start) return null;
  const form: Record<string, unknown[]> = Object.create(null);
  const between = ascii(`\r\n${start}`);
  let at = start.length;
  for (let count = 0; count < mostParts; count++) {
    if (startsWith(bytes, '--', at)) return form;
    if (!startsWith(bytes, '\r\n', at)) return null;
    const end = indexOf(bytes, between, at);
    const part = end < 0 ? null : partOf(bytes.subarray(at + 2, end));
    if (!part) return null;
    form[part.name] = [...(form[part.name] ?? []), part.value];
    at = end + between.length;
  }
  return null;
}

const startsWith = (bytes: Uint8Array, text: string, at: number): boolean =>
  [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(13, from); at >= 0; at = bytes.indexOf(13, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** Browsers write these three in a name as `%22` and the like, and nothing else. */
const plain = (name: string): string =>
  name.replace(/%22|%0D|%0A/gi, (one) => String.fromCharCode(Number.parseInt(one.slice(1), 16)));

function partOf(bytes: Uint8Array): { name: string; value: unknown } | null {
  const split = indexOf(bytes, ascii('\r\n\r\n'), 0);
  const head = split < 0 ? null : textIn(bytes.subarray(0, split));
  const said = head?.split('\r\n').find((line) => /^content-disposition:\s*form-data\b/i.test(line));
  const [, name] = /;\s*name="([^"]*)"/i.exec(said ?? '') ?? [];
  if (name === undefined) return null;
  const content = bytes.subarray(split + 4);
  const file = /;\s*filename\*?=(?:"([^"]*)")?/i.exec(said ?? '');
  if (file) return { name: plain(name), value: file[1] !== '' || content.length > 0 || '' };
  // What is not UTF-8 is no text of a form either.
  return { name: plain(name), value: textIn(content) ?? true };
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
