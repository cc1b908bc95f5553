import { inert } from './defused';
import type { Line, Report } from './report';
import { fitting } from './short-report';

/*
 * A report as a card for Teams, in the envelope its workflows and webhooks take. All of it is in rich text, which, unlike the
 * usual text of a card, knows no marks: no word of a person can become a link or type.
 */

interface Run {
  type: 'TextRun';
  text: string;
  weight?: 'Bolder';
  size?: 'Large' | 'Medium' | 'Small';
  isSubtle?: true;
}

const run = (text: string, look: Omit<Run, 'type' | 'text'> = {}): Run => ({
  ...{ type: 'TextRun', text: inert(text) },
  ...look,
});

const block = (inlines: readonly Run[], spacing: 'None' | 'Small' | 'Medium' = 'None') => ({
  ...{ type: 'RichTextBlock', spacing, inlines },
});

const heading = (text: string) => block([run(text, { weight: 'Bolder' })], 'Medium');

/** A block a line: in rich text a line end is none. */
const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => block([run(line)]));

const row = ({ label, value, note }: Line) =>
  block([
    run(`${label}: `),
    run(value, { weight: 'Bolder' }),
    ...(note ? [run(` (${note})`, { isSubtle: true })] : []),
  ]);

const bodyOf = ({ verdict, about, headlines, words, tables, quality, foot }: Report) => [
  block([run(verdict, { weight: 'Bolder', size: 'Large' })]),
  block([run(about)], 'Small'),
  ...headlines.flatMap(({ value, label, note = '' }) => [
    block([run(`${value} `, { weight: 'Bolder', size: 'Medium' }), run(label)], 'Medium'),
    ...lines(note),
  ]),
  ...words.flatMap(({ label, text }) => [heading(label), ...lines(text)]),
  ...tables.flatMap(({ title, lines: all }) => [heading(title), ...all.map(row)]),
  heading(quality.title),
  ...quality.sentences.map((one) => block([run(one)])),
  block([run(foot, { size: 'Small', isSubtle: true })], 'Medium'),
];

/** Teams takes 28 KB; some is left for what its envelope is put into on the way. */
const mostBytes = 24_000;

const messageOf = (report: Report): string => {
  const direction = report.dir === 'rtl' ? { rtl: true } : {};
  const content = { type: 'AdaptiveCard', version: '1.5', lang: report.lang, ...direction, body: bodyOf(report) };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return JSON.stringify({ type: 'message', attachments: [{ contentType, contentUrl: null, content }] });
};

/** The body for a workflow of Teams, or one of its old webhooks. */
export const teamsMessage = (report: Report): string =>
  fitting(report, messageOf, (body) => new TextEncoder().encode(body).length <= mostBytes);
