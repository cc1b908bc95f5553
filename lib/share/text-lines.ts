/*
 * How a text breaks into lines, reckoned without a page to put it on. Every letter is taken to be as wide as in the widest
 * fonts a system has (those of the Verdana and DejaVu kind), so that what fits here fits anywhere.
 */

const widths: readonly [RegExp, number][] = [
  [/\p{M}/u, 0],
  [/[ijlI.,:;'’|!\u00a0\u202f ]/, 0.37],
  [/[frt()[\]/-]/, 0.43],
  [/[mwMW@%&…]/, 1],
  [/[\p{Lu}]/u, 0.75],
  [/[\u0020-\u024f–€“”„]/, 0.62],
  [/[\u0250-\u2e7f]/, 0.75],
];

const widthOf = (char: string): number => widths.find(([kind]) => kind.test(char))?.[1] ?? 1.1;

const wide = (text: string): number => [...text].reduce((sum, char) => sum + widthOf(char), 0);

/** A word that is wider than a line, in pieces that are not. */
function pieces(word: string, room: number): string[] {
  const all = [''];
  let used = 0;
  for (const char of word) {
    const width = widthOf(char);
    if (used + width > room && used > 0) {
      all.push('');
      used = 0;
    }
    all[all.length - 1] += char;
    used += width;
  }
  return all;
}

/**
 * The lines a text takes.
 * @param room how wide a line is, in em
 */
export function linesOf(text: string, room: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const width = wide(word);
      if (used + wide(word.trimEnd()) > room && used > 0) {
        lines.push('');
        used = 0;
      }
      const [first = '', ...rest] = width > room ? pieces(word, room) : [word];
      lines[lines.length - 1] += first;
      lines.push(...rest);
      used = wide(rest.at(-1) ?? first) + (rest.length > 0 ? 0 : used);
    }
    return lines;
  });
}
