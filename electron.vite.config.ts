import { readdirSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { modulesInPlace } from './build/scripts/modules-in-place.mjs';

/** Packages with native parts or a part of their own that they look for beside themselves. */
const LEFT_AS_PACKAGES = ['better-sqlite3', 'sharp', '@napi-rs/keyring', 'h264-mp4-encoder'];

/** What the scripts in build and test take from the build, under the paths of the source tree. */
const TAKEN_BY_SCRIPTS = [
  'engine/engine',
  'engine/system-ports',
  'engine/assets/asset-library',
  'engine/assets/inspect-media',
  'engine/jobs/job-runner',
  'engine/jobs/new-job',
  'engine/provider-kit/outcome',
  'engine/store/insert-statement',
  'engine/store/library-store',
  'engine/store/open-database',
  'engine/store/search-store',
  'headless/compiled-code',
  'headless/host-log',
  'headless/settings-file',
  'headless/serve/start-server',
];

/** Entries that are started by their file: the hosts, every worker thread, and what the scripts take. */
function entriesOfMain(): Record<string, string> {
  const workers = readdirSync('src/engine', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('-worker.ts'))
    .map((path) => `engine/${path.slice(0, -3)}`);
  const names = ['main/index', 'headless/index', ...workers, ...TAKEN_BY_SCRIPTS];
  return Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]));
}

export default defineConfig({
  main: {
    plugins: [modulesInPlace('src')],
    build: {
      outDir: 'out/main',
      // Packages go into our own files: reading eight hundred small files took more of a start than all the rest.
      externalizeDeps: false,
      rolldownOptions: {
        input: entriesOfMain(),
        external: LEFT_AS_PACKAGES.map((name) => new RegExp(`^${name}(/|$)`, 'u')),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
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
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        output: {
          // What the first page needs is one file, and what pages share is another: forty small ones take longer.
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 2 },
              {
                name: 'shared',
                test: /src\/renderer\/(ui|lib)\/|node_modules\/lucide-react/u,
                minShareCount: 2,
                priority: 1,
              },
            ],
          },
        },
      },
    },
  },
});
