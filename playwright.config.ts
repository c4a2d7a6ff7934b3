import { defineConfig } from '@playwright/test';
import type { HostName } from './test/e2e/support/open-fableroom.ts';
import { browserOptions } from './build/scripts/browser-for-tests.mjs';

export default defineConfig<{ host: HostName }>({
  testDir: 'test/e2e',
  outputDir: 'test-results/playwright',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // One suite, both hosts.
  projects: [
    { name: 'desktop', use: { host: 'desktop' } },
    { name: 'browser', use: { host: 'browser' } },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: browserOptions(),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
