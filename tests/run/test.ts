import { notRun, type Outcome } from './outcome.ts';
import { type Suite, suites } from './suites.ts';

/*
 * `npm test`: one line a suite, what failed in full, and last how many passed and failed. What this machine cannot run
 * is named, and is a failure only where everything has to run: with CI=1.
 */

const ci = ['1', 'true'].includes(process.env.CI ?? '');
const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('-'));

if (ci) process.env.CI = '1';
if (args.includes('--long')) process.env.LONG = '1';

const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

/** What was asked for and what that needs first. */
const wanted = ({ name }: Suite): boolean =>
  names.length === 0 ||
  names.includes(name) ||
  suites.some(({ name: one, after }) => names.includes(one) && after?.includes(name));

const outcomes = new Map<string, Outcome>();
for (const suite of suites.filter(wanted)) {
  process.stdout.write(suite.name.padEnd(10));
  const start = performance.now();
  const outcome = await play(suite);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  outcomes.set(suite.name, outcome);
  console.log(`${summary(outcome)}, ${seconds} s`);
  for (const { what, why } of outcome.notRun) console.log(`  not run: ${what} (${why})`);
  for (const what of outcome.unsteady ?? []) console.log(`  only at the second try: ${what}`);
  if (outcome.failed > 0) console.log(`\n${outcome.said.trim()}\n`);
}

async function play(suite: Suite): Promise<Outcome> {
  const broken = suite.after?.find((name) => outcomes.get(name)?.failed);
  if (broken) return notRun(suite.name, `${broken} failed`);
  try {
    return await suite.run();
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      notRun: [],
      said: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function summary({ passed, failed, notRun: left }: Outcome): string {
  return `${passed} passed, ${failed} failed${left.length > 0 ? `, ${left.length} not run` : ''}`;
}

const all = [...outcomes.values()];
const sum = (count: (outcome: Outcome) => number) => all.reduce((total, one) => total + count(one), 0);
const left = sum((one) => one.notRun.length);
if (left > 0) console.log(`${left} not run${ci ? ', which CI does not let pass' : ''}`);
const failed = sum((one) => one.failed);
console.log(`${sum((one) => one.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 || (ci && left > 0) ? 1 : 0;
