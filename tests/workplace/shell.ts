const style = `
  :root { color-scheme: light dark; --line: #8884; --tint: #8881; --accent: #0b6b5e; }
  @media (prefers-color-scheme: dark) { :root { --accent: #6fd0bf; } }
  * { box-sizing: border-box; }
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
  .practice-bar { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 8px 16px; border-bottom: 3px dashed #d9a400; background: #ffe9a8; color: #3b2f00; font-size: 14px; }
  .practice-bar a { color: inherit; }
  main { max-width: 720px; margin: 24px auto; padding: 0 16px; }
  .card { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; margin: 0 0 8px; }
  .card > .who { flex: 1 1 220px; }
  .card p { margin: 0; opacity: .75; font-size: 14px; }
  button, .button { font: inherit; padding: 6px 16px; border: 1px solid var(--accent); border-radius: 6px; background: transparent; color: var(--accent); cursor: pointer; text-decoration: none; display: inline-block; }
  button:disabled { opacity: .5; cursor: default; }
  .primary { background: var(--accent); color: Canvas; }
  .form label { display: inline-block; min-width: 90px; }
  input, textarea, select { font: inherit; padding: 6px 8px; border: 1px solid var(--line); border-radius: 6px; background: Canvas; color: CanvasText; }
  textarea { width: 100%; min-height: 80px; }
  .over { position: fixed; inset: 0; background: #0006; display: grid; place-items: center; z-index: 9; }
  .over > * { background: Canvas; color: CanvasText; padding: 24px; border-radius: 8px; width: min(440px, 92vw); display: grid; gap: 12px; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 0 0 8px; }
  .toast { position: fixed; left: 16px; bottom: 16px; padding: 12px 16px; border-radius: 8px; background: CanvasText; color: Canvas; z-index: 10; }
  iframe { position: fixed; inset: 0; width: 100%; height: 100%; border: 0; z-index: 8; }
`;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export interface Page {
  title: string;
  lang: string;
  /** Links of the bar: label to address. */
  links: Readonly<Record<string, string>>;
  body: string;
  /** Handed to the page's scripts as JSON. */
  data?: unknown;
  /** Scripts, as addresses. */
  scripts?: readonly string[];
  /** A page inside a frame of another has no bar of its own. */
  framed?: boolean;
}

/** The HTML all practice pages share: the bar that says what they are, the look, data and scripts. */
export function shell({ title, lang, links, body, data = {}, scripts = [], framed = false }: Page): string {
  const bar = Object.entries(links).map(([label, address]) => `<a href="${escaped(address)}">${escaped(label)}</a>`);
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)} (practice)</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${framed ? '' : `<nav class="practice-bar" aria-label="Practice"><strong>Practice page: invented people, nothing is sent to anyone.</strong> ${bar.join(' ')}</nav>`}
${body}
<script type="application/json" id="practice-data">${text}</script>
${scripts.map((address) => `<script type="module" src="${address}"></script>`).join('\n')}
</body>
</html>`;
}
