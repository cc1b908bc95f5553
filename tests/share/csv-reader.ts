/**
 * Reads a table by the letter of RFC 4180 and no other way: lines end in CRLF, a cell with quotes is quoted as a whole,
 * and every line has as many cells as the first.
 * @throws Error for anything else
 */
export function strictRows(text: string, mark: ',' | ';'): string[][] {
  const rows: string[][] = [];
  let place = 0;
  const cell = (): string => {
    if (text[place] !== '"') {
      let read = '';
      while (place < text.length && text[place] !== mark && text[place] !== '\r') {
        const char = text[place] as string;
        if (char === '"' || char === '\n') throw new Error(`bare ${JSON.stringify(char)} at ${place}`);
        read += char;
        place += 1;
      }
      return read;
    }
    let read = '';
    for (place += 1; ; place += 1) {
      if (place >= text.length) throw new Error('a quote is not closed');
      if (text[place] !== '"') read += text[place];
      else if (text[place + 1] === '"') {
        read += '"';
        place += 1;
      } else break;
    }
    place += 1;
    return read;
  };
  while (place < text.length) {
    const row = [cell()];
    while (text[place] === mark) {
      place += 1;
      row.push(cell());
    }
    if (text.slice(place, place + 2) !== '\r\n') throw new Error(`no end of line at ${place}`);
    place += 2;
    if (rows[0] && rows[0].length !== row.length) throw new Error(`${row.length} cells at ${place}`);
    rows.push(row);
  }
  return rows;
}
