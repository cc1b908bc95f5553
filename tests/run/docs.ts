import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

/* `npm run docs`: writes the pages that are made from the source. */

const { module } = await runnerImport<typeof import('./site-format')>('./tests/run/site-format.ts', {
  configFile: false,
  logLevel: 'silent',
});
writeFileSync('docs/site-format.md', module.siteFormat());
console.log('docs/site-format.md');
