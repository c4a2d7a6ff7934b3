import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgedBackup, partsOfBackup, refusalOf, type BackupPart } from '../support/forged-backup.ts';
import { storyRoom } from '../support/story-room.ts';
import { temporaryFolder } from '../support/test-engine.ts';

const ROWS = 'rooms/adult/rows.jsonl';
const MEDIA = 'rooms/adult/media';
const NO_HASH = '0'.repeat(64);

const otherId = (end: string): string => `00000000-0000-7000-8000-00000000000${end}`;

let real: readonly BackupPart[] = [];

/** A backup of one story of the grown-ups' room, made once. */
async function realBackup(): Promise<readonly BackupPart[]> {
  if (real.length === 0) {
    const room = await storyRoom();
    await room.story();
    const path = join(temporaryFolder(), 'all.fableroom');
    await room.engine.backups.make({ path });
    real = await partsOfBackup(path);
  }
  return real;
}

/** A forged file whose list says another hash of the parts below a path. */
async function withWrongHash(path: string): Promise<string> {
  return forgedBackup(await realBackup(), ({ entries, ...manifest }) => ({
    ...manifest,
    entries: entries.map((entry) => (entry.path.startsWith(path) ? { ...entry, sha256: NO_HASH } : entry)),
  }));
}

/** The entries of a ZIP's own list: where each begins, and where its long form does. */
function listed(zip: Buffer): { at: number; sizes: number; path: string }[] {
  const found: { at: number; sizes: number; path: string }[] = [];
  const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 4)) {
    const length = zip.readUInt16LE(at + 28);
    found.push({ at, sizes: at + 46 + length + 4, path: zip.toString('utf8', at + 46, at + 46 + length) });
  }
  return found;
}

/** Titles of the stories that are in each room after a file was brought in. */
async function storiesIn(path: string): Promise<{ kids: number; adult: number }> {
  const { engine } = await storyRoom();
  await engine.backups.restore({ path, mode: 'merge' });
  const count = (tier: 'kids' | 'adult'): number => engine.library(tier).query.cards({ limit: 9 }).total;
  return { kids: count('kids'), adult: count('adult') };
}

describe('a forged backup', () => {
  it('would unpack to far more than it is, behind rows that are right', async () => {
    const padded = (await realBackup()).map((part) =>
      part.path === ROWS ? { ...part, bytes: Buffer.concat([part.bytes, Buffer.alloc(8 * 1024 * 1024, ' ')]) } : part,
    );
    expect(await refusalOf(await forgedBackup(padded))).toBe('not-ours');
  });

  it('would have parts that lie over one another, so that a small file fills a disk', async () => {
    const parts = await realBackup();
    const large = parts.find(({ path }) => path.startsWith(MEDIA));
    if (!large) throw new Error('There is a picture');
    const bytes = Buffer.concat([large.bytes, Buffer.alloc(100_000)]);
    const copies = Array.from({ length: 8 }, (_, index) => ({
      path: `${MEDIA}/00000000-0000-7000-8000-00000000000${index}.png`,
      bytes,
    }));
    const path = await forgedBackup([...parts, ...copies]);
    const whole = readFileSync(path);
    const [first, ...others] = listed(whole).filter((entry) => copies.some((copy) => copy.path === entry.path));
    if (!first) throw new Error('They are in it');
    // All of them are the first one, and what they said themselves is cut out.
    const start = Number(whole.readBigUInt64LE(first.sizes + 16));
    for (const { sizes } of others) whole.copy(whole, sizes, first.sizes, first.sizes + 24);
    const size = bytes.length + 30 + copies[0]!.path.length + 20;
    const cut = size * others.length;
    const from = start + size;
    const lean = Buffer.concat([whole.subarray(0, from), whole.subarray(from + cut)]);
    for (const { sizes } of listed(lean)) {
      const offset = lean.readBigUInt64LE(sizes + 16);
      if (offset > BigInt(start)) lean.writeBigUInt64LE(offset - BigInt(cut), sizes + 16);
    }
    const end = lean.length - 22 - 20 - 56;
    lean.writeBigUInt64LE(lean.readBigUInt64LE(end + 48) - BigInt(cut), end + 48);
    lean.writeBigUInt64LE(lean.readBigUInt64LE(end + 64) - BigInt(cut), end + 64);
    writeFileSync(path, lean);
    expect(await refusalOf(path)).toBe('not-ours');
  });

  it('would bring rows that are not those of its list', async () => {
    expect(await refusalOf(await withWrongHash(ROWS))).toBe('damaged');
  });

  it('would bring pictures that are not those of its list', async () => {
    const room = await storyRoom();
    const done = await room.engine.backups.restore({ path: await withWrongHash(MEDIA), mode: 'merge' });
    expect(done).toMatchObject({ adds: 1 });
    expect(done.damaged).toBeGreaterThan(0);
    expect(room.files()).toEqual([]);
  });

  it('would add a page of its own to a story that is here already', async () => {
    const room = await storyRoom();
    await room.engine.backups.restore({ path: await forgedBackup(await realBackup()), mode: 'merge' });
    const [{ id: storyId } = { id: '' }] = room.library.query.cards({ limit: 1 }).stories;
    const before = room.library.stories.get(storyId).scenes;
    const path = await forgedBackup(
      (await realBackup()).map((part) => (part.path === ROWS ? { ...part, bytes: withForeignPage(part.bytes) } : part)),
    );
    expect(await room.engine.backups.restore({ path, mode: 'merge' })).toMatchObject({ adds: 0, damaged: 1 });
    expect(room.library.stories.get(storyId).scenes).toEqual(before);
  });

  it.each([
    ['only its rows', (rows: BackupPart) => ({ ...rows, bytes: inKids(rows.bytes) })],
    ['only its name', (rows: BackupPart) => ({ ...rows, path: ROWS.replace('adult', 'kids') })],
  ])('would come into the kids’ room when %s say so', async (_what, change) => {
    const parts = (await realBackup()).filter(({ path }) => path !== 'rooms/kids/rows.jsonl');
    const path = await forgedBackup(parts.map((part) => (part.path === ROWS ? change(part) : part)));
    expect(await storiesIn(path)).toEqual({ kids: 0, adult: 1 });
  });

  it('would come into the kids’ room although its list has none', async () => {
    const parts = (await realBackup())
      .filter(({ path }) => path !== 'rooms/kids/rows.jsonl')
      .map((part) => ({ ...part, path: part.path.replace('/adult/', '/kids/') }))
      .map((part) => (part.path.endsWith('rows.jsonl') ? { ...part, bytes: inKids(part.bytes) } : part));
    const without = await forgedBackup(parts, (manifest) => ({ ...manifest, rooms: [] }));
    expect(await storiesIn(without)).toEqual({ kids: 0, adult: 1 });
    // Said in every place it is what a backup of that room looks like.
    const room = { tier: 'kids', stories: 1, characters: 0, files: 0, bytes: 0 };
    const everywhere = await forgedBackup(parts, (manifest) => ({ ...manifest, rooms: [room] }));
    expect(await storiesIn(everywhere)).toEqual({ kids: 1, adult: 0 });
  });
});

function inKids(rows: Buffer): Buffer {
  return Buffer.from(rows.toString().replace('"adult"', '"kids"'));
}

/** Rows of a story without pages, with a page that hangs on another story. */
function withForeignPage(rows: Buffer): Buffer {
  const [header = '', ...lines] = rows.toString().trim().split('\n');
  const all = lines.map((line) => JSON.parse(line) as [string, Record<string, unknown>]);
  const row = (table: string): Record<string, unknown> => all.find(([name]) => name === table)?.[1] ?? {};
  const story = {
    ...row('stories'),
    id: otherId('a'),
    current_scene_id: null,
    reader_scene_id: null,
    path_end_id: null,
  };
  const page = { ...row('scenes'), id: otherId('b'), parent_id: row('scenes')['id'] };
  const forged = [
    ['stories', story],
    ['scenes', page],
  ].map((line) => JSON.stringify(line));
  return Buffer.from([header, ...forged, ''].join('\n'));
}
