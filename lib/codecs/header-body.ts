import type { RawBody } from './decoded';

/** A body that a client put URL-encoded into a header, as its bytes; null where what stands there is not so encoded. */
export function headerBody(value: string): RawBody | null {
  try {
    return { bytes: [new TextEncoder().encode(decodeURIComponent(value)).buffer] };
  } catch {
    return null;
  }
}
