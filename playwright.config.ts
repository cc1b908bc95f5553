import { defineConfig } from '@playwright/test';

const long = process.env.LONG === '1';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // A server of its own that needs minutes.
  testIgnore: long ? [] : ['**/request-tracker.spec.ts'],
  outputDir: 'test-results/e2e',
  // Every test has a browser, a profile and a workplace of its own.
  fullyParallel: true,
  workers: 2,
  timeout: long ? 300_000 : 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
});
