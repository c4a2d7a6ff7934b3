import { defineConfig } from '@playwright/test';
import { NO_KEYS } from './build/scripts/no-keys.mjs';
import type { HostName } from './test/e2e/support/open-fableroom.ts';
import { browserOptions } from './build/scripts/browser-for-tests.mjs';

// The hosts that the tests start inherit this environment.
Object.assign(process.env, NO_KEYS);

export default defineConfig<{ host: HostName }>({
  testDir: 'test/e2e',
  outputDir: 'test-results/playwright',
  // Much of a test is waiting: for words at reading pace, for a clip.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // The main job runs in both hosts. What only the page decides is looked at once, where it is quicker; what only the
  // desktop's main process decides is looked at there.
  projects: [
    { name: 'told-rooms', testMatch: /told-rooms\.spec\.ts/ },
    {
      // Begins with no told room, so that it runs while they are made.
      name: 'desktop',
      testMatch: /(main-job|hardened-window|background|characters)\.spec\.ts/,
      // Its browser ends with the application, before a trace of it could be kept.
      use: { host: 'desktop', trace: 'off', screenshot: 'off' },
    },
    {
      name: 'browser',
      dependencies: ['told-rooms'],
      testIgnore: /(told-rooms|hardened-window|background)\.spec\.ts/,
      use: { host: 'browser' },
    },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: browserOptions(),
    screenshot: 'only-on-failure',
    // Without its film, which would be taken of every test and costs as much as drawing the pages.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
