import { defused, inert, slackEscaped } from './defused';
import { type Report, reportText } from './report';
import { fitting } from './short-report';

/*
 * A report as Slack takes it. `text` is what a phone's notification and a screen reader say; the blocks are what is seen.
 * What the person wrote stands in plain text, where nothing is set by marks; mrkdwn is for our own words.
 */

const plain = (text: string) => ({ type: 'plain_text', text: slackEscaped(inert(text)), emoji: false });
const inMrkdwn = (text: string): string => slackEscaped(defused(text));

const written = (text: string) => ({ type: 'section', text: plain(text) });
/** `verbatim`: Slack is not to look for links and names in it. */
const set = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });

const under = (title: string, lines: readonly string[]) =>
  set([`*${inMrkdwn(title)}*`, ...lines.map(inMrkdwn)].join('\n'));

const lineOf = ({ label, value, note }: Report['headlines'][number]): string =>
  `${label}: ${value}${note ? ` (${note})` : ''}`;

const blocksOf = ({ verdict, about, headlines, words, tables, quality, foot }: Report) => [
  { type: 'header', text: plain(verdict) },
  written(about),
  ...headlines.map(({ value, label, note }) =>
    set(`*${inMrkdwn(value)}*  ${inMrkdwn(label)}${note ? `\n${inMrkdwn(note)}` : ''}`),
  ),
  ...words.flatMap(({ label, text }) => [under(label, []), written(text)]),
  ...tables.map(({ title, lines }) => under(title, lines.map(lineOf))),
  under(quality.title, quality.sentences),
  { type: 'context', elements: [plain(foot)] },
];

interface Message {
  text: string;
  blocks: readonly { text?: { text: string } }[];
}

/** Of a section; and of `text`, beyond which Slack advises against it. */
const most = { section: 3000, text: 4000, blocks: 50, all: 12_000 };

function fits(body: string): boolean {
  const { text, blocks } = JSON.parse(body) as Message;
  const lengths = blocks.map((block) => block.text?.text.length ?? 0);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const isShort = text.length <= most.text && lengths.every((length) => length <= most.section);
  return isShort && blocks.length <= most.blocks && all <= most.all;
}

/** The body for Slack's incoming webhook. */
export const slackMessage = (report: Report): string =>
  fitting(
    report,
    (short) => JSON.stringify({ text: inMrkdwn(reportText(short).trimEnd()), mrkdwn: false, blocks: blocksOf(short) }),
    fits,
  );

const brackets: Record<string, string> = { '<': '‹', '>': '›' };

/**
 * The body for a workflow of Slack, which takes flat values only: one, `text`, for its message. It is read as Slack reads
 * text, but what is escaped in it would be shown so; brackets become others that mean nothing.
 */
export const workflowMessage = (report: Report): string =>
  fitting(
    report,
    (short) => {
      const text = defused(reportText(short).trimEnd()).replaceAll(/[<>]/g, (mark) => brackets[mark] ?? mark);
      return JSON.stringify({ text });
    },
    (body) => (JSON.parse(body) as Pick<Message, 'text'>).text.length <= most.text,
  );
