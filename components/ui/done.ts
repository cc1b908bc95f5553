/** How something the person asked for ended; `why` is a code that `failureWords` puts into words. */
export type Done = { ok: true } | { ok: false; why: string };
