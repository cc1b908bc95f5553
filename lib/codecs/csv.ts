import { parse } from 'papaparse';

/** A table as a file has it. */
export interface Table {
  /** The rows with something in them; `line` is where each begins in the file, from 1. */
  rows: readonly { line: number; cells: readonly string[] }[];
  /** Lines whose quotes do not close. */
  broken: readonly number[];
}

/** Files longer than this, in bytes, are no history of one person. */
export const longest = 50_000_000;

const marks: readonly [mark: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a file, whichever way it was written: as its first bytes say, else in UTF-8, else as Windows has long written
 * western languages.
 */
export function textOf(bytes: Uint8Array): string {
  const [, encoding] = marks.find(([mark]) => mark.every((byte, place) => bytes[place] === byte)) ?? [];
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  // Half of UTF-16 without a mark is noughts, which no text has.
  const noughts = bytes.subarray(0, 400).filter((byte) => byte === 0).length;
  if (noughts > 20) return new TextDecoder(bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** How many lines a text goes on for. */
const linesIn = (text: string): number => text.split(/\r\n|\r|\n/).length;

/** A text without the empty lines at its end; by a pattern, many in its middle would take hours. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end--;
  return text.slice(0, end);
}

/**
 * Reads a table of comma, semicolon, tab or bar separated values.
 * @returns null for what is no text at all
 */
export function readTable(bytes: Uint8Array): Table | null {
  const text = textOf(bytes);
  if (text.includes('\0')) return null;
  // Spreadsheets may say in a first line of their own what separates.
  const [said = '', separator] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const { data, errors } = parse<string[]>(withoutEnd(text.slice(said.length)), {
    ...(separator ? { delimiter: separator } : { delimitersToGuess: [',', ';', '\t', '|'] }),
  });
  let line = said ? 2 : 1;
  const rows = data.map((cells) => {
    const begins = line;
    line += cells.reduce((sum, cell) => sum + linesIn(cell) - 1, 1);
    return { line: begins, cells: cells.map((cell) => cell.trim()) };
  });
  const unclosed = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => rows[row ?? 0]?.line ?? 1);
  return { rows: rows.filter(({ cells }) => cells.some(Boolean)), broken: [...new Set(unclosed)] };
}
