import { defineConfig } from '@playwright/test';

const long = process.env.LONG === '1';

/** Views and forms, in which nothing on a page is counted. */
const views = [
  ...[
    'agree-targets',
    'amounts',
    'areas',
    'articles',
    'calendar',
    'card',
    'check-in',
    'closed-week',
    'commission',
    'digest',
  ],
  ...[
    'doors',
    'enough',
    'history',
    'hours',
    'languages',
    'long-words',
    'measures',
    'our-deal',
    'passed',
    'past',
    'pixels',
  ],
  ...[
    'popup-more',
    'practice',
    'progress',
    'ratios',
    'report-page',
    'sheets',
    'sight',
    'targets',
    'team',
    'team-page',
    'tree',
    'views',
  ],
].map((name) => `**/${name}.spec.ts`);

/** A server of its own that needs minutes. */
const slow = long ? [] : ['**/request-tracker.spec.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Every test has a browser, a profile and a workplace of its own.
  fullyParallel: true,
  workers: 2,
  timeout: long ? 300_000 : 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  projects: [
    // What is counted is right the first time, or it is wrong.
    { name: 'counting', testMatch: '**/*.spec.ts', testIgnore: [...views, ...slow] },
    // A view may be tried once more on a busy machine; which one had to be is named.
    { name: 'views', testMatch: views, retries: long ? 0 : 1 },
  ],
});
