// Holds the arithmetic of ratios against simulated people whose truth is known; prints a table.
// `--people=1000 --seed=1`. Exits with 1 where a figure misses what is promised.
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: { people: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const { module } = await runnerImport('./tests/truth/truth.ts', { configFile: false, logLevel: 'silent' });
const [people, seed] = [Number(values.people), Number(values.seed)];

console.log(`${people} people of each trade, seed ${seed}; of what came of their actions, 40 % was looked at.\n`);
let missed = 0;
for (const figure of module.truth(people, seed)) {
  console.log(module.line(figure));
  if (!module.ok(figure)) missed++;
}
process.exit(missed > 0 ? 1 : 0);
