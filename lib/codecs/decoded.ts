/** A request body as the browser hands it over: parsed form fields, raw bytes, or neither (a Blob, a stream). */
export interface RawBody {
  form?: Record<string, readonly unknown[]>;
  bytes?: readonly ArrayBuffer[];
}

/** A decoded body. It lives in memory only while its named fields are read. */
export interface Decoded {
  operation?: string;
  body: unknown;
}
