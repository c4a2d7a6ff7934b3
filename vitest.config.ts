import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';

function project(name: string, ...include: string[]): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include,
      environment: 'node',
      testTimeout: 30_000,
      hookTimeout: 30_000,
      // Electron's package downloads its program when it is imported and has none; a test must never start that.
      // No test may find the keys of whoever runs it: they would buy something.
      env: {
        ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent',
        OPENAI_API_KEY: '',
        XAI_API_KEY: '',
        GEMINI_API_KEY: '',
        GOOGLE_API_KEY: '',
      },
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
      project('hosts', 'test/{parity,electron-host,renderer,simulator,providers}/**/*.test.{ts,tsx}'),
    ],
  },
});
