import { describe, expect, it, vi } from 'vitest';
import { FakeClock, settle } from '../../../test/support/fake-clock.ts';
import { pictureBytes } from '../../../test/support/scripted-provider.ts';
import { storyRoom, type StoryRoom } from '../../../test/support/story-room.ts';

const DAY = 86_400_000;

/** The same folder in the next run of the program, when what it does by itself at the start is done. */
async function nextRun(room: StoryRoom, clock?: FakeClock): Promise<StoryRoom> {
  await room.engine.close();
  const next = await storyRoom({ dataFolder: room.dataFolder, ...(clock ? { clock } : {}) });
  await vi.waitFor(() => expect(next.rows('SELECT * FROM doomed_files')).toEqual([]));
  await settle();
  return next;
}

/** Deletes a story for good as far as its rows; its files are still there. */
async function withFilesLeft(room: StoryRoom): Promise<readonly string[]> {
  const { id } = await room.story();
  const files = room.files();
  vi.spyOn(room.library.assets, 'remove').mockRejectedValue(new Error('killed'));
  room.library.trash.put({ items: [{ kind: 'story', id }] });
  await room.library.trash.delete({ items: null });
  expect(room.rows('SELECT * FROM stories')).toEqual([]);
  expect(room.files()).toEqual(files);
  return files;
}

describe('a crash while something is thrown away', () => {
  it('before its jobs were stopped: the next start stops them, and nothing is sent', async () => {
    const first = await storyRoom({ script: (script) => (script.concurrency = 1) });
    first.script.text = () => new Promise(() => undefined);
    const { id } = first.library.stories.create({ premise: 'a fox' });
    await settle();
    await first.engine.close();
    // As it stands on the disk when the story is in the trash and its job was not stopped yet.
    first.run("UPDATE jobs SET state = 'queued', attempt = 0");
    first.run('UPDATE stories SET deleted_at = ? WHERE id = ?', Date.now(), id);
    const next = await storyRoom({ dataFolder: first.dataFolder });
    await settle();
    expect(next.script.sent).toEqual([]);
    expect(next.rows('SELECT state FROM jobs')).toEqual([{ state: 'cancelled' }]);
    expect(next.library.trash.list({ limit: 10 }).items).toHaveLength(1);
  });

  it('between the change and its entry in the history: neither is there without the other', async () => {
    const room = await storyRoom();
    const { id } = await room.story();
    vi.spyOn(room.library.history, 'record').mockImplementation(() => {
      throw new Error('killed');
    });
    expect(() => room.library.trash.put({ items: [{ kind: 'story', id }] })).toThrow('killed');
    const next = await nextRun(room);
    expect(next.library.stories.get(id).deletedAt).toBeNull();
    expect(next.library.history.list().entries).toEqual([]);
  });
});

describe('a crash while something is deleted for good', () => {
  it('after its rows are gone: the next start removes its files', async () => {
    const room = await storyRoom();
    expect(await withFilesLeft(room)).toHaveLength(3);
    const next = await nextRun(room);
    expect(next.files()).toEqual([]);
  });

  it('after some of its files are gone: the next start removes the others without a complaint', async () => {
    const room = await storyRoom();
    const { id } = await room.story();
    const [asset] = room.rows<{ file_name: string }>('SELECT file_name FROM assets');
    room.library.trash.put({ items: [{ kind: 'story', id }] });
    await room.library.trash.delete({ items: null });
    room.run('INSERT INTO doomed_files VALUES (?)', asset?.file_name);
    const next = await nextRun(room);
    expect(next.files()).toEqual([]);
    expect(next.rows('SELECT * FROM doomed_files')).toEqual([]);
  });

  it('between two things: what was not reached is still whole in the trash', async () => {
    const room = await storyRoom();
    const { id } = await room.story();
    const other = await room.story();
    room.library.trash.put({ items: [id, other.id].map((each) => ({ kind: 'story', id: each })) });
    await room.library.trash.delete({ items: [{ kind: 'story', id }] });
    const next = await nextRun(room);
    next.library.trash.restore({ items: [{ kind: 'story', id: other.id }] });
    const takes = next.library.stories.get(other.id).scenes.flatMap((scene) => scene.takes);
    expect(takes.map(({ kind, asset }) => ({ kind, present: asset?.present }))).toEqual([
      { kind: 'text', present: undefined },
      { kind: 'image', present: true },
    ]);
  });

  it('before a file is removed that is stored anew meanwhile: it stays', async () => {
    const room = await storyRoom();
    const bytes = await pictureBytes();
    room.script.image = async () => ({ state: 'done', output: { bytes, mediaType: 'image/png' } });
    const files = await withFilesLeft(room);
    const again = await room.story();
    const next = await nextRun(room);
    expect(next.files()).toEqual(files);
    const picture = next.library.stories.get(again.id).scenes[0]?.takes.find(({ kind }) => kind === 'image');
    expect(picture?.asset?.present).toBe(true);
  });

  it('does not take files for lost ones that are only still to be removed', async () => {
    const room = await storyRoom();
    await withFilesLeft(room);
    expect(await room.library.storage.repair()).toMatchObject({ setAside: { files: 0, bytes: 0 } });
  });

  it('at the very end of its 30 days: the next start empties what is due and nothing else', async () => {
    const clock = new FakeClock();
    const room = await storyRoom({ clock });
    const due = await room.story();
    const later = await room.story();
    room.library.trash.put({ items: [{ kind: 'story', id: due.id }] });
    clock.jump(1);
    room.library.trash.put({ items: [{ kind: 'story', id: later.id }] });
    await room.engine.close();
    const next = await nextRun(room, new FakeClock(clock.now() + 30 * DAY - 1));
    await vi.waitFor(() => expect(next.library.trash.list({ limit: 10 }).items).toHaveLength(1));
    expect(next.library.trash.list({ limit: 10 }).items[0]?.storyId).toBe(later.id);
    expect(next.files()).toHaveLength(3);
  });
});
