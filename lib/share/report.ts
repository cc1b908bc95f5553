/*
 * A summary in somebody's language, as a person reads it: what a mail's body and a printed page are made of. Plain data;
 * the words come from `components/words`.
 */

/** Something with its number, and what is to be known of that. */
export interface Line {
  label: string;
  value: string;
  note?: string;
  /** How far a target is reached and would have to be by now, each from 0 to 1: what a bar is drawn from. */
  share?: { done: number; expected: number | null };
}

/** Lines that belong together. */
export interface Table {
  /** Absent where it is of a week that has changed since it was sent. */
  of?: 'totals' | 'targets' | 'ratios';
  title: string;
  lines: readonly Line[];
}

export interface Report {
  /** How it is written: a language's tag and its direction. */
  lang: string;
  dir: string;
  /** One sentence or two, short: whether all is well. */
  verdict: string;
  /** Whose week, which days, whether they are over. */
  about: string;
  /** Two at most. */
  headlines: readonly Line[];
  /** What the person says themselves, what they need first. */
  words: readonly { label: string; text: string }[];
  tables: readonly Table[];
  quality: { title: string; sentences: readonly string[] };
  /** Answers to press; empty where there is no address for them. */
  answers: { title: string; links: readonly { label: string; href: string }[] };
  foot: string;
}

const lineText = ({ label, value, note }: Line): string => `${label}: ${value}${note ? ` (${note})` : ''}`;

/** What both texts begin with. */
const begin = ({ verdict, about, headlines, words }: Report): string[] => [
  [verdict, about].join('\n'),
  headlines.map(lineText).join('\n'),
  ...words.map(({ label, text }) => `${label}\n${text}`),
];

const joined = (blocks: readonly string[]): string => `${blocks.filter((block) => block !== '').join('\n\n')}\n`;

/** The whole report as plain text, without formatting. */
export const reportText = (report: Report): string =>
  joined([
    ...begin(report),
    ...report.tables.map(({ title, lines }) => [title, ...lines.map((line) => `- ${lineText(line)}`)].join('\n')),
    [report.quality.title, ...report.quality.sentences.map((one) => `- ${one}`)].join('\n'),
    ...(report.answers.links.length > 0
      ? [[report.answers.title, ...report.answers.links.map(({ label, href }) => `${label}: ${href}`)].join('\n')]
      : []),
    report.foot,
  ]);

/** Only the beginning: an address that opens a mail program may not be long. */
export const shortText = (report: Report): string => joined([...begin(report), report.foot]);

/** The longest address that opens a mail program everywhere. */
const longest = 1900;

/** An address that opens a mail program with the beginning of a report; cut where it would be too long for some. */
export function mailAddress(report: Report): string {
  const lines = shortText(report).trimEnd().split('\n');
  const address = (many: number) =>
    `mailto:?subject=${encodeURIComponent(subjectOf(report))}&body=${encodeURIComponent(lines.slice(0, many).join('\r\n'))}`;
  let many = lines.length;
  while (many > 1 && address(many).length > longest) many -= 1;
  return address(many);
}

/** What a mail is called. */
export const subjectOf = ({ verdict, about }: Report): string => `${about}: ${verdict}`;
