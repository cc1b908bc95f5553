import Papa from 'papaparse';
import { typedNumber } from '../text/number';

/** A table: what its columns are called, and its rows. */
export interface Sheet {
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** What a spreadsheet could take for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as spreadsheets of a language open it: RFC 4180, with the mark between cells that such a language uses, and the
 * one that says it is UTF-8. A text that would be a formula begins with an apostrophe.
 */
export function csvFile({ head, rows }: Sheet, language: string): string {
  const decimal = typedNumber(0.5, language).includes(',') ? ',' : '.';
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value).replace('.', decimal);
    return formula.test(value) ? `'${value}` : value;
  };
  const cells = [head, ...rows].map((row) => row.map(cell));
  return `\ufeff${Papa.unparse(cells, { delimiter: decimal === ',' ? ';' : ',', newline: '\r\n' })}\r\n`;
}
