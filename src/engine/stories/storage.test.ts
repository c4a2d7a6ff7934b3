import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallClip } from '../../../test/support/small-clip.ts';
import { storyRoom, type StoryRoom } from '../../../test/support/story-room.ts';

/** A story whose only page has two pictures and two texts. */
async function withOtherTakes(room: StoryRoom): Promise<{ id: string; sceneId: string }> {
  const { id, scenes } = await room.story();
  const sceneId = scenes[0]?.id ?? '';
  for (const kind of ['image', 'text'] as const) {
    room.library.stories.remake({ id: sceneId, kind });
    await room.library.jobs.settled(id);
  }
  for (const { id: assetId } of room.rows<{ id: string }>('SELECT id FROM assets')) {
    await room.library.assets.prepareThumbnails(assetId);
  }
  return { id, sceneId };
}

function bytesOf(room: StoryRoom, where: string): number {
  return (
    room.rows<{ bytes: number }>(`SELECT coalesce(sum(bytes), 0) AS bytes FROM assets WHERE ${where}`)[0]?.bytes ?? 0
  );
}

const CHOSEN = 'id IN (SELECT asset_id FROM takes WHERE chosen = 1)';
const OTHER = 'id IN (SELECT asset_id FROM takes WHERE chosen = 0)';

describe('the storage summary', () => {
  it('counts every file once, under what it is for', async () => {
    const room = await storyRoom();
    await withOtherTakes(room);
    const gone = await room.story();
    room.library.trash.put({ items: [{ kind: 'story', id: gone.id }] });
    const stray = join(room.folder, 'media', 'ab', 'stray.png');
    mkdirSync(join(stray, '..'), { recursive: true });
    writeFileSync(stray, 'twelve bytes');
    const trashed = `id IN (SELECT asset_id FROM takes JOIN scenes ON scenes.id = scene_id
      WHERE asset_id IS NOT NULL AND story_id = '${gone.id}')`;
    const summary = await room.library.storage.summary();
    const thumbnails = ['320', '640'].flatMap((width) => {
      const folder = join(room.folder, 'media', 'thumbnails', width);
      return readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    });
    expect(summary).toMatchObject({
      pictures: { files: 1, bytes: bytesOf(room, `${CHOSEN} AND NOT ${trashed}`) },
      clips: { files: 0, bytes: 0 },
      otherTakes: { files: 1, bytes: bytesOf(room, OTHER) },
      thumbnails: { files: 6, bytes: thumbnails.reduce((sum, size) => sum + size, 0) },
      trash: { files: 1, bytes: bytesOf(room, trashed) },
      orphans: { files: 1, bytes: 12 },
      missing: 0,
    });
    expect(summary.databaseBytes).toBeGreaterThan(0);
    expect(summary.freeBytes).toBeGreaterThan(0);
    expect(summary.nearlyFull).toBe(summary.freeBytes < 2e9);
  });

  it('counts clips apart from pictures, and what is missing', async () => {
    const room = await storyRoom();
    const { id } = await room.story();
    const clip = await smallClip();
    room.run(`INSERT INTO assets VALUES ('clip', 'ffff.mp4', 'video/mp4', ?, 32, 32, 1.0, 0)`, clip.byteLength);
    room.run(
      `INSERT INTO takes (id, scene_id, kind, job_id, asset_id, chosen, created_at)
       SELECT 'film', scene_id, 'video', job_id, 'clip', 1, 0 FROM takes WHERE kind = 'image'`,
    );
    expect(await room.library.storage.summary()).toMatchObject({
      clips: { files: 1, bytes: clip.byteLength },
      missing: 1,
    });
    mkdirSync(join(room.folder, 'media', 'ff'), { recursive: true });
    writeFileSync(join(room.folder, 'media', 'ff', 'ffff.mp4'), clip);
    expect(await room.library.storage.summary()).toMatchObject({ missing: 0, orphans: { files: 0 } });
    expect(room.library.stories.get(id).scenes).toHaveLength(1);
  });
});

describe('keeping the chosen takes', () => {
  it('says first how much it would bring, then moves exactly that to the trash, and undo brings it back', async () => {
    const room = await storyRoom();
    const { sceneId } = await withOtherTakes(room);
    const before = room.library.stories.scene(sceneId);
    const bytes = bytesOf(room, OTHER);
    expect(bytes).toBeGreaterThan(0);
    expect(await room.library.storage.dropOtherTakes({ dryRun: true })).toEqual({ takes: 2, bytes });
    expect(room.library.stories.scene(sceneId)).toEqual(before);
    expect(await room.library.storage.dropOtherTakes({})).toEqual({ takes: 2, bytes });
    expect(room.library.stories.scene(sceneId).takes).toEqual(before.takes.filter(({ chosen }) => chosen));
    expect(room.library.trash.list({ limit: 10 })).toMatchObject({ bytes, items: [{ storyTitle: 'The Lamp' }, {}] });
    expect(await room.library.storage.dropOtherTakes({})).toEqual({ takes: 0, bytes: 0 });
    room.library.history.undo();
    expect(room.library.stories.scene(sceneId)).toEqual(before);
  });

  it('leaves other stories alone when only some are meant', async () => {
    const room = await storyRoom();
    const first = await withOtherTakes(room);
    const second = await withOtherTakes(room);
    expect(await room.library.storage.dropOtherTakes({ storyIds: [second.id] })).toMatchObject({ takes: 2 });
    expect(room.library.stories.scene(first.sceneId).takes).toHaveLength(4);
    expect(room.library.stories.scene(second.sceneId).takes).toHaveLength(2);
  });
});

describe('repairing a room', () => {
  it('sets aside what no row names, deletes nothing of it, and leaves what is being written', async () => {
    const room = await storyRoom();
    const { scenes } = await room.story();
    const media = join(room.folder, 'media');
    mkdirSync(join(media, 'ab'), { recursive: true });
    writeFileSync(join(media, 'ab', 'stray.png'), 'one');
    writeFileSync(join(media, 'notes.txt'), 'two');
    writeFileSync(join(media, 'thumbnails', '320', 'stray.png.webp'), 'three');
    writeFileSync(join(media, 'ab', '.new.part'), 'being written');
    writeFileSync(join(media, 'ab', '.old.part'), 'left');
    utimesSync(join(media, 'ab', '.old.part'), 0, 0);
    const aside = join(room.folder, 'set-aside');
    mkdirSync(aside);
    writeFileSync(join(aside, 'notes.txt'), 'of an earlier repair');
    expect(await room.library.storage.repair()).toEqual({
      setAside: { files: 4, bytes: 15 },
      thumbnailsMade: 0,
      indexRepaired: false,
    });
    expect(readdirSync(aside, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(
      [
        'ab',
        join('ab', '.old.part'),
        join('ab', 'stray.png'),
        'notes-2.txt',
        'notes.txt',
        'thumbnails',
        join('thumbnails', '320'),
        join('thumbnails', '320', 'stray.png.webp'),
      ].toSorted(),
    );
    expect(existsSync(join(media, 'ab', '.new.part'))).toBe(true);
    expect(room.library.stories.scene(scenes[0]?.id ?? '').takes.every((take) => take.asset?.present !== false)).toBe(
      true,
    );
    expect(await room.library.storage.repair()).toMatchObject({ setAside: { files: 0, bytes: 0 } });
  });

  it('makes missing thumbnails again', async () => {
    const room = await storyRoom();
    await room.story();
    const before = room.files();
    rmSync(join(room.folder, 'media', 'thumbnails'), { recursive: true });
    expect(await room.library.storage.repair()).toMatchObject({ thumbnailsMade: 2 });
    expect(room.files()).toEqual(before);
  });

  it('makes a search index anew that disagrees', async () => {
    const room = await storyRoom();
    const { id } = await room.story();
    room.run('DELETE FROM search');
    const found = (): string[] =>
      room.library.query.list({ sort: 'best', limit: 5, query: 'lamp' }).stories.map((card) => card.id);
    expect(found()).toEqual([]);
    expect(await room.library.storage.repair()).toMatchObject({ indexRepaired: true });
    expect(found()).toEqual([id]);
  });
});
