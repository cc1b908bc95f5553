/*
 * Words that go into a channel: there they are read by a program that makes links, calls people and sets type by marks in the
 * text. What a person typed does none of that.
 */

/** Nothing to be seen, but no word is read across it. */
const joiner = '\u2060';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text without what cannot be seen and would turn the text after it around; line ends are line feeds. */
const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unseen, '');

/** Text that calls nobody, is no link and fills in nothing, and looks the same. */
export const inert = (text: string): string =>
  cleaned(text)
    .replaceAll('@', `@${joiner}`)
    .replaceAll('://', `:${joiner}//`)
    .replaceAll(/\.(?=\p{L}{2})/gu, `.${joiner}`)
    .replaceAll('](', `]${joiner}(`)
    .replaceAll('{{', `{${joiner}{`)
    .replaceAll(/<(?=[!/@#\p{L}])/gu, `<${joiner}`);

const twins: Record<string, string> = { '*': '\u2217', _: '\u02cd', '~': '\u223c', '`': '\u02cb' };

/** As `inert`, for places where marks set type: these become others that look like them. */
export const defused = (text: string): string =>
  inert(text)
    .replaceAll(/[*_~`]/g, (mark) => twins[mark] ?? mark)
    .replaceAll(/^(?=[ ]*(?:[#>]|\d+\.))/gm, joiner);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as Slack wants it wherever it reads text. */
export const slackEscaped = (text: string): string => text.replaceAll(/[&<>]/g, (mark) => entities[mark] ?? mark);

/** No more than so many UTF-16 units of a text, with a sign that there was more; no character is cut in two. */
export const cutTo = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
