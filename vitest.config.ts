import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What takes minutes or measures is asked for: `npm run test:long`.
    exclude: process.env['LONG'] === undefined ? ['tests/long/**'] : [],
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // nodejieba keeps its dictionary in process-wide native state: a process a file, never a thread.
    pool: 'forks',
    globalSetup: './tests/fixtures/words-of-run.ts',
  },
});
