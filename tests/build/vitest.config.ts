import { defineConfig } from 'vitest/config';

/** Looks at finished builds in `.output`; apart from the unit tests, which need none. */
export default defineConfig({
  test: { include: ['tests/build/**/*.test.ts'], maxWorkers: 1 },
});
