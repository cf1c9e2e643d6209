import { defineConfig } from 'vitest/config';
import QuickLast from './tests/quick-last.ts';

// What takes minutes or measures is asked for: `npm run test:long`.
const unasked = process.env['LONG'] === undefined ? ['tests/long/**'] : [];

/** Units that start processes and threads, or take seconds. */
const SLOW_UNITS = 'tests/unit/{chinese,desk,import,preview}/**/*.test.ts';

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    globalSetup: './tests/fixtures/words-of-run.ts',
    // A worker often waits for what it started: a browser, a build, the disk.
    maxWorkers: '100%',
    sequence: { sequencer: QuickLast },
    projects: [
      {
        extends: true,
        test: { name: 'whole', include: ['tests/!(unit)/**/*.test.ts', SLOW_UNITS], exclude: unasked },
      },
      // Loading the same modules anew for each file would take longer than the tests do.
      {
        extends: true,
        test: { name: 'quick', include: ['tests/unit/**/*.test.ts'], exclude: [SLOW_UNITS], isolate: false },
      },
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // nodejieba keeps its dictionary in process-wide native state: never a thread.
    pool: 'forks',
  },
});
