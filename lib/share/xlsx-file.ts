import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Cell as WrittenCell } from 'write-excel-file/universal';
import type { Sheet } from './csv-file';

/** One of the sheets of a workbook. */
export interface NamedSheet extends Sheet {
  name: string;
}

type Cell = Sheet['rows'][number][number];

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** A cell with its type: a text stays a text, whatever it begins with. */
function typed(value: Cell): WrittenCell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (!isDay(value)) return { value, type: String, wrap: true };
  const at = Temporal.PlainDate.from(value).toZonedDateTime('UTC').epochMilliseconds;
  return { value: new Date(at), type: Date, format: 'yyyy-mm-dd' };
}

const head = (text: string): WrittenCell => ({ value: text, type: String, fontWeight: 'bold' });

/** A sheet's name as programs take it: none of these marks, 31 characters at most. */
const nameOf = ({ name }: NamedSheet): string =>
  name
    .replaceAll(/[[\]:*?/\\]/g, '')
    .trim()
    .slice(0, 31);

/** Of each file in the archive only that it is there: at what time it was made stays here. */
const untimed = '1980-01-01T00:00:00';

/** A workbook with a frozen, bold head on each sheet. The same week is always the same bytes. */
export async function xlsxFile(sheets: readonly NamedSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = writeXlsxFile(
    sheets.map((sheet) => ({
      data: [sheet.head.map(head), ...sheet.rows.map((row) => row.map(typed))],
      sheet: nameOf(sheet),
      stickyRowsCount: 1,
      columns: sheet.head.map((_, place) => ({ width: place === 0 ? 32 : 14 })),
    })),
  );
  const archive = new Uint8Array(await (await written.toBlob()).arrayBuffer());
  return zipSync(unzipSync(archive), { mtime: untimed });
}
