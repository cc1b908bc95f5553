import type { Line, Report } from './report';

/*
 * The report as a mail's body. No picture, no colour of its own but a grey that is seen on light and on dark: the mail
 * program's own colours hold. One column, and tables of two, so that a phone needs no zoom.
 */

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);

const grey = 'rgb(128,128,128)';
const cell = `padding:6px 0;border-bottom:1px solid ${grey};vertical-align:top`;

const note = (text: string | undefined): string =>
  text ? `<br><span style="font-size:14px">${escaped(text)}</span>` : '';

const row = ({ label, value, note: more }: Line): string =>
  `<tr><th scope="row" style="${cell};padding-right:12px;text-align:start;font-weight:normal">${escaped(label)}${note(more)}</th>` +
  `<td style="${cell};text-align:end">${escaped(value)}</td></tr>`;

const heading = (text: string): string => `<h2 style="font-size:17px;margin:24px 0 4px">${escaped(text)}</h2>`;

const table = ({ title, lines }: Report['tables'][number]): string =>
  `${heading(title)}\n<table style="border-collapse:collapse;width:100%">\n${lines.map(row).join('\n')}\n</table>`;

const headline = ({ label, value, note: more }: Line): string =>
  `<p style="margin:12px 0"><span style="font-size:28px;font-weight:bold">${escaped(value)}</span><br>${escaped(label)}${note(more)}</p>`;

const words = ({ label, text }: Report['words'][number]): string =>
  `${heading(label)}\n<p style="margin:0">${escaped(text).replaceAll('\n', '<br>')}</p>`;

const answer = ({ label, href }: Report['answers']['links'][number]): string =>
  `<a href="${escaped(href)}" style="display:inline-block;margin:4px 8px 4px 0;padding:10px 16px;border:1px solid ${grey};border-radius:6px">${escaped(label)}</a>`;

/** The report as what stands in a page's body. */
export const reportBody = ({
  verdict,
  about,
  headlines,
  words: said,
  tables,
  quality,
  answers,
  foot,
}: Report): string =>
  [
    `<p style="font-size:20px;font-weight:bold;margin:0">${escaped(verdict)}</p>`,
    `<p style="margin:4px 0 0">${escaped(about)}</p>`,
    ...headlines.map(headline),
    ...said.map(words),
    ...(answers.links.length > 0
      ? [
          `<div class="press">${heading(answers.title)}\n<p style="margin:0">${answers.links.map(answer).join('\n')}</p></div>`,
        ]
      : []),
    ...tables.map(table),
    heading(quality.title),
    `<ul style="margin:0;padding-inline-start:20px">${quality.sentences.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`,
    `<p style="font-size:14px;margin:24px 0 0">${escaped(foot)}</p>`,
  ].join('\n');

/** A mail may be printed, too, then with nothing to press. */
const style = [
  ':root{color-scheme:light dark}',
  '@media print{:root{color-scheme:light}tr,li{break-inside:avoid}h2{break-after:avoid}.press{display:none}}',
].join('\n');

/** The report as a page of its own. */
export const reportHtml = (report: Report): string =>
  `<!doctype html>
<html lang="${escaped(report.lang)}" dir="${escaped(report.dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(report.verdict)}</title>
<style>${style}</style>
</head>
<body style="margin:0;padding:16px;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto;overflow-wrap:anywhere">
${reportBody(report)}
</div>
</body>
</html>
`;
