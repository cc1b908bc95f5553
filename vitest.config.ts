import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { holidays } from './holidays/plugin.ts';

export default defineConfig({
  plugins: [preact(), holidays(), await WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/build/**'],
    setupFiles: ['tests/setup.ts'],
    // Two cores, shared with builds and browsers.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
