import type { Line, Report } from './report';
import { escaped } from './report-html';

/*
 * The weeks of a team as one mail and as one page: of each whether they need help, two numbers, what they say, and how sure
 * that is. Plain data; the words come from `components/words`.
 */

export interface TeamRow {
  name: string;
  /** Which week, and how many of its days counted. */
  about: string;
  /** Why they stand where they stand; '' where nothing speaks for it. */
  reasons: string;
  /** Two at most. */
  numbers: readonly Line[];
  words: Report['words'];
  quality: readonly string[];
}

export interface TeamReport extends Pick<Report, 'lang' | 'dir' | 'verdict'> {
  title: string;
  /** What the columns are called: people, where they stand, what they say, how sure that is. */
  columns: readonly [string, string, string, string];
  /** Who needs help first. */
  rows: readonly TeamRow[];
  foot: string;
}

const lineText = ({ label, value, note }: Line): string => `${label}: ${value}${note ? ` (${note})` : ''}`;

const rowText = ({ name, about, reasons, numbers, words, quality }: TeamRow): string =>
  [
    `${name}, ${about}`,
    ...(reasons ? [reasons] : []),
    ...[...numbers.map(lineText), ...words.map(({ label, text }) => `${label}: ${text}`), ...quality].map(
      (one) => `- ${one}`,
    ),
  ].join('\n');

/** The team's week as plain text. */
export const teamText = ({ title, verdict, rows, foot }: TeamReport): string =>
  `${[`${verdict}\n${title}`, ...rows.map(rowText), foot].join('\n\n')}\n`;

const grey = 'rgb(128,128,128)';

const small = (text: string): string => `<span style="font-size:14px">${escaped(text)}</span>`;

const numberHtml = ({ label, value, note }: Line): string =>
  `<p style="margin:6px 0 0"><b>${escaped(value)}</b> ${escaped(label)}${note ? `<br>${small(note)}` : ''}</p>`;

const wordsHtml = ({ label, text }: TeamRow['words'][number]): string =>
  `<p style="margin:6px 0 0"><b>${escaped(label)}:</b> ${escaped(text).replaceAll('\n', '<br>')}</p>`;

const qualityHtml = (quality: readonly string[]): string =>
  quality.length > 0 ? `<p style="margin:6px 0 0">${quality.map(small).join('<br>')}</p>` : '';

const rowHtml = ({ name, about, reasons, numbers, words, quality }: TeamRow): string =>
  [
    `<div style="margin:16px 0 0;padding:12px 0 0;border-top:1px solid ${grey}">`,
    `<h2 style="font-size:17px;margin:0">${escaped(name)}</h2>`,
    `<p style="margin:0">${small(about)}</p>`,
    ...(reasons ? [`<p style="margin:6px 0 0;font-weight:bold">${escaped(reasons)}</p>`] : []),
    ...[...numbers.map(numberHtml), ...words.map(wordsHtml), qualityHtml(quality)],
    '</div>',
  ].join('\n');

const pageOf = ({ lang, dir, title }: TeamReport, style: string, body: string): string => `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
${body}
</html>
`;

/** The team's week as a mail's body: one column, no picture, so that a phone needs no zoom. */
export const teamHtml = (report: TeamReport): string =>
  pageOf(
    report,
    ':root{color-scheme:light dark}',
    `<body style="margin:0;padding:16px;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto;overflow-wrap:anywhere">
<p style="font-size:20px;font-weight:bold;margin:0">${escaped(report.verdict)}</p>
<p style="margin:4px 0 0">${escaped(report.title)}</p>
${report.rows.map(rowHtml).join('\n')}
<p style="font-size:14px;margin:24px 0 0">${escaped(report.foot)}</p>
</div>
</body>`,
  );

const printStyle = [
  '@page{size:landscape;margin:12mm}',
  'body{margin:0;font:9.5pt/1.3 system-ui,sans-serif;color:#000;background:#fff;overflow-wrap:anywhere}',
  'h1{font-size:15pt;margin:0}p{margin:0}table{width:100%;margin:8pt 0;border-collapse:collapse;table-layout:fixed}',
  'th,td{padding:4pt 8pt 4pt 0;border-bottom:.5pt solid #999;vertical-align:top;text-align:start;font-weight:normal}',
  'thead th{border-bottom:1pt solid #000;font-weight:bold}tr{break-inside:avoid}.note{color:#444}',
  'th:nth-child(1){width:20%}th:nth-child(2){width:26%}th:nth-child(4){width:22%}',
].join('\n');

const cell = (lines: readonly string[]): string => `<td>${lines.join('<br>')}</td>`;

const rowPrinted = ({ name, about, reasons, numbers, words, quality }: TeamRow): string =>
  [
    `<tr><th scope="row"><b>${escaped(name)}</b><br><span class="note">${escaped(about)}</span></th>`,
    cell([...(reasons ? [`<b>${escaped(reasons)}</b>`] : []), ...numbers.map((line) => escaped(lineText(line)))]),
    cell(words.map(({ label, text }) => `<b>${escaped(label)}:</b> ${escaped(text).replaceAll('\n', '<br>')}`)),
    `${cell(quality.map(escaped))}</tr>`,
  ].join('\n');

/** The team's week as a page to print, A4 or Letter: one row a person, the head of the table on each sheet. */
export const teamPage = (report: TeamReport): string =>
  pageOf(
    report,
    printStyle,
    `<body>
<h1>${escaped(report.verdict)}</h1>
<p>${escaped(report.title)}</p>
<table>
<thead><tr>${report.columns.map((one) => `<th scope="col">${escaped(one)}</th>`).join('')}</tr></thead>
<tbody>
${report.rows.map(rowPrinted).join('\n')}
</tbody>
</table>
<p>${escaped(report.foot)}</p>
</body>`,
  );
