import type { Decoded, RawBody } from './decoded';
import { decodeForm } from './form';
import { operationIn } from './graphql-document';
import { decodeJson } from './json';
import { decodeMultipart } from './multipart';

/** One call as it is sent: texts, or what JSON or a form made of them. */
type Call = Readonly<Record<string, unknown>>;

/** No client puts more calls into one request, and of more acts at once the person would have to be asked. */
const mostCalls = 25;

/**
 * GraphQL calls, sent as JSON (also several in a list), as a form, as a form with files, or in the query string of the
 * address. The operation is `operationName`, else the one name in the query's text, else what the stored query is called
 * by. The body is the call's variables, and nothing else of it.
 *
 * The answer is not seen, and 200 may carry errors: a detector needs a proof of its own.
 */
export function decodeGraphql(raw: RawBody): Decoded | null {
  const address: Call = Object.fromEntries(new URLSearchParams(raw.search));
  const sent = sentIn(raw);
  if (!sent) return raw.bytes || raw.form ? null : oneCall(address);
  if (!Array.isArray(sent)) return oneCall({ ...address, ...(sent as Call) });
  const calls = sent.length <= mostCalls ? sent.map((call: unknown) => (isObject(call) ? oneCall(call) : null)) : [];
  const batch = calls.filter((call) => call !== null);
  return batch.length > 0 ? { body: undefined, batch } : null;
}

const isObject = (value: unknown): value is Call =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in the body: a call, or a list of some. */
function sentIn(raw: RawBody): unknown {
  const form = raw.form ? decodeForm(raw) : (decodeMultipart(raw) ?? (raw.files ? null : decodeForm(raw)));
  if (!form) return raw.files ? null : (decodeJson(raw)?.body ?? null);
  const { operations } = form.body as Call;
  // A call with files stands in a field of its own; the files beside it are not looked at.
  return operations === undefined ? form.body : asJson(operations);
}

/** Names under which clients ask for a query that the server has stored. `*` in a site file stands for a hash in it. */
const storedNames = ['fb_api_req_friendly_name', 'queryId', 'documentId', 'doc_id', 'id'] as const;

function oneCall(call: Call): Decoded | null {
  const { operationName, query, variables = {} } = call;
  const body = variables === null || variables === '' ? {} : asJson(variables);
  if (!isObject(body)) return null;
  const stored = isObject(asJson(call.extensions)) ? (asJson(call.extensions) as Call) : {};
  const persisted = isObject(stored.persistedQuery) ? stored.persistedQuery : {};
  const names = [
    operationName,
    ...(typeof query === 'string' ? [operationIn(query)] : []),
    ...[stored, persisted].flatMap((one) => [one.operationName, one.name]),
    ...storedNames.map((name) => call[name]),
  ];
  const operation = names.find((name) => typeof name === 'string' && name !== '');
  const known = typeof operation === 'string' || typeof query === 'string' || persisted.sha256Hash !== undefined;
  if (!known) return null;
  return { body, ...(typeof operation === 'string' ? { operation } : {}) };
}

/** What a form or an address can only carry as text. */
function asJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
