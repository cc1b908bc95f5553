import { type Brush, type Card, drawCard } from '../../lib/share/card';

interface Text {
  text: string;
  x: number;
  y: number;
  wide: number;
  size: number;
}

interface Box {
  x: number;
  y: number;
  wide: number;
  high: number;
}

/** What a card is drawn of, with letters that are all equally wide. */
export function textsOn(card: Card): { texts: Text[]; boxes: Box[] } {
  const texts: Text[] = [];
  const boxes: Box[] = [];
  const brush: Brush = {
    wide: (text, { size, bold }) => [...text].length * size * (bold ? 0.6 : 0.55),
    text: (text, x, y, type) => void texts.push({ text, x, y, wide: brush.wide(text, type), size: type.size }),
    box: (x, y, wide, high) => void boxes.push({ x, y, wide, high }),
  };
  drawCard(card, brush);
  return { texts, boxes };
}
