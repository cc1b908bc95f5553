import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const built = '.output/chrome-mv3';
const pages = readdirSync(built).filter((file) => file.endsWith('.html'));

it.each(pages)('%s begins with the style all pages share, so that its own may differ', (page) => {
  const asked = readFileSync(join(built, page), 'utf8').replaceAll(/<link disabled [^>]+>/g, '');
  const sheets = asked.matchAll(/href="\/(assets\/[^"]+\.css)"|<style>([^<]*)/g);
  const texts = [...sheets].map(([, file, text = '']) => (file ? readFileSync(join(built, file), 'utf8') : text));
  const tokens = texts.findIndex((text) => text.includes('--accent-strong:'));
  expect(tokens).toBe(0);
});
