import { existsSync, readFileSync } from 'node:fs';

/** What came of one suite. */
export interface Outcome {
  passed: number;
  failed: number;
  /** What this machine could not run, and why. */
  notRun: { what: string; why: string }[];
  /** What passed at the second try only. */
  unsteady?: readonly string[];
  /** Shown in full when something failed. */
  said: string;
}

/** A check that tells no more than its exit code counts as one. */
export const check = ({ code, said }: { code: number; said: string }): Outcome => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  notRun: [],
  said,
});

export const notRun = (what: string, why: string): Outcome => ({
  passed: 0,
  failed: 0,
  notRun: [{ what, why }],
  said: '',
});

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

/** Reads what Vitest wrote down. A file that cannot even be loaded fails no test; the exit code tells of it. */
export function vitestOutcome(file: string, ended: { code: number; said: string }): Outcome {
  if (!existsSync(file)) return check(ended);
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, ended.code === 0 ? 0 : 1),
    notRun: all
      .filter(({ status }) => status === 'skipped' || status === 'pending')
      .map(({ fullName }) => ({ what: fullName, why: 'left out by its own condition' })),
    said: ended.said,
  };
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { title: string; tests: { status: string; annotations: { type: string; description?: string }[] }[] }[];
}

interface PlaywrightReport {
  suites: PlaywrightSuite[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Reads what Playwright wrote down. */
export function playwrightOutcome(file: string, ended: { code: number; said: string }): Outcome {
  if (!existsSync(file)) return check(ended);
  const { suites, stats } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
  const specs = suites.flatMap(specsIn);
  const skipped = specs.filter(({ tests }) => tests.every(({ status }) => status === 'skipped'));
  return {
    passed: stats.expected + stats.flaky,
    failed: Math.max(stats.unexpected, ended.code === 0 ? 0 : 1),
    unsteady: specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    notRun: skipped.map(({ title, tests }) => ({ what: title, why: reasonOf(tests) })),
    said: ended.said,
  };
}

const specsIn = ({ suites = [], specs }: PlaywrightSuite): PlaywrightSuite['specs'] => [
  ...specs,
  ...suites.flatMap(specsIn),
];

const reasonOf = (tests: PlaywrightSuite['specs'][number]['tests']): string =>
  tests.flatMap(({ annotations }) => annotations).find(({ type }) => type === 'skip')?.description ??
  'a test before it failed';
