// Measures what Groundwork costs beside extensions that do the least one can do, in one browser and one run.
// `--json` prints the figures alone, `--quick` measures less, `--strict` exits with 1 when a promise does not hold,
// `--write` renews docs/performance.md.
import { writeFileSync } from 'node:fs';
import 'temporal-polyfill/global';
import { openBench } from './browser.ts';
import { measureChipCosts } from './chip-costs.ts';
import { type Figure, table } from './figure.ts';
import { measureManyEvents } from './many-events.ts';
import { performancePage } from './page.ts';
import { measurePageCosts } from './page-costs.ts';
import { startPracticePage } from './practice-page.ts';

const wants = (flag: string) => process.argv.includes(flag);
const extent = wants('--quick')
  ? { rounds: 3, loads: 5, clicks: 150, actions: 24, latencies: 6, events: [0, 20_000], openings: 6 }
  : { rounds: 5, loads: 10, clicks: 300, actions: 120, latencies: 24, events: [0, 100_000, 1_000_000], openings: 15 };

/** Says on the error stream what is under way: stdout belongs to the figures. */
const say = (text: string) => process.stderr.write(`${text}\n`);

async function measure(): Promise<Figure[]> {
  const practice = await startPracticePage();
  try {
    const bench = await openBench(practice.https);
    try {
      await bench.ours.switchOn('linkedin');
      say('what a page pays ...');
      const costs = [...(await measurePageCosts(bench, extent)), ...(await measureChipCosts(bench, extent))];
      return [...costs, ...(await measureManyEvents(bench, practice, extent, say))];
    } finally {
      await bench.end();
    }
  } finally {
    await practice.stop();
  }
}

const figures = await measure();
console.log(wants('--json') ? JSON.stringify(figures) : table(figures));
if (wants('--write')) {
  const day = Temporal.Now.plainDateISO().toString();
  writeFileSync('docs/performance.md', performancePage(figures, extent.events.at(-1) ?? 0, day));
}
if (wants('--strict') && figures.some(({ ok }) => !ok)) process.exitCode = 1;
