import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { noonZone } from './noon.ts';
import { readPng } from './png.ts';
import { inLedger } from './views/ledger.ts';
import { look } from './views/look.ts';

/* The week as a picture: what is seen is the file that is saved, light whatever the screen does, and long words fit. */

test.use({ timeZone: noonZone(Date.now()) });
test.setTimeout(120_000);

const role = { template: null, areas: [], headlines: ['deal-won', 'candidate-contacted'] };
const aims = [
  { metric: 'deal-won', period: 'week', value: 2, direction: 'up' },
  { metric: 'candidate-contacted', period: 'week', value: 2000, direction: 'up' },
] as const;
const past = [
  { metric: 'deal-won', site: 'tryton', days: 7, minutes: 40, amount: 1_250_000 },
  { metric: 'candidate-contacted', days: 7, minutes: 10, n: 1234 },
];

for (const lang of ['en', 'de']) {
  test.describe(lang, () => {
    test.use({ lang });
    test('what is seen is what is saved', async ({ ext, context }, info) => {
      const panel = await ext.page('sidepanel.html');
      await inLedger(panel, 'fill', past);
      await inLedger(panel, 'aimFor', { role, targets: [...aims] });
      await inLedger(panel, 'saidOfLastWeek', {
        well: 'Frau Müller sagt ja',
        stuck: '',
        next: '',
        need: 'Frau Müller',
      });
      await panel.reload();
      await panel.locator('[data-do="send-week"]').click();
      await panel.locator('[name="send-week"]').selectOption('last');
      const name = 'Kim Übermann-Großmaierhofer von und zu der langen Straße';
      await panel.locator('.send [name="label"]').fill(name);
      await panel.locator('.send-forms > summary').click();
      await panel.locator('[data-do="form-card"]').click();
      const bytes = panel.locator('[data-preview="image/png"]');
      const words = panel.locator('[data-preview="text/plain"]');
      await expect(words).toContainText(name);
      await expect(words).toContainText('1,234'.replace(',', lang === 'de' ? '.' : ','));
      await expect(words).not.toContainText('Müller');
      const picture = panel.locator('.send-preview .card-picture img');
      await expect(picture).toHaveAttribute('alt', (await words.textContent()) ?? '');
      await expect.poll(() => picture.evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBe(1200);

      const save = async (to: string) => {
        await expect(panel.locator('[data-do="save-card"]')).toBeEnabled();
        const download = panel.waitForEvent('download');
        await panel.locator('[data-do="save-card"]').click();
        await (await download).saveAs(info.outputPath(to));
        return readFile(info.outputPath(to));
      };
      const file = await save('card.png');
      expect(file.toString('base64')).toBe(await bytes.textContent());
      expect(await picture.getAttribute('src')).toBe(`data:image/png;base64,${file.toString('base64')}`);
      const { wide, high, at } = readPng(file);
      expect([wide, high]).toEqual([1200, 630]);
      expect(at(1190, 620), 'paper').toEqual([255, 255, 255]);
      expect(at(5, 300)).toEqual([0x1b, 0x5e, 0x4b]);
      const ink = Array.from({ length: 1072 }, (_, x) => at(64 + x, 580)).filter(([red]) => red === 0x1b);
      expect(ink.length, 'the bars: half of one, 62 of 100 of the other').toBeGreaterThan(500);

      await panel.emulateMedia({ colorScheme: 'dark' });
      await panel.locator('.send [name="label"]').fill('');
      await expect(words).not.toContainText('Kim');
      await panel.locator('.send [name="label"]').fill(name);
      await expect(words).toContainText(name);
      expect((await save('again.png')).equals(file), 'the same bytes, dark or light').toBe(true);

      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await panel.locator('.send-preview [data-do="copy-description"]').click();
      await expect(panel.locator('.send-preview .card-picture [role="status"]')).not.toBeEmpty();
      expect(await panel.evaluate('navigator.clipboard.readText()')).toBe(await words.textContent());
      await panel.locator('.sent > summary').click();
      const listed = panel.locator('[data-sent][data-form="card"]');
      await expect(listed).toHaveCount(2);
      await listed.first().locator('[data-do="show-sent"]').click();
      await expect(listed.first().locator('[data-sent-bytes="image/png"]')).toHaveText(file.toString('base64'));
      await expect(listed.first().locator('img')).toBeVisible();
      await look(panel, `${lang}-send-card`, 400);
      const phone = await context.newPage();
      await phone.setViewportSize({ width: 360, height: 190 });
      await phone.setContent(
        `<body style="margin:0"><img style="width:360px" src="${await picture.getAttribute('src')}">`,
      );
      await phone.screenshot({ path: `test-results/views/${lang}-card-360.png` });
      await phone.setViewportSize({ width: 1200, height: 630 });
      await phone.setContent(`<body style="margin:0"><img src="${await picture.getAttribute('src')}">`);
      await phone.screenshot({ path: `test-results/views/${lang}-card.png` });
    });
  });
}
