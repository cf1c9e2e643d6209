import { defineConfig } from 'vitest/config';

/** The tests that must notice a change in the files stryker.config.json names: quick ones, in one process each. */
export default defineConfig({
  test: {
    include: [
      'tests/unit/source/**/*.test.ts',
      'tests/unit/publish/**/*.test.ts',
      'tests/unit/render/escape.test.ts',
      'tests/unit/site/slug.test.ts',
      'tests/unit/tree/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
});
