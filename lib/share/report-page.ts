import { fitted, type PagePart, type PartKind } from './page-fit';
import type { Line, Report } from './report';
import { escaped } from './report-html';
import { linesOf } from './text-lines';

/*
 * The report on one page of paper, whatever a week holds. No script measures it, since what is printed is what was seen as
 * bytes before: how much goes on the page is reckoned, with room to spare.
 */

/** What the narrower and the shorter of A4 and Letter leave within their edges of 12 mm, in points. */
const paper = { wide: 186 * (72 / 25.4), high: (279.4 - 24) * (72 / 25.4) } as const;
const gap = 18;
const column = (paper.wide - gap) / 2;

/** Type in points, the largest that fits is taken; below 8 nobody reads it. */
const sizes = [10.5, 10, 9.5, 9, 8.5, 8] as const;
const leading = 1.25;

/** What a page says beside the report: how many lines are elsewhere, and where. */
export type MoreWords = (n: number) => string;

interface Part extends PagePart {
  /** So many of its lines. */
  html: (many: number) => string;
}

/** How much of a row its value may take. */
const valueShare = 0.4;
/** Above and below a row, with its line. */
const rowPadding = 4;
const barHigh = 7;

/** How far a target is reached, and how far it would have to be by now. The numbers stand beside it. */
const bar = ({ share }: Line): string =>
  share
    ? `<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6" fill="#ddd"/>` +
      `<rect width="${(share.done * 100).toFixed(1)}" height="6" fill="#456"/>` +
      `${share.expected === null ? '' : `<rect x="${Math.min(share.expected * 100, 99).toFixed(1)}" width="1" height="6" fill="#000"/>`}</svg>`
    : '';

const note = (text: string | undefined): string => (text ? `<br><span class="note">${escaped(text)}</span>` : '');

const row = (line: Line): string =>
  `<tr><th scope="row">${escaped(line.label)}${note(line.note)}</th><td>${escaped(line.value)}${bar(line)}</td></tr>`;

/** What a piece of text takes in a line so wide, in points. */
const highOf = (text: string, wide: number, size: number, bold = false): number =>
  linesOf(text, wide / size / (bold ? 1.1 : 1)).length * size * leading;

function rowHigh(line: Line, size: number): number {
  const label = highOf(line.label, column * (1 - valueShare) - 6, size);
  const more = line.note ? highOf(line.note, column * (1 - valueShare) - 6, size) : 0;
  return (
    Math.max(label + more, highOf(line.value, column * valueShare, size) + (line.share ? barHigh : 0)) + rowPadding
  );
}

const heading = (text: string): string => `<h2>${escaped(text)}</h2>`;
const headHigh = (text: string, size: number): number => highOf(text, column, size * 1.15, true) + 10;

const elsewhere = (n: number, more: MoreWords): string => (n > 0 ? `\n<p class="note">${escaped(more(n))}</p>` : '');

const tablePart = (
  kind: PartKind,
  { title, lines }: Report['tables'][number],
  size: number,
  more: MoreWords,
): Part => ({
  ...{ kind, head: headHigh(title, size), lines: lines.map((line) => rowHigh(line, size)) },
  html: (many) =>
    `${heading(title)}\n<table>\n${lines.slice(0, many).map(row).join('\n')}\n</table>${elsewhere(lines.length - many, more)}`,
});

function wordsPart({ label, text }: Report['words'][number], size: number): Part {
  const lines = linesOf(text, column / size);
  const said = (many: number) => (many < lines.length ? `${lines.slice(0, many).join(' ').trimEnd()} …` : text);
  return {
    ...{ kind: 'words', head: headHigh(label, size), lines: lines.map(() => size * leading) },
    html: (many) => `${heading(label)}\n<p>${escaped(said(many)).replaceAll('\n', '<br>')}</p>`,
  };
}

const qualityPart = ({ title, sentences }: Report['quality'], size: number, more: MoreWords): Part => ({
  ...{ kind: 'quality', head: headHigh(title, size) },
  lines: sentences.map((one) => highOf(one, column - 12, size) + 1),
  html: (many) => {
    const items = sentences.slice(0, many).map((one) => `<li>${escaped(one)}</li>`);
    return `${heading(title)}\n<ul>${items.join('')}</ul>${elsewhere(sentences.length - many, more)}`;
  },
});

const kinds: readonly PartKind[] = ['totals', 'targets', 'ratios'];

const partsOf = ({ words, tables, quality }: Report, size: number, more: MoreWords): Part[] => [
  ...words.map((one) => wordsPart(one, size)),
  ...tables.map((table) => tablePart(kinds.find((kind) => kind === table.of) ?? 'restated', table, size, more)),
  qualityPart(quality, size, more),
];

/** What stands above both columns. */
function above({ verdict, about, headlines }: Report, size: number): { html: string; high: number } {
  const cells = headlines.map(
    (line) => `<div><b>${escaped(line.value)}</b><br>${escaped(line.label)}${note(line.note)}${bar(line)}</div>`,
  );
  const cellHigh = (line: Line) =>
    highOf(line.value, column, 18, true) +
    highOf(line.label, column, size) +
    (line.note ? highOf(line.note, column, size) : 0) +
    (line.share ? barHigh + 2 : 0);
  return {
    html: `<h1>${escaped(verdict)}</h1>\n<p>${escaped(about)}</p>\n<div class="first">${cells.join('\n')}</div>`,
    high:
      highOf(verdict, paper.wide, 15, true) +
      highOf(about, paper.wide, size) +
      Math.max(0, ...headlines.map(cellHigh)) +
      14,
  };
}

/** At the foot of a column a row that does not fit any more leaves this much empty. */
const loss = 44;

/** The columns of a page at a size of type, and whether all of the report is in them. */
function pageAt(report: Report, size: number, more: MoreWords): { whole: boolean; size: number; html: string } {
  const parts = partsOf(report, size, more);
  const head = above(report, size);
  const moreHigh = highOf(more(1000), column, size) + 1;
  const foot = highOf(report.foot, column, size) + 10;
  const kept = fitted(parts, 2 * (paper.high - head.high) * 0.97 - loss - foot, moreHigh);
  const gone = parts.reduce(
    (sum, { kind, lines }, place) => sum + (kept[place] === 0 ? (kind === 'words' ? 1 : lines.length) : 0),
    0,
  );
  const shown = parts.flatMap(({ html }, place) => (kept[place] ? [html(kept[place])] : []));
  const body = [
    head.html,
    '<div class="all">',
    ...shown,
    elsewhere(gone, more),
    `<p>${escaped(report.foot)}</p></div>`,
  ];
  return { whole: parts.every(({ lines }, place) => lines.length === kept[place]), size, html: body.join('\n') };
}

const style = (size: number): string =>
  [
    '@page{margin:12mm}',
    `body{margin:0;font:16px/${leading} system-ui,sans-serif;color:#000;background:#fff;overflow-wrap:anywhere}`,
    'h1{font-size:1.4em;margin:0}h2{font-size:1.15em;margin:.8em 0 .1em}p,ul{margin:0}ul{padding-inline-start:12pt}',
    'table{border-collapse:collapse;width:100%;table-layout:fixed}',
    'th,td{padding:1.5pt 0;border-bottom:.5pt solid #999;vertical-align:top;text-align:start;font-weight:normal}',
    `td{width:${valueShare * 100}%;text-align:end}th{padding-inline-end:6pt}.note{color:#444}`,
    'svg{display:block;width:100%;height:4pt;margin-top:2pt}.first{display:grid;gap:8pt;margin-top:6pt}.first b{font-size:1.6em}',
    '@media screen{body{padding:16px}}',
    `@media print{body{font-size:${size}pt}h1{font-size:15pt}h2{margin:8pt 0 1pt}.first b{font-size:18pt}`,
    `.first{grid-template-columns:1fr 1fr;gap:${gap}pt}.all{columns:2;column-gap:${gap}pt;margin-top:4pt}`,
    'tr,li{break-inside:avoid}h2{break-after:avoid}.all>:first-child{margin-top:0}.all>p:last-child{margin-top:6pt}}',
  ].join('\n');

/** A report as a page to print: one of A4 or Letter, in the largest type that takes all of it, else in 8 points and cut. */
export function reportPage(report: Report, more: MoreWords): string {
  const tried = sizes.map((size) => pageAt(report, size, more));
  const { size, html } = tried.find(({ whole }) => whole) ?? (tried.at(-1) as (typeof tried)[number]);
  return `<!doctype html>
<html lang="${escaped(report.lang)}" dir="${escaped(report.dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(report.verdict)}</title>
<style>${style(size)}</style>
</head>
<body>
${html}
</body>
</html>
`;
}
