import type { Decoded, RawBody } from './decoded';
import { textOf } from './text';

/** No page puts more requests into one. */
const mostRequests = 250;

const guid = /\(\{?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\}?\)/i;

/**
 * OData: the JSON of one request, or a `$batch` of several (multipart/mixed, also in change sets), each a call of its own.
 * The operation of such a call is its method and its path below the service's root (`PATCH tasks(…)`), which for a request
 * of its own stands in its address. The body: `fields`, the JSON, with each reference (`…@odata.bind`) reduced to the id
 * it points to; and of a call in a batch `key`, the id in its path.
 *
 * A batch is answered 200 whatever comes of its requests: a detector needs a proof of its own.
 */
export function decodeOdata(raw: RawBody): Decoded | null {
  const text = textOf(raw);
  if (text === null || text === '') return null;
  if (!text.startsWith('--')) return { body: { fields: fieldsIn(text) } };
  const batch = callsIn(text.split(/\r?\n/));
  return batch.length > 0 && batch.length <= mostRequests ? { body: undefined, batch } : null;
}

/** The JSON of a request, its references reduced to ids. */
function fieldsIn(text: string): unknown {
  const references = (key: string, value: unknown) =>
    key.endsWith('@odata.bind') && typeof value === 'string' ? (guid.exec(value)?.[1]?.toLowerCase() ?? null) : value;
  return text.trim() === '' ? {} : JSON.parse(text, references);
}

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Reads a request line: its method, and of its address what is below the service's root. */
function requested(line: string): { method: string; path: string } | null {
  const [method = '', address = '', version = '', ...more] = line.split(' ', 5);
  if (more.length || !methods.has(method) || !version.startsWith('HTTP/1.')) return null;
  const [whole = ''] = address.split('?', 1);
  const path = whole.slice(Math.max(0, whole.lastIndexOf('/api/data/'))).replace(/^\/api\/data\/v[\d.]+\//, '');
  return { method, path: path.replace(/^\//, '') };
}

/** What begins with two dashes tells parts apart: JSON never does. */
const isBoundary = (line: string): boolean => line.startsWith('--');

function callsIn(lines: readonly string[]): Decoded[] {
  const calls: Decoded[] = [];
  for (let at = 0; at < lines.length; at++) {
    const request = requested(lines[at] ?? '');
    if (!request) continue;
    const { method, path } = request;
    const end = next(lines, at + 1, isBoundary);
    const head = next(lines, at + 1, (line) => line === '');
    const fields = fieldsIn(lines.slice(Math.min(head, end) + 1, end).join('\n'));
    const key = guid.exec(path)?.[1]?.toLowerCase();
    calls.push({ operation: `${method} ${path}`, body: { fields, ...(key ? { key } : {}) } });
    at = end;
  }
  return calls;
}

function next(lines: readonly string[], from: number, wanted: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && !wanted(lines[at] ?? '')) at++;
  return at;
}
