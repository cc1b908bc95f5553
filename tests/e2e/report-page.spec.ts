import type { Page } from '@playwright/test';
import { metricIds } from '../../lib/catalog';
import type { Report } from '../../lib/share/report';
import { reportPage } from '../../lib/share/report-page';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { pdfText } from './pdf-text.ts';
import { inLedger } from './views/ledger.ts';

/* The fullest week there can be, in German, is one page of paper, of either size, and says what is not on it. */

test.use({ timeZone: noonZone(Date.now()), lang: 'de' });
test.setTimeout(120_000);

const plain = (text: string) => text.replace(/\s/g, '');

/** The pages of a report on paper. */
async function printed(page: Page, html: string, format: 'A4' | 'Letter', name: string): Promise<string[]> {
  await page.setContent(html);
  return pdfText(await page.pdf({ format, path: `test-results/views/${name}-${format}.pdf` }));
}

const long = 'Vermittlungsabschlussgesprächsvereinbarung';
const counts = metricIds.filter((id) => !/time|list|csat|revenue|value/.test(id));
const said = `${long} mit Frau Übermann-Großmaierhofer. `.repeat(40).slice(0, 1990);

test('every metric, a target for each, and as many words as there is room for', async ({ ext, context }) => {
  const panel = await ext.page('sidepanel.html');
  await inLedger(
    panel,
    'fill',
    counts.map((metric, at) => ({
      metric,
      days: 7,
      minutes: 10 + at,
      n: 1000 + at,
      ...(metric === 'deal-won' ? { amount: 123_456_789 } : {}),
    })),
  );
  const targets = counts.map((metric) => ({ metric, period: 'week', value: 2000, direction: 'up' }) as const);
  const pairs = counts.slice(1, 12).map((result) => ({ result, action: 'call', ratio: 9, lag: 3, horizon: 30 }));
  const area = { name: long, why: long, who: long, lens: 'business', results: ['placement'], pairs } as const;
  await inLedger(panel, 'aimFor', {
    role: { template: null, areas: [area], headlines: ['call', 'deal-won'] },
    targets,
  });
  await inLedger(panel, 'saidOfLastWeek', { well: said, stuck: said, next: said, need: said });
  await panel.reload();
  await panel.locator('[data-do="send-week"]').click();
  await panel.locator('[name="send-week"]').selectOption('last');
  await panel.locator('.send [name="label"]').fill('Kim Übermann-Großmaierhofer von und zu der langen Straße 17');
  await panel.locator('.send-forms > summary').click();
  await panel.locator('[data-do="form-print"]').click();
  const preview = panel.locator('[data-preview]').first();
  await expect(preview).toHaveText(/^<!doctype html>/);
  await expect(preview).toContainText('Straße 17');
  const html = (await preview.textContent()) ?? '';
  await expect(panel.locator('.send-preview iframe')).toHaveAttribute('srcdoc', html);
  const paper = await context.newPage();
  for (const format of ['A4', 'Letter'] as const) {
    const pages = await printed(paper, html, format, 'week-full');
    expect(pages, format).toHaveLength(1);
    const [text = ''] = pages;
    expect(text).toContain(plain('Hilfe erwünscht'));
    expect(text).toContain(plain('weitere Angaben stehen in der signierten Datei.'));
    expect(text).toContain(plain('1.008 von 2.000'));
    expect(text.endsWith(plain('Mit Groundwork gezählt, während gearbeitet wurde.')) || text.includes('gezählt')).toBe(
      true,
    );
  }
  await paper.emulateMedia({ media: 'print' });
  await paper.setViewportSize({ width: 703, height: 980 });
  await paper.screenshot({ path: 'test-results/views/de-week-full-printed.png' });
});

const line = (at: number, note = true) => ({
  ...{
    label: `${long} ${at}`,
    value: `1.234.567,8${at % 10} € von 2.000.000,00 €`,
    share: { done: (at % 10) / 10, expected: 0.5 },
  },
  ...(note ? { note: `23.–29. Nov. · Weit zurück · Bis jetzt fällig: 1.999.999,99 € · ${long}` } : {}),
});
const many = (n: number, note = true) => Array.from({ length: n }, (_, at) => line(at, note));

/** @param n lines of a table, and of all else in proportion */
const report = (n: number, weeks: number, words: string): Report => ({
  ...{ lang: 'de', dir: 'ltr', verdict: `${n} von ${n} Zielen im Plan. Hilfe erwünscht.`, foot: 'Das Ende.' },
  about: `${long}, 23.–29. Nov. Die Woche ist nicht vorbei.`,
  headlines: many(2),
  words: ['Hilfe', 'Erfolg', 'Stockt', 'Weiter'].map((label) => ({ label, text: words })),
  tables: [
    { of: 'totals', title: 'Zahlen', lines: many(n, false) },
    { of: 'targets', title: 'Ziele', lines: many(Math.min(n, 100)) },
    { of: 'ratios', title: 'Quoten', lines: many(Math.min(n, 100)) },
    ...Array.from({ length: weeks }, (_, at) => ({ title: `Geändert ${at}`, lines: many(n, false) })),
  ],
  quality: {
    title: 'Wie sicher?',
    sentences: Array.from({ length: n }, (_, at) => `${long} zählt seit ${at}. Nov. zu wenig.`),
  },
  answers: { title: 'Antworten', links: [] },
});

for (const [name, n, weeks, words] of [
  ['a usual one', 6, 0, 'Zwei Gespräche.'],
  ['a long one', 16, 1, said.slice(0, 300)],
  ['nothing but words', 0, 0, `${'日本語'.repeat(600)} 🎉`],
  ['lines of one word', 3, 2, 'ja\n'.repeat(660)],
  ['all a summary can hold', 200, 59, said],
] as const) {
  test(`a week on paper: ${name}`, async ({ context }) => {
    const paper = await context.newPage();
    const html = reportPage(report(n, weeks, words), (left) => `+ ${left} in der Datei`);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await printed(paper, html, format, `week-${name.replaceAll(' ', '-')}`);
      expect(pages, format).toHaveLength(1);
      expect(pages[0]).toContain(plain(`${n} von ${n} Zielen im Plan.`));
      expect(pages[0]).toContain('DasEnde.');
    }
    const sizes = await paper.evaluate<number[]>(
      `[...document.querySelectorAll('body *')].map((it) => parseFloat(getComputedStyle(it).fontSize))`,
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8 / 0.75 - 0.01);
  });
}
