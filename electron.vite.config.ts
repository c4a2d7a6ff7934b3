import { readdirSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Entries that are started by their file: the hosts, and every worker thread. */
function entriesOfMain(): Record<string, string> {
  const entries: Record<string, string> = {
    'main/index': 'src/main/index.ts',
    'headless/index': 'src/headless/index.ts',
  };
  for (const path of readdirSync('src/engine', { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('-worker.ts')) entries[`engine/${path.slice(0, -3)}`] = `src/engine/${path}`;
  }
  return entries;
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rolldownOptions: {
        input: entriesOfMain(),
        // One file per module keeps paths next to one another, so that a module finds its worker the same way
        // in the source tree and in the build.
        output: { format: 'es', preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), tailwindcss()],
    build: { outDir: 'out/renderer', minify: true, rolldownOptions: { input: 'src/renderer/index.html' } },
  },
});
