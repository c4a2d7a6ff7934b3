import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/test-engine.ts';
import { hostilePhotos, SENTINEL } from '../../src/engine/characters/testing/hostile-photos.ts';
import type { IntakeReport } from '../../src/engine/characters/testing/take-in-child.ts';

const CHILD = fileURLToPath(new URL('../../src/engine/characters/testing/take-in-child.ts', import.meta.url));
const MEMORY_LIMIT_BYTES = 300 * 1024 * 1024;

/** By file; in a process of its own, so that the memory that is measured is that of the intake alone. */
function takeIn(from: string, to: string): IntakeReport {
  const printed = execFileSync(process.execPath, [CHILD, from, to], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  return JSON.parse(printed) as IntakeReport;
}

it('300 hostile photos would crash it, keep what they carry, or fill the memory', { timeout: 300_000 }, async () => {
  const folder = temporaryFolder();
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  for (const each of [from, to]) mkdirSync(each);
  const photos = await hostilePhotos();
  expect(photos).toHaveLength(300);
  const named = new Map(photos.map((photo, index) => [`${String(index).padStart(3, '0')}-${photo.name}`, photo]));
  expect(named.size).toBe(300);
  for (const [name, { bytes }] of named) writeFileSync(join(from, name), bytes);

  const { results, grownBytes } = takeIn(from, to);

  const wrong = results.filter(({ name, reason }) => {
    const photo = named.get(name);
    if (reason?.startsWith('bug')) return true;
    if (photo?.expected === 'taken') return reason !== null;
    return photo?.expected === 'refused' && (reason === null || (photo.reason ?? reason) !== reason);
  });
  expect(wrong).toEqual([]);
  expect(results).toHaveLength(300);
  for (const name of readdirSync(to)) {
    const bytes = readFileSync(join(to, name));
    const { format, exif, icc, iptc, xmp, comments, orientation, width, height, space, depth } =
      await sharp(bytes).metadata();
    expect({ exif, icc, iptc, xmp, comments, orientation }, name).toEqual({});
    expect([space, depth], name).toEqual(['srgb', 'uchar']);
    expect(['jpeg', 'png'], name).toContain(format);
    expect(Math.max(width, height), name).toBeLessThanOrEqual(4096);
    for (const encoding of ['latin1', 'utf16le'] as const) {
      expect(bytes.includes(Buffer.from(SENTINEL, encoding)), name).toBe(false);
    }
  }
  expect(grownBytes).toBeLessThan(MEMORY_LIMIT_BYTES);
});
