import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/** How many pixels of a picture make one of a page. */
export const sharpness = 1.5;

export interface Pictures {
  /** A view alone. */
  alone(name: string, view: Page): Promise<void>;
  /** A view as the browser shows it: its popup over a page, its side panel beside one. */
  with(name: string, page: Page, view: Page, where: 'over' | 'beside'): Promise<void>;
  /** Where they lie. */
  taken: string[];
}

/**
 * Takes pictures into a folder.
 * @param context where pictures are put together
 * @param sharp how many pixels of a picture make one of a page there
 */
export function picturesIn(folder: string, context: BrowserContext, sharp = sharpness): Pictures {
  mkdirSync(folder, { recursive: true });
  const taken: string[] = [];
  const size = (png: Buffer) => widthOf(png) / sharp;
  const image = (png: Buffer) =>
    `<img width="${size(png)}" src="data:image/png;base64,${png.toString('base64')}" alt="">`;
  const keep = (name: string, picture: Buffer) => {
    const path = join(folder, `${name}.png`);
    writeFileSync(path, picture);
    taken.push(path);
  };

  return {
    taken,
    alone: async (name, view) => keep(name, await view.screenshot()),
    async with(name, page, view, where) {
      const [below, above] = [await page.screenshot(), await view.screenshot()];
      const { width = 0, height = 0 } = page.viewportSize() ?? {};
      const table = await context.newPage();
      await table.setViewportSize({ width: where === 'over' ? width : width + size(above), height });
      await table.setContent(`<style>${style}</style><body class="${where}">${image(below)}${image(above)}`);
      keep(name, await table.screenshot());
      await table.close();
    },
  };
}

const style = `
  body { display: flex; margin: 0; }
  img { display: block; flex: none; }
  .over img + img { position: absolute; inset: 0 20px auto auto; border-radius: 0 0 12px 12px; box-shadow: 0 6px 30px #0006; }
  .beside img + img { border-inline-start: 1px solid #8886; }
`;

/** The width of a PNG, in its own pixels. */
const widthOf = (png: Buffer) => png.readUInt32BE(16);
