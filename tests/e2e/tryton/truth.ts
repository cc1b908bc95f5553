import { DatabaseSync } from 'node:sqlite';

interface Sale {
  id: number;
  /** Given when it is quoted for the first time. */
  number: string | null;
  state: string;
  /** Who quoted it, by login; null while it is a draft. */
  quotedBy: string | null;
  total: number;
  currency: string;
}

/** What Tryton itself knows of what was done in it. */
export interface Truth {
  /** Every sale, oldest first; the total in minor units of its currency. */
  sales: Sale[];
  opportunities: { id: number; state: string }[];
  /** Ids of all parties, oldest first. */
  parties: number[];
}

/**
 * Reads the server's own tables while it runs.
 * @param file the SQLite database
 */
export function readTruth(file: string): Truth {
  const tables = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const rows = <Row>(sql: string) => tables.prepare(sql).all() as Row[];
    return {
      sales: rows(
        `SELECT sale.id, sale.number, sale.state, currency.code AS currency,
           (SELECT login FROM res_user WHERE employee = sale.quoted_by) AS quotedBy,
           CAST(ROUND(100 * COALESCE((SELECT SUM(ROUND(line.quantity * line.unit_price, 2)) FROM sale_line AS line
             WHERE line.sale = sale.id AND line.type = 'line'), 0)) AS INTEGER) AS total
         FROM sale_sale AS sale JOIN currency_currency AS currency ON currency.id = sale.currency ORDER BY sale.id`,
      ),
      opportunities: rows('SELECT id, state FROM sale_opportunity ORDER BY id'),
      parties: rows<{ id: number }>('SELECT id FROM party_party ORDER BY id').map(({ id }) => id),
    };
  } finally {
    tables.close();
  }
}
