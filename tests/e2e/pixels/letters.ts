import type { Page } from '@playwright/test';

/** How wide these are in the letters of the expected pictures, in px. */
const widths: Readonly<Record<string, number>> = {
  'Groundwork counts only where you allow it': 305.28,
  '!Verträge, größte Übersicht 0123456789': 295.58,
  '١٢٣ Rëqüëstsësts → ≈ ✓ €': 174.03,
};

const measure = (texts: readonly string[]) => `(() => {
  const pen = document.createElement('canvas').getContext('2d');
  return ${JSON.stringify(texts)}.map((text) => {
    pen.font = text.startsWith('!') ? 'bold 15px system-ui' : '15px system-ui';
    return pen.measureText(text).width;
  });
})()`;

/** Which texts are not as wide here as in the expected pictures: the letters are others, or otherwise drawn. */
export async function otherLetters(page: Page): Promise<string[]> {
  const texts = Object.keys(widths);
  const found = await page.evaluate<number[]>(measure(texts));
  return texts.filter((text, at) => Math.abs((found[at] ?? 0) - (widths[text] ?? 0)) > 0.5);
}
