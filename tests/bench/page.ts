import { cpus } from 'node:os';
import type { Figure } from './figure.ts';

/** What each figure is, in the words of somebody who has not read the bench. */
const meanings: Record<string, string> = {
  'load-ms': 'A page load on a switched-on site',
  'load-elsewhere-ms': 'A page load anywhere else',
  'mutations-at-rest-ms': '10,000 changes of a page, nothing pending',
  'mutations-armed-ms': '10,000 changes of a page, an act pending',
  'click-us': 'An ordinary click',
  'action-ms': 'A counted action, one every 400 ms',
  'action-uncounted': 'Actions of these that were not counted',
  'action-last-ms': 'The last actions, against the first',
  'action-chip-more-ms': 'What the chip adds to a counted action',
  'click-chip-us': 'An ordinary click where the chip is shown',
  'number-warm-ms': 'From the answer to the number in the side panel, worker awake',
  'number-cold-ms': 'The same, worker asleep',
  'popup-paint-ms': "First paint of the popup with today's numbers, opened by the browser's own button",
  'popup-cold-ms': 'The popup where no worker of either extension runs, so that each opening begins a process',
  'popup-tab-ms': "The popup's page in a tab, whose toolbar the browser lays out anew meanwhile",
  'year-first-ms': 'A year of day counts, the first question of a page',
  'year-warm-ms': 'A year of day counts, later questions',
  'cohorts-ms': 'What the actions of three pairs led to, from the table of acts',
};

/** How many events the ledger held, where the id says so. */
const held = /-ms-(\d+)$/;

function meaning(id: string): string {
  const many = held.exec(id)?.[1];
  const what = meanings[many ? id.slice(0, -many.length - 1) : id] ?? id;
  return many ? `${what}, ${Number(many).toLocaleString('en')} events` : what;
}

const row = ({ id, ours, limit, ratio, goal, ok, note }: Figure): string =>
  `| ${meaning(id)}${note ? ` (${note})` : ''} | \`${id}\` | ${ours} | ${limit || '–'} | ${ratio ?? '–'} | ${goal} | ${ok ? 'holds' : '**missed**'} |`;

/**
 * The page `docs/performance.md`.
 * @param events how many events the ledger held
 * @param day YYYY-MM-DD
 */
export function performancePage(figures: readonly Figure[], events: number, day: string): string {
  const missed = figures.filter(({ ok }) => !ok).map(({ id }) => `\`${id}\``);
  return `# What Groundwork costs

Made by \`npm run bench -- --write\` on ${day}, on a machine with ${cpus().length} cores, in the Chromium of the tests. What shows
numbers was measured with ever more events in the ledger, ${events.toLocaleString('en')} where no other number is named. Beside Groundwork
runs a bare extension that does the least one can do (nothing, one passive listener, one listener that sends one message, a
blank popup): its figure is the limit. In brackets stands what can be had at all with a database. Milliseconds belong to the machine; what travels is the ratio of two figures of one run.

What a page pays is main-thread time as the profiler attributes it to each extension's own frames, a sample every 250 µs.
The same page plays for all: about 2,400 elements, changed by its own script, a server on this machine.

| What | Id | Groundwork | Limit | Ratio | Promised | |
|---|---|---:|---:|---:|---|---|
${figures.map(row).join('\n')}

${missed.length ? `Missed in this run: ${missed.join(', ')}.` : 'All promises held in this run.'}

Limits that need no clock are tests: the size of the page script (\`npm test\`, sizes), listeners and observers at rest and
wake-ups by unrelated requests (\`tests/e2e/at-rest.spec.ts\`), repeating timers (\`tests/browser/wake.test.ts\`).
`;
}
