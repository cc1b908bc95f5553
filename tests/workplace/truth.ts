/** An act a practice server was asked to do. */
export interface Truth {
  site: string;
  metric: string;
  /** The server's own id of who or what was acted on. */
  subject: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether it was done. */
  ok: boolean;
  /** Minor units. */
  amount?: number;
  currency?: string;
}

/** What must stand in the ledger: each act once, however often the same was done to the same. */
export function countable(sent: readonly Truth[]): Truth[] {
  const done = new Map<string, Truth>();
  for (const truth of sent) {
    const key = `${truth.site}|${truth.metric}|${truth.subject}`;
    if (truth.ok && !done.has(key)) done.set(key, truth);
  }
  return [...done.values()];
}
