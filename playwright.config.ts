import { defineConfig } from '@playwright/test';
import { browserPath, flags } from './tools/browser/launch.ts';

const port = Number(process.env['CUTOFF_TEST_PORT'] ?? 4329);
const executablePath = browserPath();

export default defineConfig({
  testDir: 'tests/site',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/site.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { args: flags, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'site', testIgnore: '**/lighthouse.test.ts' },
    { name: 'lighthouse', testMatch: '**/lighthouse.test.ts', workers: 1, dependencies: ['site'] },
  ],
  webServer: {
    command: `node tools/start.ts --port ${port}`,
    url: `http://localhost:${port}`,
    timeout: 120_000,
  },
});
