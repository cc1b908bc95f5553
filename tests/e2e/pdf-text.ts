import { inflateSync } from 'node:zlib';

/*
 * The words of a PDF as Chromium writes it: glyphs in hexadecimal, each font with a table that says which characters they
 * are. Enough to read back what was printed, and no more.
 */

interface Part {
  head: string;
  /** Unpacked; '' where it has none. */
  stream: string;
}

/** All numbered parts of the file. */
function partsOf(pdf: Buffer): Map<string, Part> {
  const parts = new Map<string, Part>();
  const text = pdf.toString('latin1');
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = found.index + found[0].length;
    const body = text.slice(start, text.indexOf('endobj', start));
    const at = body.indexOf('stream\n');
    if (at < 0) parts.set(found[1] ?? '', { head: body, stream: '' });
    else {
      const head = body.slice(0, at);
      const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
      const raw = pdf.subarray(start + at + 'stream\n'.length, start + at + 'stream\n'.length + length);
      const stream = head.includes('FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1');
      parts.set(found[1] ?? '', { head, stream });
    }
  }
  return parts;
}

const characters = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Which characters a font's glyphs are. */
function glyphsOf(table: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(Number.parseInt(from, 16), characters(to));
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, until] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      for (let glyph = from; glyph <= until; glyph++) {
        const code = Number.parseInt(to, 16) + glyph - from;
        glyphs.set(glyph, String.fromCodePoint(code));
      }
    }
  }
  return glyphs;
}

/** The text of each page, without its spaces: what separates words on paper is often no character. */
export function pdfText(pdf: Buffer): string[] {
  const parts = partsOf(pdf);
  const fonts = new Map<string, Map<number, string>>();
  for (const { head } of parts.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(parts.get(id)?.head ?? '')?.[1];
      if (table) fonts.set(name, glyphsOf(parts.get(table)?.stream ?? ''));
    }
  }
  const pages = [...parts.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const id = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
    let font = new Map<number, string>();
    let text = '';
    for (const [, name, hex] of (parts.get(id)?.stream ?? '').matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (name) font = fonts.get(name) ?? new Map();
      else for (const [glyph] of (hex ?? '').matchAll(/.{4}/g)) text += font.get(Number.parseInt(glyph, 16)) ?? '';
    }
    return text.replace(/\s/g, '');
  });
}
