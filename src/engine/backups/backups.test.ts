import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureBytes } from '../../../test/support/scripted-provider.ts';
import { storyRoom, type StoryRoom } from '../../../test/support/story-room.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import type { Library } from '../library.ts';

/** Every row that a backup keeps: what must be the same on another computer. */
function everything({ backup: { store } }: Library): unknown[] {
  const groups = (['characters', 'stories', 'media_tasks'] as const).flatMap((kind) =>
    store.backup.ids(kind).map((id) => store.backup.group(kind, id)),
  );
  return [...groups, ...store.backup.ledger()];
}

async function filledRoom(): Promise<StoryRoom & { storyId: string; characterId: string }> {
  const room = await storyRoom({ paid: true });
  const { id: storyId } = await room.story(2);
  const { id: characterId } = room.library.characters.create({ name: 'Mia' });
  await room.library.characters.photos.add(characterId, await pictureBytes(256));
  room.library.stories.update({ id: storyId, title: 'The boat' });
  return { ...room, storyId, characterId };
}

async function savedRoom(): Promise<Awaited<ReturnType<typeof filledRoom>> & { path: string }> {
  const room = await filledRoom();
  const path = join(temporaryFolder(), 'all.fableroom');
  expect(await room.engine.backups.make({ path })).toMatchObject({ path, verified: true, problem: null });
  return { ...room, path };
}

const titles = ({ query }: Library): string[] => query.cards({ limit: 20 }).stories.map(({ title }) => title);

describe('Backups', () => {
  it('brings everything back on another computer with the same ids, words, pictures and lines of money', async () => {
    const room = await savedRoom();
    const other = await storyRoom();
    const plan = await other.engine.backups.inspect({ path: room.path, mode: 'merge' });
    expect(plan).toMatchObject({ adds: 2, same: 0, differs: 0, onlyHere: 0, damaged: 0 });
    expect(everything(other.library)).toEqual([]);
    expect(await other.engine.backups.restore({ path: room.path, mode: 'merge' })).toEqual(plan);
    expect(everything(other.library)).toEqual(everything(room.library));
    expect(titles(other.library)).toEqual(['The boat']);
    const story = other.library.stories.get(room.storyId);
    expect(story).toMatchObject({ sceneCount: 3, coverId: room.library.stories.get(room.storyId).coverId });
    expect(story.scenes.flatMap(({ takes }) => takes).every(({ asset }) => asset?.present ?? true)).toBe(true);
    expect(other.library.query.list({ sort: 'changed', query: 'page', limit: 9 }).stories).toHaveLength(1);
    expect(other.rows('SELECT * FROM ledger')).toHaveLength(room.rows('SELECT * FROM ledger').length);
    expect(other.library.characters.get(room.characterId).photos[0]?.cropAsset.present).toBe(true);
  });

  it('changes nothing when the same backup comes a second time, also where it made a copy', async () => {
    const room = await savedRoom();
    room.library.stories.update({ id: room.storyId, title: 'The ship' });
    expect(await room.engine.backups.restore({ path: room.path, mode: 'merge' })).toMatchObject({
      adds: 0,
      same: 1,
      differs: 1,
    });
    expect(titles(room.library).toSorted()).toEqual(['The boat (2)', 'The ship']);
    const before = everything(room.library);
    expect(await room.engine.backups.restore({ path: room.path, mode: 'merge' })).toMatchObject({
      same: 2,
      differs: 0,
    });
    expect(everything(room.library)).toEqual(before);
    const copy = room.library.query.cards({ limit: 9 }).stories.find(({ title }) => title === 'The boat (2)');
    const { scenes } = room.library.stories.get(copy?.id ?? '');
    expect(scenes).toHaveLength(3);
    expect(scenes.flatMap(({ takes }) => takes).flatMap(({ stale }) => stale)).toEqual([]);
  });

  it('puts what is only here into the trash when it replaces, and one undo brings it back', async () => {
    const room = await savedRoom();
    room.library.stories.update({ id: room.storyId, title: 'The ship' });
    const { id: later } = await room.story();
    const mia = room.library.characters.create({ name: 'Leo' });
    expect(await room.engine.backups.inspect({ path: room.path, mode: 'replace' })).toMatchObject({ onlyHere: 2 });
    await room.engine.backups.restore({ path: room.path, mode: 'replace' });
    expect(titles(room.library)).toEqual(['The boat']);
    expect(
      room.library.trash
        .list({ limit: 9 })
        .items.map(({ item }) => item.id)
        .toSorted(),
    ).toEqual([room.storyId, later, mia.id].toSorted());
    room.library.history.undo();
    expect(titles(room.library)).toHaveLength(3);
  });

  it('brings back what was thrown away since, instead of calling it the same', async () => {
    const room = await savedRoom();
    room.library.trash.put({ items: [{ kind: 'story', id: room.storyId }] });
    expect(await room.engine.backups.restore({ path: room.path, mode: 'merge' })).toMatchObject({ adds: 1, same: 1 });
    expect(titles(room.library)).toEqual(['The boat']);
  });

  it('brings back pictures whose files are gone from the disk', async () => {
    const room = await savedRoom();
    const media = join(room.folder, 'media');
    rmSync(media, { recursive: true });
    mkdirSync(media);
    await room.engine.backups.restore({ path: room.path, mode: 'merge' });
    const { scenes } = room.library.stories.get(room.storyId);
    expect(scenes.flatMap(({ takes }) => takes).every(({ asset }) => asset?.present ?? true)).toBe(true);
  });

  it('leaves a picture out that the disk has damaged, instead of failing or keeping it in place of the real one', async () => {
    const room = await filledRoom();
    const [name = ''] = room.files().filter((each) => each.endsWith('.png'));
    const file = join(room.folder, 'media', name.slice(0, 2), name);
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(bytes.length - 40)]));
    const path = join(temporaryFolder(), 'all.fableroom');
    expect(await room.engine.backups.make({ path })).toMatchObject({ verified: true });
    const other = await storyRoom();
    expect(await other.engine.backups.restore({ path, mode: 'merge' })).toMatchObject({ adds: 2, damaged: 1 });
    const all = other.library.stories.get(room.storyId).scenes.flatMap(({ takes }) => takes);
    expect(all.filter(({ asset }) => asset?.present === false)).toHaveLength(1);
  });

  it('gives a story file its characters and photos, and neither its money nor other stories', async () => {
    const room = await filledRoom();
    await room.story();
    const cast = [{ name: 'Mia', characterId: room.characterId }];
    const { id } = room.library.stories.create({ premise: 'a hare', cast, length: null });
    await room.library.jobs.settled(id);
    const path = join(temporaryFolder(), 'one');
    const saved = await room.engine.backups.saveStory('adult', { storyId: id, path });
    expect(saved).toMatchObject({ path: `${path}.fableroom`, verified: true });
    const other = await storyRoom();
    other.library.characters.create({ name: 'mia' });
    await other.engine.backups.restore({ path: saved.path ?? '', mode: 'merge' });
    expect(titles(other.library)).toHaveLength(1);
    expect(other.library.stories.get(id)).toMatchObject({ costMicros: 0, cast: [{ characterId: room.characterId }] });
    expect(other.library.characters.get(room.characterId)).toMatchObject({ name: 'Mia 2', photos: [{}] });
    expect(other.library.money.summary()).toMatchObject({ total: { actualMicros: 0, estimatedMicros: 0 } });
  });

  it('never sends again what was under way when the backup was made', async () => {
    const room = await storyRoom({
      paid: true,
      script: (script) => {
        script.image = () => new Promise(() => undefined);
      },
    });
    const { id } = room.library.stories.create({ premise: 'a fox', length: null });
    const isOpen = (): boolean =>
      room.rows("SELECT 1 FROM jobs WHERE kind = 'image' AND state = 'submitting'").length > 0;
    while (!isOpen()) await new Promise((resolve) => setImmediate(resolve));
    const path = join(temporaryFolder(), 'all.fableroom');
    await room.engine.backups.make({ path });
    const other = await storyRoom({ paid: true });
    await other.engine.backups.restore({ path, mode: 'merge' });
    expect(other.rows('SELECT kind, state FROM jobs ORDER BY kind')).toEqual([
      { kind: 'image', state: 'cancelled' },
      { kind: 'text', state: 'done' },
    ]);
    expect(other.library.jobs.activeCount()).toBe(0);
    expect(other.script.sent).toEqual([]);
    expect(other.rows('SELECT 1 FROM jobs WHERE operation_json IS NOT NULL OR account_id IS NOT NULL')).toEqual([]);
    expect(other.library.stories.get(id).scenes).toHaveLength(1);
  });

  it('keeps no key, no consent and no secret of file names', async () => {
    const room = await filledRoom();
    room.library.characters.consents.agree('scripted');
    const path = join(temporaryFolder(), 'all.fableroom');
    await room.engine.backups.make({ path });
    const other = await storyRoom({ paid: true });
    await other.engine.backups.restore({ path, mode: 'merge' });
    expect(other.rows('SELECT * FROM photo_consents')).toEqual([]);
    const names = (each: StoryRoom): string[] =>
      each.rows<{ name: string }>('SELECT file_name AS name FROM assets').map(({ name }) => name);
    expect(names(other).filter((name) => names(room).includes(name))).toEqual([]);
    const [key] = room.rows<{ value: string }>("SELECT value FROM meta WHERE key = 'asset-name-key'");
    const value = key?.value ?? '';
    expect(value).toHaveLength(64);
    expect(readFileSync(path).includes(value)).toBe(false);
  });

  it('leaves the last good file in its place when a new one cannot be written', async () => {
    const room = await savedRoom();
    const before = readFileSync(room.path);
    // No story of ours has such a style, so it does not come back.
    room.run("UPDATE stories SET style = 'nothing'");
    expect(await room.engine.backups.make({ path: room.path })).toMatchObject({ problem: 'verification', path: null });
    expect(readFileSync(room.path).equals(before)).toBe(true);
    expect(readdirSync(join(room.path, '..'))).toEqual(['all.fableroom']);
    expect(existsSync(join(room.dataFolder, 'backup-check'))).toBe(false);
    expect(room.engine.backups.state().results[0]).toMatchObject({ problem: 'verification', verified: false });
  });

  it('says what is wrong with a folder instead of failing', async () => {
    const room = await filledRoom();
    const path = join(temporaryFolder(), 'gone', 'all.fableroom');
    expect(await room.engine.backups.make({ path })).toMatchObject({ problem: 'missing-folder' });
    expect(() => room.engine.backups.set({ folder: room.dataFolder, weekly: true })).toThrow('It is in the way');
    const taken = join(temporaryFolder(), 'letter.fableroom');
    writeFileSync(taken, 'Dear grandmother');
    expect(() => room.engine.backups.make({ path: taken })).toThrow('is something else');
  });

  it('takes away what a run left that was killed, and says so', async () => {
    const folder = temporaryFolder();
    const first = await storyRoom({ dataFolder: folder });
    const part = join(temporaryFolder(), 'all.fableroom.1.part');
    writeFileSync(part, 'half');
    mkdirSync(join(folder, 'backup-check', 'adult'), { recursive: true });
    await first.engine.close();
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(join(folder, 'engine.db'));
    database.prepare('INSERT INTO backup_parts VALUES (?, 1)').run(part);
    database.close();
    const { engine } = await storyRoom({ dataFolder: folder });
    expect(existsSync(part)).toBe(false);
    expect(existsSync(join(folder, 'backup-check'))).toBe(false);
    expect(engine.backups.state().results).toMatchObject([{ problem: 'interrupted', automatic: true }]);
  });
});
