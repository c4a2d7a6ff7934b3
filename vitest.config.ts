import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { NO_KEYS } from './build/scripts/no-keys.mjs';

/** They mock modules, which comes too late where an earlier file has loaded them. */
const MOCKING = ['test/security/room-signs.test.ts', 'test/security/window-posture.test.ts'];

function project(name: string, ...include: string[]): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include,
      // A new process for each file costs a third of the work. Whole programs and mocked modules need one.
      isolate: name === 'hosts',
      setupFiles: name === 'page' ? ['test/support/fresh-page.ts'] : [],
      environment: 'node',
      testTimeout: 30_000,
      hookTimeout: 30_000,
      // Electron's package downloads its program when it is imported and has none; a test must never start that.
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', ...NO_KEYS },
    },
  };
}

function without(paths: readonly string[], include: string): string[] {
  return [include, ...paths.map((path) => `!${path}`)];
}

export default defineConfig({
  test: {
    // Processes, because a native library that crashes then names the file that did it.
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      project('unit', 'src/**/*.test.{ts,tsx}', 'build/scripts/*.test.ts'),
      project('arch', 'test/arch/**/*.test.ts'),
      project('page', 'test/renderer/**/*.test.{ts,tsx}', 'test/security/**/*.test.tsx'),
      project('services', ...without(MOCKING, 'test/{api-examples,parity,simulator,providers,security}/**/*.test.ts')),
      project('hosts', 'test/{electron-host,keychain,sentinel,damage}/**/*.test.ts', ...MOCKING),
    ],
  },
});
