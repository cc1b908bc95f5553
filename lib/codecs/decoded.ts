/** A request body as the browser hands it over: parsed form fields, raw bytes, or neither (a Blob, a stream). */
export interface RawBody {
  form?: Record<string, readonly unknown[]>;
  bytes?: readonly ArrayBuffer[];
  /** What is in the files is not among the bytes. */
  files?: true;
  /** The query string of the address, for what may be sent either way. */
  search?: string;
}

/** A decoded body. It lives in memory only while its named fields are read. */
export interface Decoded {
  operation?: string;
  body: unknown;
  /** The calls of a body that holds several: each is a body of its own, and the whole is none. */
  batch?: readonly Decoded[];
}
