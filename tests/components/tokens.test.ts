import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { look } from '../../lib/page/chip/look';

/* One set of tokens for popup, panel, options and chip (docs/design.md). What is written beside them is found here. */

const tokens = readFileSync('components/ui/tokens.css', 'utf8');
const sheets = globSync('components/**/*.css').filter((file) => !file.endsWith('tokens.css'));

/** A sheet without its comments, and without what holds on paper only. */
const plain = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media print \{[\s\S]*?\n\}/g, '');
const all = (css: string, pattern: RegExp) => [...plain(css).matchAll(pattern)].map(([found]) => found);

const coloured = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(/gi;
const sized = /(?:font-size|(?<!-)font): (?!var\(|inherit|[\d.]+em)[^;]+/g;
const timed = /\b\d+m?s\b/g;
/** What says left and right where it means the beginning and the end of a line. */
const sided =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin)-(?:left|right)|(?<!-)(?:left|right)|(?:text-align|float): (?:left|right))\b/gm;

/** Four sides at once, of which the second is the right one and the fourth the left one. */
const side = String.raw`(?:[\w-]+\([^)]*\)|[^\s;()]+)`;
const fourSided = new RegExp(`(?:padding|margin|inset|border-width): ${side} (${side}) ${side} (?!\\1;)${side};`, 'g');

describe.each(sheets)('%s', (file) => {
  const css = readFileSync(file, 'utf8');
  it('has colours, sizes of letters and times from the tokens', () => {
    expect(all(css, coloured), 'colours').toEqual([]);
    expect(all(css, sized), 'sizes of letters').toEqual([]);
    expect(
      all(css, timed).filter((time) => time !== '0s'),
      'times',
    ).toEqual([]);
  });
  it('reads from either side', () => {
    expect(all(css, sided)).toEqual([]);
    expect(all(css, fourSided)).toEqual([]);
  });
  it('names no token that is none', () => {
    const known = new Set([...`${tokens}\n${css}`.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });
});

it('the chip, which a page of ours cannot style, has the same colours and the same haste', () => {
  const of = (css: string) =>
    new Map([...css.matchAll(/(--[\w-]+): (light-dark\([^;]+\));/g)].map(([, a, b]) => [a, b]));
  const ours = of(tokens);
  const chips = of(look);
  expect(chips.size).toBeGreaterThan(5);
  for (const [name, value] of chips) expect(value, name).toBe(ours.get(name));
  const quick = /--quick: (\w+);/.exec(tokens)?.[1];
  expect([...look.matchAll(/\b\d+ms\b/g)].map(([time]) => time)).toEqual([quick]);
});

it('would be found', () => {
  const wrong = '.a { color: #fff; font-size: 12px; margin-left: 2px; transition: all 3s; text-align: right }';
  expect(all(wrong, coloured)).toHaveLength(1);
  expect(all(wrong, sized)).toHaveLength(1);
  expect(all(wrong, timed)).toHaveLength(1);
  expect(all(wrong, sided)).toHaveLength(2);
  expect(all('.a { padding: 1px 2px 1px 3px; margin: 0 1px 0 1px; }', fourSided)).toEqual([
    'padding: 1px 2px 1px 3px;',
  ]);
});
