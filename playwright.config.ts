import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { NO_KEYS } from './build/scripts/no-keys.mjs';
import type { HostName } from './test/e2e/support/open-fableroom.ts';
import { browserOptions } from './build/scripts/browser-for-tests.mjs';

// The hosts that the tests start inherit this environment.
Object.assign(process.env, NO_KEYS, {
  // Near a hundred of them are started: each would compile the same modules anew.
  NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/fableroom/compiled', import.meta.url)),
});

export default defineConfig<{ host: HostName }>({
  testDir: 'test/e2e',
  outputDir: 'test-results/playwright',
  // One more than the cores that it counts on: much of a test is waiting, for words at reading pace or for a window.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // The main job runs in both hosts. What only the page decides is looked at once, where it is quicker; what only the
  // desktop's main process decides is looked at there.
  projects: [
    { name: 'told-rooms', testMatch: /told-rooms\.spec\.ts/ },
    {
      // Begins with no told room, so that it runs while they are made.
      name: 'desktop',
      testMatch: /(main-job|hardened-window|background|characters)\.spec\.ts/,
      // With all of its movement, as most people see it. Its browser ends with the application, before a picture of a
      // failure could be taken.
      use: { host: 'desktop', contextOptions: { reducedMotion: 'no-preference' }, screenshot: 'off' },
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
    // Without a graphics card each step of a movement is drawn by the processor.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // It would copy the whole page at every step of every test. `npx playwright test --trace on` for one that fails.
    trace: 'off',
  },
});
