import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

/* `npm run docs`: writes the pages that are made from the source. */

const load = <Module>(path: string) => runnerImport<Module>(path, { configFile: false, logLevel: 'silent' });

const { siteFormat } = (await load<typeof import('./site-format')>('./tests/run/site-format.ts')).module;
const { conceptsPage } = (await load<typeof import('../concepts/page')>('./tests/concepts/page.ts')).module;
const { dayPage } = (await load<typeof import('../workplace/day/page')>('./tests/workplace/day/page.ts')).module;
const { withSiteTable } = (await load<typeof import('./site-table')>('./tests/run/site-table.ts')).module;

for (const [path, page] of [
  ['docs/site-format.md', siteFormat()],
  ['docs/concepts.md', conceptsPage()],
  ['docs/recruiters-day.md', dayPage()],
  ['README.md', withSiteTable(readFileSync('README.md', 'utf8'))],
] as const) {
  writeFileSync(path, page);
  console.log(path);
}
