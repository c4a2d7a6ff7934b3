import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { modulesInPlace } from './modules-in-place.mjs';

interface Hooks {
  transform(code: string, id: string): { code: string } | null;
  renderChunk(code: string, chunk: { fileName: string }): { code: string } | null;
}

const plugin = modulesInPlace('/project/src') as unknown as Hooks;

describe('a module that is bundled with others', () => {
  it.each(['parts/engine.js', 'engine/engine.js', 'index.js', 'a/b/c/d.js'])(
    'would look for its worker beside the bundle %s',
    async (fileName) => {
      const source = "export const found = new URL('./paint-worker.js', import.meta.url).href;";
      const marked = plugin.transform(source, '/project/src/engine/painter/studio.ts')?.code ?? '';
      const out = mkdtempSync(join(tmpdir(), 'fableroom-in-place-'));
      onTestFinished(() => rmSync(out, { recursive: true, force: true }));
      const file = join(out, fileName);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, plugin.renderChunk(marked, { fileName })?.code ?? '');
      const { found } = (await import(pathToFileURL(file).href)) as { found: string };
      expect(found).toBe(pathToFileURL(join(out, 'engine/painter/paint-worker.js')).href);
    },
  );

  it('would change what others say of themselves', () => {
    expect(plugin.transform('import.meta.url', '/project/node_modules/some/index.js')).toBeNull();
    expect(plugin.transform('const a = 1;', '/project/src/a.ts')).toBeNull();
    expect(plugin.renderChunk('import.meta.url', { fileName: 'parts/a.js' })).toBeNull();
  });
});
