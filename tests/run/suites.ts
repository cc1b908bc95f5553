import { rmSync } from 'node:fs';
import { findChromium } from '../e2e/chromium.ts';
import { run } from './command.ts';
import { installDebian, packages } from './debian.ts';
import { check, notRun, type Outcome, playwrightOutcome, vitestOutcome } from './outcome.ts';
import { sizes } from './sizes.ts';

export interface Suite {
  name: string;
  /** Suites that must have passed before. */
  after?: readonly string[];
  run(): Promise<Outcome>;
}

const tool = (name: string, ...lines: string[][]): Suite => ({
  name,
  async run() {
    const ended = [];
    for (const line of lines) ended.push(await run(line));
    const [first, ...others] = ended.map(check);
    return others.reduce(add, first ?? notRun(name, 'nothing to run'));
  },
});

const add = (a: Outcome, b: Outcome): Outcome => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  notRun: [...a.notRun, ...b.notRun],
  said: [a.said, b.said].join('\n'),
});

async function vitest(name: string, ...more: string[]): Promise<Outcome> {
  const file = `test-results/${name}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return vitestOutcome(file, await run(['vitest', 'run', ...reporters, ...more]));
}

async function endToEnd(): Promise<Outcome> {
  const { requestTracker, ...always } = packages;
  const long = process.env.LONG === '1' ? [requestTracker] : [];
  const lacking = await installDebian([...Object.values(always), ...long]);
  if (!findChromium()) return notRun('end to end', `no Chromium: ${lacking}`);
  const file = 'test-results/e2e.json';
  rmSync(file, { force: true });
  const ended = await run(['playwright', 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  return playwrightOutcome(file, ended);
}

/** All of `npm test`, in the order they run: what is quick and what others need first. */
export const suites: readonly Suite[] = [
  tool('lint', ['biome', 'ci', '--colors=off', '.']),
  tool('types', ['tsc', '--noEmit']),
  tool('layers', ['npm', 'run', '--silent', 'layers']),
  tool('unused', ['knip', '--no-progress']),
  tool('build', ['wxt', 'zip'], ['wxt', 'build', '--mode', 'test'], ['wxt', 'build', '-b', 'firefox']),
  { name: 'sizes', after: ['build'], run: async () => sizes() },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'manifest', after: ['build'], run: () => vitest('manifest', '--config', 'tests/build/vitest.config.ts') },
  { name: 'e2e', after: ['build'], run: endToEnd },
];
