import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { mailFile } from '../../lib/share/mail-file';
import { type TeamReport, teamHtml, teamPage, teamText } from '../../lib/share/team-report';

const nasty = `<img src=x onerror=alert(1)> "q" ${'lang'.repeat(60)}`;
const report = (change: Partial<TeamReport> = {}): TeamReport => ({
  ...{ lang: 'de', dir: 'ltr', verdict: 'Zuerst anzusehen: 1 von 2.', title: 'Die Woche des Teams, 27. Nov.' },
  columns: ['Mitglied', 'Ziele', 'Was sie sagen', 'Wie sicher'],
  rows: [
    {
      ...{ name: 'Sam', about: '23.–29. Nov. (5 von 5)', reasons: 'Bittet um Hilfe' },
      numbers: [{ label: 'Anrufe', value: '12 von 54', note: 'Weit zurück' }],
      words: [{ label: 'Braucht', text: nasty }],
      quality: ['Von Hand: 2'],
    },
    { name: 'Kim', about: '23.–29. Nov. (5 von 5)', reasons: '', numbers: [], words: [], quality: [] },
  ],
  foot: 'Zusammengestellt.',
  ...change,
});

test('one mail of all, read by a mail parser: no sender, no file, both forms say the same', async () => {
  const one = report();
  const mail = { subject: `${one.title}: ${one.verdict}`, text: teamText(one), html: teamHtml(one) };
  const text = await mailFile(mail);
  const read = await PostalMime.parse(text);
  expect(read.subject).toBe(mail.subject);
  expect(read.text?.trimEnd()).toBe(mail.text.trimEnd());
  expect(read.html?.trimEnd()).toBe(mail.html.trimEnd());
  expect(read.attachments).toEqual([]);
  expect(read.from).toBeUndefined();
  expect(text.split('\r\n').filter((line) => line.length > 78)).toEqual([]);
  expect(await mailFile(mail)).toBe(text);
  expect(mail.text.slice(0, 100)).toContain(one.verdict);
  expect(mail.text).toContain('Sam, 23.–29. Nov. (5 von 5)\nBittet um Hilfe\n- Anrufe: 12 von 54 (Weit zurück)');
  for (const said of ['Sam', 'Bittet um Hilfe', '12 von 54', 'Weit zurück', 'Von Hand: 2', 'Kim', one.foot]) {
    expect(mail.html).toContain(said);
  }
});

test.each([
  ['mail', teamHtml],
  ['page', teamPage],
])('in a %s words are words, and nothing is fetched or run', (_, made) => {
  const html = made(report());
  expect(html).toContain('&lt;img src=x');
  expect(html).not.toMatch(/<(img|script|link|iframe|form|object|a)\b|url\(|@import|\bon\w+="/);
});
