/** A row, or one that takes another back. */
interface Turn {
  id: string;
  /** When it was written, milliseconds since 1970. */
  at: number;
  /** Of a row that takes back: the id of the other. */
  of?: string;
}

/** Later rows last, the same way in every browser. */
export const byTime = (a: Turn, b: Turn): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** What was taken back, by which row. A row that takes back holds unless a later one took it back itself. */
export function takenBack(rows: readonly Turn[]): Map<string, string> {
  const gone = new Map<string, string>();
  for (const row of rows.toSorted(byTime).reverse()) {
    if (row.of !== undefined && !gone.has(row.id)) gone.set(row.of, row.id);
  }
  return gone;
}
