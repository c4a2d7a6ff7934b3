import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { NO_KEYS } from './build/scripts/no-keys.mjs';

function project(name: string, ...include: string[]): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include,
      // What a test of one module leaves behind is its own fault; a new process for each costs a third of the work.
      // Hosts, browsers and simulators keep a process of their own.
      isolate: name === 'hosts',
      environment: 'node',
      testTimeout: 30_000,
      hookTimeout: 30_000,
      // Electron's package downloads its program when it is imported and has none; a test must never start that.
      env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', ...NO_KEYS },
    },
  };
}

export default defineConfig({
  test: {
    // Processes, because a native library that crashes then names the file that did it.
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      project('unit', 'src/**/*.test.{ts,tsx}', 'build/scripts/*.test.ts'),
      project('arch', 'test/arch/**/*.test.ts'),
      project(
        'hosts',
        'test/{api-examples,parity,electron-host,renderer,simulator,providers,keychain,sentinel,damage,security}/**/*.test.{ts,tsx}',
      ),
    ],
  },
});
