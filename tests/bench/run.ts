// Measures what Groundwork costs beside extensions that do the least one can do, in one browser and one run.
// `--json` prints the figures alone, `--quick` measures less, `--strict` exits with 1 when a promise does not hold,
// `--write` renews docs/performance.md.
import { writeFileSync } from 'node:fs';
import 'temporal-polyfill/global';
import { openBench } from './browser.ts';
import { type Figure, table } from './figure.ts';
import { measureLatency } from './latency.ts';
import { performancePage } from './page.ts';
import { measurePageCosts } from './page-costs.ts';
import { measurePopup } from './popup.ts';
import { startPracticePage } from './practice-page.ts';

const wants = (flag: string) => process.argv.includes(flag);
const extent = wants('--quick')
  ? { rounds: 3, loads: 5, clicks: 150, actions: 24, latencies: 9, events: 20_000, openings: 6 }
  : { rounds: 5, loads: 10, clicks: 300, actions: 120, latencies: 30, events: 1_000_000, openings: 15 };

/** Says on the error stream what is under way: stdout belongs to the figures. */
const say = (text: string) => process.stderr.write(`${text}\n`);

async function measure(): Promise<Figure[]> {
  const practice = await startPracticePage();
  try {
    const bench = await openBench(practice.https);
    try {
      await bench.ours.switchOn('linkedin');
      say('how soon the number is there ...');
      const latency = await measureLatency(bench, practice, extent.latencies);
      say('what a page pays ...');
      const costs = await measurePageCosts(bench, extent);
      say(`the popup with ${extent.events} events ...`);
      return [...costs, ...latency, ...(await measurePopup(bench, extent.events, extent.openings))];
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
  writeFileSync('docs/performance.md', performancePage(figures, extent.events, day));
}
if (wants('--strict') && figures.some(({ ok }) => !ok)) process.exitCode = 1;
