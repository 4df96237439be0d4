import { defineConfig } from 'vitest/config';

const browserTests = 'tests/browser/**/*.test.ts';

export default defineConfig(({ mode }) => ({
  test: {
    reporters: ['default', './tests/tools/summary.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          // They keep one processor busy each; Vitest's own default leaves one idle.
          maxWorkers: '100%',
          // Nothing of the program is changed by what it has done before.
          isolate: false,
          sequence: { groupOrder: 0 },
          setupFiles: './tests/tools/seed.ts',
          include: ['tests/**/*.test.ts'],
          exclude: [browserTests, 'tests/fixtures/**', '**/node_modules/**'],
          testTimeout: mode === 'long' ? 3_600_000 : 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          // A browser takes more than a processor, and much of the time it waits.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          include: [browserTests],
          globalSetup: './tests/browser/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A machine that does much at once answers late.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
}));
