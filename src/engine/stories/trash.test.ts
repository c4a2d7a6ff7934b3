import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/support/fake-clock.ts';
import { pictureBytes } from '../../../test/support/scripted-provider.ts';
import { storyRoom, type StoryRoom } from '../../../test/support/story-room.ts';
import type { Scene, Take } from '../../contract/scenes.ts';

const DAY = 86_400_000;

function pictures(scene: Scene | undefined): Take[] {
  return (scene?.takes ?? []).filter(({ kind }) => kind === 'image');
}

function listed(room: StoryRoom): string[] {
  return room.library.query.list({ sort: 'changed', limit: 60 }).stories.map(({ id }) => id);
}

async function withTwoPictures(room: StoryRoom): Promise<{ id: string; scene: Scene; old: Take; shown: Take }> {
  const { id, scenes } = await room.story();
  room.library.stories.remake({ id: scenes[0]?.id ?? '', kind: 'image' });
  await room.library.jobs.settled(id);
  const scene = room.library.stories.scene(scenes[0]?.id ?? '');
  const [old, shown] = pictures(scene);
  if (!old || !shown) throw new Error('two pictures were expected');
  return { id, scene, old, shown };
}

describe('throwing a story away', () => {
  it('leaves it in no list, search, count or facet, and lets nobody play it', async () => {
    const room = await storyRoom();
    const { id, scenes } = await room.story();
    const kept = await room.story();
    const { library } = room;
    expect(library.trash.put({ items: [{ kind: 'story', id }] })).toEqual({ moved: 1, cancelledJobs: 0 });
    expect(listed(room)).toEqual([kept.id]);
    expect(library.query.list({ sort: 'changed', limit: 60 }).total.count).toBe(1);
    expect(library.query.list({ sort: 'best', limit: 60, query: 'lamp' }).stories.map((card) => card.id)).toEqual([
      kept.id,
    ]);
    expect(library.query.facets().total).toBe(1);
    const parentId = scenes[0]?.id ?? '';
    const missing = expect.objectContaining({ code: 'NOT_FOUND' });
    expect(() => library.stories.update({ id, title: 'No' })).toThrow(missing);
    expect(() => library.stories.scene(parentId)).toThrow(missing);
    expect(() => library.stories.remake({ id: parentId, kind: 'image' })).toThrow(missing);
    expect(() => library.stories.addScene({ storyId: id, parentId, answer: { kind: 'choice', index: 0 } })).toThrow(
      missing,
    );
    expect(library.stories.get(id)).toMatchObject({ id, deletedAt: expect.any(Number) as number });
  });

  it('brings it back as it was, at its old place in the library', async () => {
    const room = await storyRoom();
    const { id } = await room.story(1);
    const newer = await room.story();
    const before = room.library.stories.get(id);
    room.library.trash.put({ items: [{ kind: 'story', id }] });
    expect(room.library.trash.restore({ items: [{ kind: 'story', id }] })).toEqual({ restored: 1 });
    expect(room.library.stories.get(id)).toEqual(before);
    expect(listed(room)).toEqual([newer.id, id]);
  });

  it('lists it with its size, its pages and the day on which it goes', async () => {
    const clock = new FakeClock();
    const room = await storyRoom({ clock });
    const { id, scenes } = await room.story(1);
    room.library.trash.put({ items: [{ kind: 'story', id }] });
    const bytes = scenes.flatMap(pictures).reduce((sum, take) => sum + (take.asset?.bytes ?? 0), 0);
    expect(bytes).toBeGreaterThan(0);
    const { items, ...rest } = room.library.trash.list({ limit: 10 });
    expect(rest).toEqual({ bytes, nextCursor: null });
    expect(items).toEqual([
      {
        item: { kind: 'story', id },
        title: 'The Lamp',
        storyId: id,
        storyTitle: 'The Lamp',
        takeKind: null,
        scenes: 2,
        coverId: pictures(scenes[0])[0]?.asset?.id,
        bytes,
        deletedAt: clock.now(),
        goneAt: clock.now() + 30 * DAY,
      },
    ]);
  });

  it('pages through the trash without leaving anything out or naming it twice', async () => {
    const room = await storyRoom();
    const ids: string[] = [];
    for (let number = 0; number < 5; number++) ids.push((await room.story()).id);
    room.library.trash.put({ items: ids.map((id) => ({ kind: 'story', id })) });
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = room.library.trash.list({ limit: 2, cursor });
      seen.push(...page.items.map(({ item }) => item.id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(ids.toReversed());
    expect(() => room.library.trash.list({ limit: 2, cursor: 'nonsense' })).toThrow(
      expect.objectContaining({ code: 'INPUT_REFUSED' }),
    );
  });

  it('stops its unfinished jobs, and what comes late lands in the trash and begins nothing', async () => {
    const room = await storyRoom();
    const answer = Promise.withResolvers<void>();
    const write = room.script.text;
    room.script.text = async (...args) => {
      await answer.promise;
      return write(...args);
    };
    const { id } = room.library.stories.create({ premise: 'a hare' });
    await settle();
    const events = room.events();
    expect(room.library.trash.put({ items: [{ kind: 'story', id }] })).toEqual({ moved: 1, cancelledJobs: 1 });
    answer.resolve();
    await room.library.jobs.settled(id);
    await settle();
    expect(room.script.sent.map(({ kind }) => kind)).toEqual(['text']);
    expect(listed(room)).toEqual([]);
    expect(events.map(({ type }) => type)).not.toContain('scene-changed');
    expect(events.map(({ type }) => type)).toContain('library-changed');
    expect(() => room.library.jobs.retry(room.rows<{ id: string }>('SELECT id FROM jobs')[0]?.id ?? '')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
    expect(room.library.jobs.retryFailed()).toEqual({ jobs: [] });
  });
});

describe('throwing a scene away', () => {
  it('takes what follows along, moves the place where reading goes on, and comes back whole', async () => {
    const room = await storyRoom();
    const { id, scenes } = await room.story(3);
    const before = room.library.stories.get(id);
    const [, second] = scenes;
    room.library.trash.put({ items: [{ kind: 'scene', id: second?.id ?? '' }] });
    const without = room.library.stories.get(id);
    expect(without.scenes.map((scene) => scene.id)).toEqual([scenes[0]?.id]);
    expect(without).toMatchObject({ sceneCount: 1, currentSceneId: scenes[0]?.id, changedAt: before.changedAt });
    expect(room.library.trash.list({ limit: 10 }).items).toMatchObject([
      { item: { kind: 'scene', id: second?.id }, scenes: 3, title: second?.title },
    ]);
    room.library.history.undo();
    expect(room.library.stories.get(id)).toEqual(before);
    room.library.history.redo();
    expect(room.library.stories.get(id)).toEqual(without);
    room.library.trash.restore({ items: [{ kind: 'scene', id: second?.id ?? '' }] });
    expect(room.library.stories.get(id).scenes).toEqual(before.scenes);
  });

  it('brings back the way to a scene whose parents are in the trash too, and not what else is there', async () => {
    const room = await storyRoom({ clock: new FakeClock() });
    const { id, scenes } = await room.story(3);
    const [first, second, third, fourth] = scenes.map((scene) => scene.id);
    const put = (...items: { kind: 'story' | 'scene'; id: string | undefined }[]): void => {
      room.library.trash.put({ items: items.map((item) => ({ ...item, id: item.id ?? '' })) });
    };
    put({ kind: 'scene', id: fourth });
    put({ kind: 'scene', id: third });
    put({ kind: 'scene', id: second });
    put({ kind: 'story', id });
    expect(room.library.trash.list({ limit: 10 }).items).toHaveLength(4);
    room.library.trash.restore({ items: [{ kind: 'scene', id: third ?? '' }] });
    expect(room.library.stories.get(id).scenes.map((scene) => scene.id)).toEqual([first, second, third]);
    expect(room.library.stories.get(id).deletedAt).toBeNull();
    expect(room.library.trash.list({ limit: 10 }).items.map(({ item }) => item.id)).toEqual([fourth]);
  });

  it('throws the story away with its first page, because nothing would be left of it', async () => {
    const room = await storyRoom();
    const { id, scenes } = await room.story(1);
    room.library.trash.put({ items: [{ kind: 'scene', id: scenes[0]?.id ?? '' }] });
    expect(room.library.trash.list({ limit: 10 }).items).toMatchObject([{ item: { kind: 'story', id } }]);
  });

  it('calls a story unfinished once its end is gone', async () => {
    const room = await storyRoom();
    const { id, scenes } = await room.story(1);
    room.run(
      `UPDATE takes SET content_json = json_set(content_json, '$.ends', json('true')) WHERE scene_id = ?
       AND kind = 'text'`,
      scenes[1]?.id,
    );
    room.run('UPDATE stories SET finished = 1');
    room.library.trash.put({ items: [{ kind: 'scene', id: scenes[1]?.id ?? '' }] });
    expect(room.library.stories.get(id).finished).toBe(false);
    room.library.history.undo();
    expect(room.library.stories.get(id).finished).toBe(true);
  });
});

describe('throwing a take away', () => {
  it('shows the newest other one, and undo shows the thrown one again', async () => {
    const room = await storyRoom();
    const { scene, old, shown } = await withTwoPictures(room);
    room.library.trash.put({ items: [{ kind: 'take', id: shown.id }] });
    expect(pictures(room.library.stories.scene(scene.id))).toEqual([{ ...old, chosen: true }]);
    room.library.history.undo();
    expect(pictures(room.library.stories.scene(scene.id))).toEqual([old, shown]);
  });

  it('comes back beside what is shown by now, and is shown where nothing is', async () => {
    const room = await storyRoom();
    const { scene, old, shown } = await withTwoPictures(room);
    const items = [old, shown].map(({ id }) => ({ kind: 'take' as const, id }));
    room.library.trash.put({ items });
    expect(pictures(room.library.stories.scene(scene.id))).toEqual([]);
    room.library.trash.restore({ items: items.slice(0, 1) });
    room.library.trash.restore({ items: items.slice(1) });
    expect(pictures(room.library.stories.scene(scene.id)).map(({ id, chosen }) => ({ id, chosen }))).toEqual([
      { id: old.id, chosen: true },
      { id: shown.id, chosen: false },
    ]);
  });

  it('keeps the only words of a page', async () => {
    const room = await storyRoom();
    const { scenes } = await room.story();
    const words = scenes[0]?.takes.find(({ kind }) => kind === 'text');
    expect(() => room.library.trash.put({ items: [{ kind: 'take', id: words?.id ?? '' }] })).toThrow(
      expect.objectContaining({ code: 'STATE_CONFLICT', data: { state: 'only-text' } }),
    );
    expect(room.library.history.list().entries).toEqual([]);
  });
});

describe('deleting for good', () => {
  it('leaves no row and no file of a story, keeps its money, and says beforehand what it will do', async () => {
    const room = await storyRoom();
    const { id } = await room.story(2);
    const kept = await room.story();
    await settle();
    const before = room.files();
    const ledger = room.rows('SELECT * FROM ledger ORDER BY id');
    room.library.stories.update({ id, title: 'A name of its own' });
    room.library.trash.put({ items: [{ kind: 'story', id }] });
    const preview = await room.library.trash.delete({ items: null, dryRun: true });
    expect(preview).toMatchObject({ deleted: 1, files: 9 });
    expect(room.files()).toEqual(before);
    expect(await room.library.trash.delete({ items: null })).toEqual(preview);
    expect(room.files()).toHaveLength(before.length - 9);
    for (const [table, column] of [
      ['stories', 'id'],
      ['scenes', 'story_id'],
      ['jobs', 'story_id'],
      ['story_models', 'story_id'],
    ] as const) {
      expect(room.rows(`SELECT * FROM ${table} WHERE ${column} = ?`, id), table).toEqual([]);
    }
    expect(room.rows('SELECT * FROM takes')).toHaveLength(2);
    expect(room.rows('SELECT * FROM assets')).toHaveLength(1);
    expect(room.rows('SELECT * FROM doomed_files')).toEqual([]);
    expect(room.rows('SELECT * FROM ledger ORDER BY id')).toEqual(ledger);
    expect(JSON.stringify(room.rows('SELECT * FROM history'))).not.toContain('A name of its own');
    expect(JSON.stringify(room.rows('SELECT * FROM search_words'))).not.toContain('A name of its own');
    expect(room.rows('SELECT * FROM search_words')).toHaveLength(1);
    expect(() => room.library.stories.get(id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(room.library.stories.get(kept.id).scenes[0]?.takes.every((take) => take.asset?.present !== false)).toBe(
      true,
    );
    expect(room.rows('PRAGMA foreign_key_check')).toEqual([]);
  });

  it('refuses what is not in the trash, so that nothing is lost by a slip', async () => {
    const room = await storyRoom();
    const { id } = await room.story();
    const refused = (): unknown => room.library.trash.delete({ items: [{ kind: 'story', id }] });
    await expect((async () => refused())()).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    expect(listed(room)).toEqual([id]);
  });

  it('keeps a file that another story shows too', async () => {
    const room = await storyRoom();
    const bytes = await pictureBytes();
    room.script.image = async () => ({ state: 'done', output: { bytes, mediaType: 'image/png' } });
    const { id } = await room.story();
    const other = await room.story();
    await settle();
    const before = room.files();
    room.library.trash.put({ items: [{ kind: 'story', id }] });
    expect(await room.library.trash.delete({ items: null })).toEqual({ deleted: 1, files: 0, bytes: 0 });
    expect(room.files()).toEqual(before);
    expect(pictures(room.library.stories.get(other.id).scenes[0])[0]?.asset?.present).toBe(true);
  });

  it('lets a running job end into nothing: no file, no row, and its money is in the ledger', async () => {
    const room = await storyRoom();
    const answer = Promise.withResolvers<void>();
    room.script.image = async () => {
      await answer.promise;
      return { state: 'done', output: { bytes: await pictureBytes(), mediaType: 'image/png' } };
    };
    const { id } = room.library.stories.create({ premise: 'a hare' });
    await settle();
    room.library.trash.put({ items: [{ kind: 'story', id }] });
    await room.library.trash.delete({ items: [{ kind: 'story', id }] });
    expect(room.rows("SELECT outcome FROM ledger WHERE kind = 'image'")).toEqual([{ outcome: 'cancelled' }]);
    answer.resolve();
    await room.library.jobs.settled(id);
    await settle();
    expect(room.files()).toEqual([]);
    for (const table of ['stories', 'scenes', 'takes', 'jobs', 'assets']) {
      expect(room.rows(`SELECT * FROM ${table}`), table).toEqual([]);
    }
    expect(room.rows("SELECT id FROM ledger WHERE kind = 'image'")).toHaveLength(1);
  });

  it('takes the words that were sent for a take along with it', async () => {
    const room = await storyRoom();
    const { id, scene, old } = await withTwoPictures(room);
    room.library.trash.put({ items: [{ kind: 'take', id: old.id }] });
    expect(await room.library.trash.delete({ items: null })).toMatchObject({ deleted: 1, files: 3 });
    expect(pictures(room.library.stories.scene(scene.id))).toHaveLength(1);
    expect(room.rows("SELECT inputs_json FROM jobs WHERE kind = 'image' ORDER BY id")).toMatchObject([
      { inputs_json: '{}' },
      { inputs_json: expect.stringContaining('fox') as string },
    ]);
    expect(room.library.stories.get(id).scenes[0]?.jobs).toEqual([]);
  });

  it('deletes a story of 1,500 pages in a row, deeper than SQLite follows by itself', async () => {
    const room = await storyRoom();
    const { id, scenes } = await room.story();
    room.run(
      `WITH RECURSIVE page (number) AS (SELECT 2 UNION ALL SELECT number + 1 FROM page WHERE number < 1500)
       INSERT INTO scenes (id, story_id, parent_id, answer_json, depth, created_at)
       SELECT 'page-' || number, ?, iif(number = 2, ?, 'page-' || (number - 1)), '{}', number, 0 FROM page`,
      id,
      scenes[0]?.id,
    );
    room.library.trash.put({ items: [{ kind: 'scene', id: 'page-2' }] });
    expect(room.library.trash.list({ limit: 1 }).items[0]).toMatchObject({ scenes: 1499 });
    room.library.trash.put({ items: [{ kind: 'story', id }] });
    expect(await room.library.trash.delete({ items: null })).toMatchObject({ deleted: 1 });
    expect(room.rows('SELECT id FROM scenes')).toEqual([]);
  });
});

describe('the trash by the clock', () => {
  it('keeps things for 30 days and not a day less, while the program stays open', async () => {
    const clock = new FakeClock();
    const room = await storyRoom({ clock });
    const { id } = await room.story();
    await settle();
    room.library.trash.put({ items: [{ kind: 'story', id }] });
    await clock.advance(29 * DAY);
    expect(room.library.trash.list({ limit: 1 }).items).toHaveLength(1);
    await clock.advance(2 * DAY);
    await settle();
    expect(room.library.trash.list({ limit: 1 }).items).toEqual([]);
    expect(room.files()).toEqual([]);
    expect(clock.sleeping).toBe(0);
  });
});
