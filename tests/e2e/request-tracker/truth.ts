import { DatabaseSync } from 'node:sqlite';

/** One thing that happened to a ticket, as Request Tracker itself wrote it down. */
export interface Transaction {
  ticket: number;
  type: string;
  from: string | null;
  to: string | null;
}

/**
 * Reads what the person did, while the server runs: what the system did by itself is left out.
 * @param file the SQLite database
 */
export function readTruth(file: string): Transaction[] {
  const tables = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const sql = `SELECT Transactions.ObjectId AS ticket, Transactions.Type AS type, OldValue AS "from", NewValue AS "to"
      FROM Transactions JOIN Users ON Users.id = Transactions.Creator
      WHERE ObjectType = 'RT::Ticket' AND Users.Name = 'ada' ORDER BY Transactions.id`;
    return tables.prepare(sql).all() as unknown as Transaction[];
  } finally {
    tables.close();
  }
}
