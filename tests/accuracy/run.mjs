// Prints how right the counts are; `--json` prints one object alone, `--write` renews docs/accuracy.md.
// Exits with 1 when a promise of precision or recall is broken, or the page tells other figures.
import { readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const options = { configFile: false, logLevel: 'silent' };
const { module: measure } = await runnerImport('./tests/accuracy/measure.ts', options);
const { module: page } = await runnerImport('./tests/accuracy/page.ts', options);

const accuracy = await measure.measureAccuracy();
const text = page.accuracyPage(accuracy);
if (process.argv.includes('--write')) writeFileSync('docs/accuracy.md', text);
console.log(process.argv.includes('--json') ? JSON.stringify(accuracy) : text);

const broken = page.brokenPromises(accuracy, readFileSync('docs/accuracy.md', 'utf8'));
for (const promise of broken) console.error(promise);
process.exit(broken.length ? 1 : 0);
