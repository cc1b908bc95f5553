import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { type NamedSheet, xlsxFile } from '../../lib/share/xlsx-file';

const sheets: NamedSheet[] = [
  {
    name: 'Zahlen: [alle]?',
    head: ['Was', 'Von', 'Zahl'],
    rows: [
      ['=1+1', '2026-11-23', 1234.5],
      ['<b>ü & "q"</b>\n🎉', null, -3],
    ],
  },
  { name: 'Leer', head: ['Was'], rows: [] },
];

test('read back by another library, with numbers, days and texts as what they are', async () => {
  const read = await readXlsxFile(Buffer.from(await xlsxFile(sheets)));
  expect(read).toEqual([
    {
      sheet: 'Zahlen alle',
      data: [
        ['Was', 'Von', 'Zahl'],
        ['=1+1', new Date('2026-11-23T00:00:00Z'), 1234.5],
        ['<b>ü & "q"</b>\n🎉', null, -3],
      ],
    },
    { sheet: 'Leer', data: [['Was']] },
  ]);
});

test('the head of each sheet stays in sight, and no formula is in it', async () => {
  const files = Object.entries(unzipSync(await xlsxFile(sheets)));
  const found = files.filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(found).toHaveLength(2);
  for (const [, bytes] of found) {
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(text).not.toContain('<f>');
  }
});

test('the same is the same bytes, and says nothing of when it was made', async () => {
  const bytes = await xlsxFile(sheets);
  await new Promise((done) => setTimeout(done, 2100));
  expect(await xlsxFile(sheets)).toEqual(bytes);
  const texts = Object.values(unzipSync(bytes)).map((one) => new TextDecoder().decode(one));
  expect(texts.join('\n')).not.toMatch(/dcterms|created|modified|lastModifiedBy/);
});
