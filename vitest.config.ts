import { defineConfig } from 'vitest/config';

const common = { silent: 'passed-only', testTimeout: 30_000 } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'parts',
          maxWorkers: '100%',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/reality/**'],
        },
      },
      {
        test: {
          ...common,
          name: 'reality',
          include: ['tests/reality/*.test.ts'],
          // Real time runs here: no other test may hold it up, and cases mostly wait.
          sequence: { groupOrder: 1 },
          maxConcurrency: 20,
          maxWorkers: 6,
          testTimeout: 90_000,
        },
      },
    ],
  },
});
