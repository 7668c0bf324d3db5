import { defineConfig } from 'vitest/config';

// `x.database.test.ts` is for what needs PostgreSQL but no HTTP.
const databaseTests = ['src/**/*.routes.test.{ts,tsx}', 'src/**/*.database.test.ts', 'test/*.test.ts'];
// Property tests and starting servers take long on a machine that is busy with other things.
const testTimeout = 30_000;
const setupFiles = ['test/support/fail-on-noise.ts'];
const withDatabase = { setupFiles, globalSetup: 'test/support/global-setup.ts', hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], exclude: databaseTests, setupFiles, testTimeout } },
      { test: { name: 'routes', include: databaseTests, testTimeout, ...withDatabase } },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/*.test.ts'],
          testTimeout: 120_000,
          // After the others and one at a time: a browser takes a core of its own.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...withDatabase,
        },
      },
    ],
  },
});
