import type { Table } from './csv';
import { decimalOf, isDate, ordersOf, readNumber } from './csv-cells';
import { type Column, type Mapping, small } from './history';

type Single = 'day' | 'metric' | 'n' | 'amount' | 'currency';

/** What columns are called. */
const heads: Record<Single, RegExp> = {
  day: /^(date|day|datum|tag|when|fecha|data|dag|jour)\b/i,
  metric: /^(metric|activity|type|what|was|art|aktivität|activité|tipo|kpi|kpa)\b/i,
  n: /^(count|number|n|how many|anzahl|menge|quantity|qty|total)\b/i,
  amount: /^(amount|value|sum|revenue|fee|fees|betrag|honorar|wert|umsatz|montant|importe)\b/i,
  currency: /^(currency|währung|devise|moneda)\b/i,
};
const singles = Object.keys(heads) as Single[];

/**
 * How a table is probably meant, for the person to correct.
 * @param names metrics by their ids and names, in small letters
 */
export function guessMapping(
  { rows }: Table,
  names: ReadonlyMap<string, string>,
  usual: { order: 'dmy' | 'mdy'; currency: string },
): Mapping {
  const first = rows[0]?.cells ?? [];
  const headed = first.some((cell) => cell && !/\d/.test(cell)) && !first.some(isDate);
  const body = rows.slice(headed ? 1 : 0, 500);
  const cells = (place: number) => body.map((row) => row.cells[place] ?? '').filter(Boolean);
  const taken = new Set<string>();
  const once = (is: Single): Column => {
    if (taken.has(is)) return { is: 'nothing' };
    taken.add(is);
    return { is };
  };
  const columns = first.map((head, place): Column => {
    const known = cells(place);
    const all = (fits: (cell: string) => boolean) => known.length > 0 && known.every(fits);
    const metric = headed ? names.get(small(head)) : undefined;
    const numbers = all((cell) => readNumber(cell, '.') !== null || readNumber(cell, ',') !== null);
    if (metric && numbers) return { is: 'count', metric };
    const said = headed && singles.find((is) => heads[is].test(head));
    if (said) return once(said);
    if (all((cell) => ordersOf([cell]).length > 0 && isDate(cell))) return once('day');
    if (all((cell) => names.has(small(cell)))) return once('metric');
    return !headed && numbers ? once('n') : { is: 'nothing' };
  });
  const day = columns.findIndex(({ is }) => is === 'day');
  const orders = day < 0 ? [] : ordersOf(cells(day));
  const amount = columns.findIndex(({ is }) => is === 'amount');
  return {
    ...{ headed, columns, words: {}, metric: null, currency: usual.currency },
    order: orders.includes(usual.order) ? usual.order : (orders[0] ?? usual.order),
    decimal: (amount < 0 ? null : decimalOf(cells(amount))) ?? (usual.order === 'mdy' ? '.' : ','),
  };
}
