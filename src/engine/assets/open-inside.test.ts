import fs, {
  closeSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import { openInside } from './open-inside.ts';

/** A folder with a file in a folder of its own, and another file outside. */
function place() {
  const root = temporaryFolder();
  const [folder, outside] = [join(root, 'media'), join(root, 'outside')];
  mkdirSync(join(folder, 'ab'), { recursive: true });
  mkdirSync(outside);
  const path = join(folder, 'ab', 'picture');
  writeFileSync(path, 'ours');
  writeFileSync(join(outside, 'picture'), 'foreign');
  return { folder, path, outside: join(outside, 'picture'), outsideFolder: outside };
}

function contentOf(folder: string, path: string): string | null {
  const file = openInside(folder, path);
  if (file === null) return null;
  try {
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

describe('openInside', () => {
  it('would not open a plain file, also where the folder itself is reached through a link', () => {
    const { folder, path } = place();
    expect(contentOf(folder, path)).toBe('ours');
    symlinkSync(folder, `${folder}-link`);
    expect(contentOf(`${folder}-link`, join(`${folder}-link`, 'ab', 'picture'))).toBe('ours');
  });

  it('would open a link, a folder, or what is not there', () => {
    const { folder, path, outside } = place();
    rmSync(path);
    expect(contentOf(folder, path)).toBeNull();
    symlinkSync(outside, path);
    expect(contentOf(folder, path)).toBeNull();
    expect(contentOf(folder, join(folder, 'ab'))).toBeNull();
  });

  it('would open a file through a folder that is a link', () => {
    const { folder, path, outsideFolder } = place();
    renameSync(join(folder, 'ab'), join(folder, 'away'));
    symlinkSync(outsideFolder, join(folder, 'ab'));
    expect(contentOf(folder, path)).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('would leave it to the comparison alone to refuse a link', () => {
    const { folder, path, outside } = place();
    rmSync(path);
    symlinkSync(outside, path);
    const opened = vi.spyOn(fs, 'fstatSync');
    syncBuiltinESMExports();
    expect(contentOf(folder, path)).toBeNull();
    expect(opened).not.toHaveBeenCalled();
  });

  it('would open what was exchanged for a link only while it was opened', () => {
    const { folder, path, outsideFolder } = place();
    const inside = join(folder, 'ab');
    const open = fs.openSync;
    vi.spyOn(fs, 'openSync').mockImplementation((...words) => {
      renameSync(inside, `${inside}-away`);
      symlinkSync(outsideFolder, inside);
      const file = open(...words);
      rmSync(inside);
      renameSync(`${inside}-away`, inside);
      return file;
    });
    syncBuiltinESMExports();
    expect(contentOf(folder, path)).toBeNull();
  });

  it('would lose count of open files when it refuses', () => {
    const { folder, path, outsideFolder } = place();
    renameSync(join(folder, 'ab'), join(folder, 'away'));
    symlinkSync(outsideFolder, join(folder, 'ab'));
    const [opened, closed] = [vi.spyOn(fs, 'openSync'), vi.spyOn(fs, 'closeSync')];
    syncBuiltinESMExports();
    expect(openInside(folder, path)).toBeNull();
    expect([opened.mock.calls.length, closed.mock.calls.length]).toEqual([1, 1]);
  });

  it('would refuse a file that another name leads to as well', () => {
    const { folder, path } = place();
    linkSync(path, `${path}-too`);
    expect(contentOf(folder, path)).toBe('ours');
  });
});
