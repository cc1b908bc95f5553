import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/chromium.ts';

/*
 * `npm run icons`: draws the pictures browsers and stores show from the one mark. Its edges lie on whole pixels at 16 px,
 * and every size is a multiple of that.
 */

const mark = readFileSync('components/ui/icon.svg', 'utf8');
const sizes = [16, 32, 48, 96, 128];
/** Stores want room around the largest. */
const drawn = (size: number) => (size === 128 ? 96 : size);

const browser = await chromium.launch({ executablePath: findChromium() ?? '' });
const page = await browser.newPage();
for (const size of sizes) {
  const path = `public/icon/${size}.png`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>
    body { margin: 0; display: grid; place-items: center; block-size: 100vh }
    svg { display: block; inline-size: ${drawn(size)}px }
  </style>${mark}`);
  await page.screenshot({ path, omitBackground: true });
  console.log(path);
}
await browser.close();
