import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { csvFile } from '../../lib/share/csv-file';
import { mailFile } from '../../lib/share/mail-file';
import { mailAddress, type Report, reportText, subjectOf } from '../../lib/share/report';
import { reportHtml } from '../../lib/share/report-html';
import { makeSigningKey } from '../../lib/share/signature';
import { readSummary, writeSummary } from '../../lib/share/summary-file';
import { strictRows } from './csv-reader';
import { summaryOf } from './summaries';

const nasty = `<img src=x onerror=alert(1)> "q" 'a' & = ü – 🎉 ${'long'.repeat(40)}\n.\n--groundwork-mail-x`;
const report = (change: Partial<Report> = {}): Report => ({
  ...{ lang: 'de', dir: 'ltr', verdict: '2 von 3 Zielen im Plan. Hilfe erwünscht.', about: 'Kim, 23.–29. Nov.' },
  headlines: [{ label: 'Anrufe', value: '41 von 54', note: 'Zurück' }],
  words: [{ label: 'Hilfe erwünscht', text: nasty }],
  tables: [{ title: 'Zahlen', lines: [{ label: 'Anrufe', value: '41' }] }],
  quality: { title: 'Wie sicher?', sentences: ['Nichts ist zweifelhaft.'] },
  answers: { title: 'Antworten', links: [{ label: 'Gut gemacht', href: 'mailto:kim@example.com?subject=a&body=b' }] },
  foot: 'Gezählt.',
  ...change,
});

describe('a mail, read by a mail parser', () => {
  const made = async (one = report()) => {
    const file = { name: 'groundwork-week.json', ...(await writeSummary(summaryOf(), await makeSigningKey())) };
    const mail = { subject: subjectOf(one), text: reportText(one), html: reportHtml(one), file };
    const text = await mailFile(mail);
    return { mail, text, read: await PostalMime.parse(text) };
  };

  test('says in every part what was put in', async () => {
    const { mail, read } = await made();
    expect(read.subject).toBe(mail.subject);
    expect(read.text?.trimEnd()).toBe(mail.text.trimEnd());
    expect(read.html?.trimEnd()).toBe(mail.html.trimEnd());
    expect(read.attachments).toMatchObject([{ filename: 'groundwork-week.json', mimeType: 'application/json' }]);
    const { hash, summary } = await readSummary(new Blob([read.attachments[0]?.content as ArrayBuffer]));
    expect([hash, summary]).toEqual([mail.file.hash, summaryOf()]);
  });

  test('has lines of 76 characters, plain ASCII, and neither a time nor a sender', async () => {
    const { text, read } = await made();
    const lines = text.split('\r\n');
    expect(lines.filter((line) => line.length > 78)).toEqual([]);
    expect(text).toMatch(/^[\r\n\x20-\x7e]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read.headers.map(({ key }) => key)).toEqual(['mime-version', 'x-unsent', 'subject', 'content-type']);
  });

  test('is the same bytes for the same week, and opens as a draft', async () => {
    const parts = { subject: 'a', text: 'b', html: 'c', file: { name: 'd.json', text: '{}' } };
    expect(await mailFile(parts)).toBe(await mailFile(parts));
    expect(await mailFile(parts)).toContain('\r\nX-Unsent: 1\r\n');
  });

  test('keeps a subject of any script whole', async () => {
    const { read, mail } = await made(report({ verdict: '日本語の件名🎉'.repeat(12) }));
    expect(read.subject).toBe(mail.subject);
  });
});

describe('the report', () => {
  const body = (html: string) =>
    html
      .replace(/[\s\S]*<body[^>]*>/, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();

  test('says how it went in its first hundred characters', () => {
    const { verdict } = report();
    expect(reportText(report()).slice(0, 100)).toContain(verdict);
    expect(body(reportHtml(report())).slice(0, 100)).toContain(verdict);
  });

  test('takes words as words, and fetches nothing', () => {
    const html = reportHtml(report());
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toMatch(/<(img|script|link|iframe|form|object)\b|url\(|@import|\bon\w+="|src=["']?http/);
  });

  test('without an address there are no answers', () => {
    const none = report({ answers: { title: 'Antworten', links: [] } });
    expect(reportHtml(none)).not.toMatch(/mailto|Antworten/);
    expect(reportText(none)).not.toContain('Antworten');
  });

  test('fits into an address that opens a mail program', () => {
    const many = report({ words: Array.from({ length: 40 }, () => ({ label: 'Hilfe', text: nasty })) });
    for (const one of [report(), many]) {
      const address = mailAddress(one);
      expect(address.length).toBeLessThanOrEqual(2000);
      const { protocol, pathname, searchParams } = new URL(address);
      expect([protocol, pathname]).toEqual(['mailto:', '']);
      expect(searchParams.get('subject')).toBe(subjectOf(one));
      expect(searchParams.get('body')?.startsWith(`${one.verdict}\r\n`)).toBe(true);
    }
  });
});

describe('a table, read by the letter of RFC 4180', () => {
  const head = ['What', 'Number'];

  test('says what was put in, with the marks of the language', () => {
    const rows = [
      ['a;b,c', 1234.5],
      [nasty, -3],
      ['"', null],
    ] as const;
    const [german, english] = [csvFile({ head, rows }, 'de'), csvFile({ head, rows }, 'en-GB')];
    expect(german.startsWith('\ufeff')).toBe(true);
    expect(strictRows(german.slice(1), ';')).toEqual([head, ['a;b,c', '1234,5'], [nasty, '-3'], ['"', '']]);
    expect(strictRows(english.slice(1), ',')).toEqual([head, ['a;b,c', '1234.5'], [nasty, '-3'], ['"', '']]);
  });

  test.each(['=1+1', '+49', '-x', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (text) => {
    const [, [cell] = []] = strictRows(csvFile({ head, rows: [[text, 1]] }, 'en').slice(1), ',');
    expect(cell).toBe(`'${text}`);
  });

  test('the reader is strict', () => {
    for (const bad of ['a,b\n', 'a"b,c\r\n', '"a,b\r\n', 'a,b\r\nc\r\n', 'a'])
      expect(() => strictRows(bad, ',')).toThrow();
  });
});
