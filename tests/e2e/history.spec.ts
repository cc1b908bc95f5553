import 'temporal-polyfill/global';
import { expect, test } from './fixtures.ts';
import { seenIn } from './seen-in.ts';
import { stageIn } from './views/stage.ts';

/** A table of a file's rows, as somebody's spreadsheet writes it. */
const file = (text: string, name = 'history.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'latin1'),
});
const day = (ago: number) => Temporal.Now.plainDateISO().subtract({ days: ago });
const german = (ago: number) => {
  const { day: d, month, year } = day(ago);
  return `${String(d).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
};

test('a history is looked at, mapped, taken in, and taken back', async ({ ext }) => {
  const options = await ext.page('options.html', '#data');
  const rows = [
    `${german(1)};Anruf raus;3`,
    `${german(1)};Mittag;1`,
    `irgendwann;Anruf raus;1`,
    `${german(2)};Anruf raus;5`,
  ];
  await options.locator('input[name="history"]').setInputFiles(file(['Datum;Art;Anzahl', ...rows, ''].join('\r\n')));
  const confirm = options.locator('[data-do="history-confirm"]');
  await expect(confirm).toBeDisabled();
  await options.locator('[data-word="anruf raus"]').selectOption('call');
  await options.locator('[data-word="mittag"]').selectOption('none');
  await expect(options.locator('[data-bad]')).toHaveAttribute('data-bad', '1');
  await expect(options.locator('[data-bad]')).toContainText('4');
  await confirm.click();
  await expect(options.locator('.history [role="status"]')).toHaveAttribute('data-added', '2');

  const panel = await ext.page('sidepanel.html');
  await panel.locator('[data-do="day-before"]').click();
  await expect(panel.locator('[data-metric="call"][data-period="day"]')).toHaveAttribute('data-count', '3');

  await options.locator('[data-do="history-undo"]').click();
  await expect(panel.locator('[data-metric="call"][data-period="day"]')).toHaveCount(0);
  await expect(options.locator('[data-do="history-undo"]')).toHaveCount(0);
});

test('200,000 rows come in with progress, and nothing else stands still', async ({ ext }) => {
  test.setTimeout(120_000);
  const options = await ext.page('options.html', '#data');
  const days = Array.from({ length: 700 }, (_, ago) => day(ago + 1).toString());
  const rows = Array.from(
    { length: 200_000 },
    (_, one) => `${days[one % 700]},${['call', 'email', 'message'][one % 3]}`,
  );
  await options.locator('input[name="history"]').setInputFiles(file(`date,activity\n${rows.join('\n')}\n`));
  const confirm = options.locator('[data-do="history-confirm"]');
  await expect(confirm).toBeEnabled({ timeout: 30_000 });
  await confirm.click();
  await expect(options.locator('.history [role="status"]')).toHaveAttribute('data-added', '2100', { timeout: 60_000 });
});

test('what is no table says so, and nothing is written', async ({ ext }) => {
  const options = await ext.page('options.html', '#data');
  const input = options.locator('input[name="history"]');
  const said = options.locator('.history [role="status"]');
  await input.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0, 0, 1, 0, 2]) });
  await expect(said).not.toBeEmpty();
  await input.setInputFiles(file(''));
  await expect(said).not.toBeEmpty();
  await expect(options.locator('[data-do="history-confirm"]')).toHaveCount(0);
});

for (const lang of seenIn) {
  test.describe(lang, () => {
    test.use({ lang });
    test('the table is seen', async ({ context, ext }) => {
      const { see } = stageIn(ext, context, lang);
      const text = [
        'Datum;Wer;Art;Anzahl;Betrag',
        `${german(3)};Erika Muster;Telefonat;4;`,
        `${german(4)};Max Muster;Gewonnen;1;1.250,50`,
      ];
      await see('options', 'history', {
        rest: '#data',
        first: async (page) => {
          await page.locator('input[name="history"]').setInputFiles(file(text.join('\n')));
          await page.locator('[data-word="telefonat"]').waitFor();
        },
      });
    });
  });
}
