/** In which order a date has its parts. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const ranges: Record<DateOrder, readonly [year: number, month: number, day: number]> = {
  ymd: [0, 1, 2],
  dmy: [2, 1, 0],
  mdy: [2, 0, 1],
};

/** The three numbers at the beginning of a date; a time after it is left out. */
const parts = (text: string): [number, number, number] | null => {
  const [, a, b, c] = /^(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})\.?(?=$|[T\s,])/.exec(text) ?? [];
  return a === undefined ? null : [Number(a), Number(b), Number(c)];
};

/** Whether a cell looks like a date, in whichever order. */
export const isDate = (text: string): boolean => parts(text) !== null;

/**
 * The day a cell names, `YYYY-MM-DD`; null for none. Years of two digits are of this century.
 */
export function readDay(text: string, order: DateOrder): string | null {
  const found = parts(text);
  if (!found) return null;
  const [year, month, day] = ranges[found[0] > 31 ? 'ymd' : order].map((place) => found[place] as number);
  try {
    return Temporal.PlainDate.from(
      {
        year: (year as number) < 100 ? 2000 + (year as number) : (year as number),
        month: month as number,
        day: day as number,
      },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}

/**
 * Which orders fit every date among the cells.
 * @returns one where the cells decide; two where none of them does; none where no order fits all
 */
export function ordersOf(cells: readonly string[]): DateOrder[] {
  const dates = cells.map(parts).filter((found) => found !== null);
  if (dates.length > 0 && dates.every(([first]) => first > 31)) return ['ymd'];
  const fits = (order: DateOrder) => cells.every((cell) => !parts(cell) || readDay(cell, order) !== null);
  return (['dmy', 'mdy'] as const).filter(fits);
}

/** What stands between whole and part in a number. */
export type DecimalMark = '.' | ',';

/** Thousands stand three by three, in India above a thousand two by two: `1,5` with a point is no fifteen. */
const numbers: Record<DecimalMark, RegExp> = {
  '.': /^[-+]?(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.\d+)?$/,
  ',': /^[-+]?(?:\d+|\d{1,3}(?:\.\d{2,3})*\.\d{3})(?:,\d+)?$/,
};

/**
 * A number as a spreadsheet writes it: with separators of thousands, a currency beside it, brackets for less than nothing.
 * @returns null for what is none
 */
export function readNumber(text: string, decimal: DecimalMark): number | null {
  const bare = text.replace(/^\((.*)\)$/, '-$1').replaceAll(/[\s'’\u00a0\u202f]|[A-Z]{3}|\p{Sc}/gu, '');
  if (!numbers[decimal].test(bare)) return null;
  return Number(decimal === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', ''));
}

/** Which mark the cells' numbers are written with: the last one that is not followed by exactly three digits decides. */
export function decimalOf(cells: readonly string[]): DecimalMark | null {
  for (const cell of cells) {
    const [, mark, after = ''] = /([.,])(\d+)\D*$/.exec(cell) ?? [];
    const other = mark === '.' ? ',' : '.';
    if (mark && (after.length !== 3 || cell.lastIndexOf(other) !== -1)) return mark as DecimalMark;
  }
  return null;
}
