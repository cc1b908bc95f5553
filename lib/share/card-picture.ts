import { type Brush, type Card, cardSize, drawCard, type Type } from './card';

const fontOf = ({ size, bold }: Type): string => `${bold ? 'bold ' : ''}${size}px system-ui, sans-serif`;

/**
 * Draws a card as a picture, in the browser's own fonts: in one browser the same card is the same bytes.
 * @returns a PNG file
 */
export async function cardPicture(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(cardSize.wide, cardSize.high);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  const isTurned = card.dir === 'rtl';
  context.textAlign = isTurned ? 'right' : 'left';
  context.direction = isTurned ? 'rtl' : 'ltr';
  const brush: Brush = {
    wide: (text, type) => {
      context.font = fontOf(type);
      return context.measureText(text).width;
    },
    text: (text, x, y, type, colour) => {
      context.font = fontOf(type);
      context.fillStyle = colour;
      context.fillText(text, isTurned ? cardSize.wide - x : x, y);
    },
    box: (x, y, wide, high, colour) => {
      context.fillStyle = colour;
      context.fillRect(isTurned ? cardSize.wide - x - wide : x, y, wide, high);
    },
  };
  drawCard(card, brush);
  const file = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await file.arrayBuffer());
}
