import { describe, expect, test } from 'vitest';
import { fitted, type PagePart } from '../../lib/share/page-fit';
import type { Report } from '../../lib/share/report';
import { reportPage } from '../../lib/share/report-page';
import { linesOf } from '../../lib/share/text-lines';

const part = (kind: PagePart['kind'], many: number, high = 10): PagePart => ({
  ...{ kind, head: 20 },
  lines: Array.from({ length: many }, () => high),
});
const highOf = (parts: readonly PagePart[], kept: readonly number[], more: number) =>
  parts.reduce((sum, { head, lines }, at) => {
    const many = kept[at] ?? 0;
    return sum + (many === 0 ? 0 : head + many * (lines[0] ?? 0) + (many < lines.length ? more : 0));
  }, more);

describe('what is cut', () => {
  test('nothing where all of it fits', () => {
    expect(fitted([part('totals', 5), part('quality', 2)], 200, 10)).toEqual([5, 2]);
  });

  test('weeks that have changed go before ratios, those before numbers, and targets last', () => {
    const parts = [
      part('totals', 40),
      part('targets', 20),
      part('ratios', 12),
      part('restated', 9),
      part('restated', 9),
    ];
    expect(fitted(parts, 900, 10)).toEqual([40, 20, 8, 4, 4]);
    expect(fitted(parts, 700, 10)).toEqual([33, 20, 8, 0, 0]);
    expect(fitted(parts, 420, 10)).toEqual([15, 14, 3, 0, 0]);
  });

  test.each([200, 400, 700, 1000])('never more than %d points, however much there is', (room) => {
    const weeks = Array.from({ length: 59 }, () => part('restated', 200, 14));
    const parts = [
      part('words', 60),
      part('totals', 200, 14),
      part('targets', 100, 34),
      part('ratios', 100, 24),
      ...weeks,
    ];
    const kept = fitted([...parts, part('quality', 200)], room, 12);
    if (room > 500) expect(highOf([...parts, part('quality', 200)], kept, 12)).toBeLessThanOrEqual(room);
    expect(kept[2], 'targets are there').toBeGreaterThanOrEqual(3);
  });
});

describe('how a text breaks', () => {
  test('between words, and inside of one that is wider than a line', () => {
    expect(linesOf('one two three', 5)).toEqual(['one two ', 'three']);
    const long = 'Vermittlungsabschlussgespräch'.repeat(4);
    const lines = linesOf(`Ein ${long} x`, 12);
    expect(lines.join('')).toBe(`Ein ${long} x`);
    expect(lines.length).toBeGreaterThan(4);
    expect(linesOf('a\nb', 9)).toEqual(['a', 'b']);
    expect(linesOf('', 9)).toEqual(['']);
  });
});

describe('the page', () => {
  const report = (lines: number): Report => ({
    ...{ lang: 'en', dir: 'ltr', verdict: 'All well.', about: 'Kim', foot: 'Counted.' },
    headlines: [{ label: 'Calls', value: '41 of 54', share: { done: 0.75, expected: 0.9 } }],
    words: [{ label: 'Help', text: '<b>me</b>' }],
    tables: [
      {
        of: 'totals',
        title: 'Numbers',
        lines: Array.from({ length: lines }, (_, at) => ({ label: `n${at}`, value: '1' })),
      },
    ],
    quality: { title: 'Sure?', sentences: ['Yes.'] },
    answers: { title: 'Answers', links: [{ label: 'Well done', href: 'mailto:kim@example.com' }] },
  });
  const page = (lines: number) => reportPage(report(lines), (n) => `and ${n} more`);
  const sizeOf = (html: string) => Number(/body\{font-size:([\d.]+)pt/.exec(html)?.[1]);

  test('a usual week is in large type, a full one in smaller, and one that is too full says how much is not there', () => {
    const sizes = [10, 70, 80, 400].map((lines) => sizeOf(page(lines)));
    expect(sizes[0]).toBe(10.5);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBe(8);
    expect(page(70)).not.toContain('more');
    const [, more] = /and (\d+) more/.exec(page(400)) ?? [];
    expect(Number(more) + (page(400).match(/<tr>/g) ?? []).length).toBe(400);
  });

  test('takes words as words, and fetches and runs nothing', () => {
    expect(page(3)).toContain('&lt;b&gt;me');
    expect(page(3)).not.toMatch(/<(img|script|link|iframe|form|object|a)\b|url\(|@import|\bon\w+="|mailto/);
  });

  test('a target has a bar, which says nothing the numbers do not', () => {
    expect(page(3)).toContain('aria-hidden="true"><rect width="100"');
    expect(page(3)).toContain('<rect width="75.0"');
  });
});
