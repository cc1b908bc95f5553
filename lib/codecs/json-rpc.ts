import type { Decoded, RawBody } from './decoded';
import { decodeJson } from './json';

/** A JSON-RPC call: its method is the operation. */
export function decodeJsonRpc(raw: RawBody): Decoded | null {
  const decoded = decodeJson(raw);
  const method = (decoded?.body as { method?: unknown } | undefined)?.method;
  return decoded && typeof method === 'string' ? { ...decoded, operation: method } : null;
}
