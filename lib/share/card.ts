/*
 * A week as one picture, to be read on a phone: plain data, and where each piece of it goes. What draws is given, so that it
 * can be looked at without a canvas. It looks the same on every device: light, whatever its screen does.
 */

/** A number with what it is of, and how far it is where it is to be. */
export interface CardNumber {
  label: string;
  value: string;
  /** Over which stretch of time, and how that is. */
  note: string;
  share?: { done: number; expected: number | null };
}

export interface Card {
  dir: string;
  /** Whose week, if they say; which days. */
  about: string;
  verdict: string;
  /** Two at most. */
  numbers: readonly CardNumber[];
  /** The same in words, for those who do not see it. */
  description: string;
}

/** A line of text: how large, in pixels, and whether bold. */
export interface Type {
  size: number;
  bold?: true;
}

/** What a card is drawn with. */
export interface Brush {
  wide: (text: string, type: Type) => number;
  /** @param x where the text begins, from the side it is read from; @param y where its letters stand */
  text: (text: string, x: number, y: number, type: Type, colour: string) => void;
  box: (x: number, y: number, wide: number, high: number, colour: string) => void;
}

export const cardSize = { wide: 1200, high: 630 } as const;

const edge = 64;
const room = cardSize.wide - 2 * edge;
/** A phone shows the card at a third of its size: smaller than this nothing on it could be read. */
const least = 36;
const colours = { paper: '#ffffff', ink: '#1a211d', soft: '#535e58', accent: '#1b5e4b', empty: '#dddad0' } as const;

/** A text that fits into a line, its end cut off where it would not. */
function cut(text: string, wide: number, type: Type, brush: Brush): string {
  if (brush.wide(text, type) <= wide) return text;
  const letters = [...text];
  while (letters.length > 1 && brush.wide(`${letters.join('').trimEnd()}…`, type) > wide) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text in so many lines at most, the last one cut where there would be more. */
function lines(text: string, wide: number, type: Type, most: number, brush: Brush): string[] {
  const found = [''];
  for (const word of text.split(' ')) {
    const longer = [found.at(-1), word].filter(Boolean).join(' ');
    if (brush.wide(longer, type) <= wide || found.at(-1) === '') found[found.length - 1] = longer;
    else found.push(word);
  }
  const kept = [...found.slice(0, most - 1), ...(found.length >= most ? [found.slice(most - 1).join(' ')] : [])];
  return kept.map((line) => cut(line, wide, type, brush));
}

/** The largest size at which a text fits into a line. */
function largest(text: string, wide: number, from: number, brush: Brush): Type {
  let size = from;
  while (size > least && brush.wide(text, { size, bold: true }) > wide) size -= 4;
  return { size: Math.max(size, least), bold: true };
}

/** @returns how high it was */
function write(all: readonly string[], x: number, y: number, type: Type, colour: string, brush: Brush): number {
  const step = Math.round(type.size * 1.18);
  for (const [at, line] of all.entries()) brush.text(line, x, y + at * step + type.size, type, colour);
  return all.length * step;
}

const barAt = 572;
const barHigh = 22;

function drawNumber({ label, value, note, share }: CardNumber, x: number, wide: number, brush: Brush): void {
  const big = largest(value, wide, 96, brush);
  let y = 322;
  y += write([cut(value, wide, big, brush)], x, y, big, colours.accent, brush);
  const type = { size: 38 };
  y += write(lines(label, wide, type, 2, brush), x, y, type, colours.ink, brush);
  const small = { size: least };
  write([cut(note, wide, small, brush)], x, y, small, colours.soft, brush);
  if (!share) return;
  brush.box(x, barAt, wide, barHigh, colours.empty);
  brush.box(x, barAt, Math.round(wide * share.done), barHigh, colours.accent);
  if (share.expected !== null) {
    brush.box(x + Math.round((wide - 6) * share.expected), barAt - 8, 6, barHigh + 16, colours.ink);
  }
}

/** Draws a card of 1200 by 630 pixels. */
export function drawCard({ about, verdict, numbers }: Card, brush: Brush): void {
  brush.box(0, 0, cardSize.wide, cardSize.high, colours.paper);
  brush.box(0, 0, 20, cardSize.high, colours.accent);
  const type = { size: 38 };
  let y = 40;
  y += write(lines(about, room, type, 2, brush), edge, y, type, colours.soft, brush) + 10;
  const bold: Type = { size: brush.wide(verdict, { size: 60, bold: true }) <= room ? 60 : 50, bold: true };
  write(lines(verdict, room, bold, 2, brush), edge, y, bold, colours.ink, brush);
  const between = 48;
  const wide = numbers.length > 1 ? (room - between) / 2 : room;
  for (const [at, one] of numbers.slice(0, 2).entries()) drawNumber(one, edge + at * (wide + between), wide, brush);
}
