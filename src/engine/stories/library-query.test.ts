import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { LibraryCard } from '../../contract/library.ts';
import { pageJson, scriptedProvider } from '../../../test/support/scripted-provider.ts';
import { memoryLog, temporaryFolder, testEngine } from '../../../test/support/test-engine.ts';
import type { Library } from '../library.ts';
import { addFunctions } from '../store/sql-functions.ts';

/** A room with a story of one page about each of the given things. */
async function roomWith(...premises: string[]): Promise<{ library: Library; ids: string[] }> {
  const { provider, script } = scriptedProvider();
  const library = (await testEngine({ providers: [provider] })).library('adult');
  const ids: string[] = [];
  for (const premise of premises) {
    script.text = async () => ({ state: 'done', output: { text: pageJson({ storyTitle: premise }) } });
    const { id } = library.stories.create({ premise });
    await library.jobs.settled(id);
    ids.push(id);
  }
  return { library, ids };
}

/** Writes rows of stories like the given one straight into the database. */
function copyStory(dataFolder: string, id: string, copies: number): void {
  const database = new Database(join(dataFolder, 'tiers', 'adult', 'library.db'));
  addFunctions(database);
  database.prepare('CREATE TEMP TABLE copy AS SELECT * FROM stories WHERE id = ?').run(id);
  for (let number = 0; number < copies; number++) {
    database.prepare('UPDATE copy SET id = ?, search_id = NULL').run(`${id}-${number}`);
    database.exec('INSERT INTO stories SELECT * FROM copy');
  }
  database.close();
}

function idsOf({ stories }: { stories: readonly LibraryCard[] }): string[] {
  return stories.map(({ id }) => id);
}

describe('the library', () => {
  it('finds every beginning of a word, whatever its case and accents, and marks just that', async () => {
    const { library, ids } = await roomWith('Une étoile dans le phare', 'A fox in the snow');
    const found = library.query.list({ query: 'ETO pha', sort: 'best', limit: 10 });
    expect(idsOf(found)).toEqual([ids[0]]);
    expect(found.total).toEqual({ count: 1, atLeast: false });
    const { hit } = found.stories[0] ?? {};
    expect(hit?.text.filter(({ match }) => match).map(({ text }) => text)).toEqual(['étoile', 'phare']);
    expect(library.query.list({ query: 'toile', sort: 'best', limit: 10 }).stories).toEqual([]);
  });

  it('finds words that are only on a page, says on which, and no longer when that page is in the trash', async () => {
    const { library, ids } = await roomWith('A fox in the snow', 'A whale in the harbour');
    const story = library.stories.get(ids[0] ?? '');
    const scene = story.scenes[0];
    library.stories.edit({ id: scene?.id ?? '', text: 'Then a zeppelin came down.' });
    const found = library.query.list({ query: 'zepp', sort: 'changed', limit: 10 });
    expect(idsOf(found)).toEqual([ids[0]]);
    expect(found.stories[0]?.hit).toMatchObject({ where: 'scene', sceneId: scene?.id });
    library.trash.put({ items: [{ kind: 'scene', id: scene?.id ?? '' }] });
    expect(library.query.list({ query: 'zepp', sort: 'changed', limit: 10 }).stories).toEqual([]);
    library.history.undo();
    expect(idsOf(library.query.list({ query: 'zepp', sort: 'changed', limit: 10 }))).toEqual([ids[0]]);
  });

  it.each(['changed', 'created', 'title', 'best'] as const)(
    'pages through hits sorted by %s without losing or repeating one',
    async (sort) => {
      const { library, ids } = await roomWith('lamp one', 'A lamp', 'the lamp', 'about a lamp', 'no such thing');
      library.changes.change({ storyIds: [ids[4] ?? ''], addTags: ['lampoon'] });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = library.query.list({ query: 'lamp', sort, cursor, limit: 2 });
        expect(page.total.count).toBe(5);
        seen.push(...idsOf(page));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen.toSorted()).toEqual(ids.toSorted());
    },
  );

  it.each([
    ['changed', undefined],
    ['created', undefined],
    ['title', undefined],
    ['changed', 'lamp'],
    ['title', 'lamp'],
    ['best', 'lamp'],
  ] as const)('begins at a position of %s with the query %s where paging would get to', async (sort, query) => {
    const { library } = await roomWith('lamp one', 'A lamp', 'the lamp', 'about a lamp', 'a lamp no more');
    const all = idsOf(library.query.list({ query, sort, limit: 9 }));
    expect(all).toHaveLength(5);
    for (const position of [0, 1, 3, 4, 5, 6]) {
      const page = await library.query.listAt({ query, sort, position, limit: 2 });
      expect(idsOf(page)).toEqual(all.slice(position, position + 2));
      expect(page.total.count).toBe(5);
      if (page.nextCursor === null) continue;
      const next = library.query.list({ query, sort, cursor: page.nextCursor, limit: 2 });
      expect(idsOf(next)).toEqual(all.slice(position + 2, position + 4));
    }
  });

  it('finds words by one letter, by a few and by all of them', async () => {
    const { library, ids } = await roomWith('a zebra', 'a zoo', 'a Zürich zigzag');
    const found = (query: string): string[] => idsOf(library.query.list({ query, sort: 'created', limit: 9 }));
    expect(found('z')).toEqual(ids.toReversed());
    expect(found('zebr')).toEqual([ids[0]]);
    expect(found('zigz zurich')).toEqual([ids[2]]);
    expect(found('zebrax')).toEqual([]);
    expect(found('zebra z')).toEqual([ids[0]]);
    library.stories.update({ id: ids[1] ?? '', title: 'Zebrafish' });
    expect(new Set(found('zebr'))).toEqual(new Set([ids[0], ids[1]]));
  });

  it('puts a title with all the words before a story that has them elsewhere', async () => {
    const { library, ids } = await roomWith('a fox', 'a crow');
    library.stories.update({ id: ids[0] ?? '', title: 'The comet' });
    library.stories.update({ id: ids[1] ?? '', title: 'Nothing' });
    library.changes.change({ storyIds: [ids[1] ?? ''], addTags: ['comet'] });
    expect(idsOf(library.query.list({ query: 'comet', sort: 'best', limit: 5 }))).toEqual([ids[0], ids[1]]);
    expect(idsOf(library.query.list({ query: 'comet', sort: 'changed', limit: 5 }))).toEqual([ids[1], ids[0]]);
  });

  it('refuses a cursor of another question instead of leaving stories out', async () => {
    const { library } = await roomWith('a fox', 'a crow');
    const { nextCursor } = library.query.list({ sort: 'changed', limit: 1 });
    const refused = expect.objectContaining({ code: 'INPUT_REFUSED', data: { field: 'cursor', reason: 'malformed' } });
    for (const other of [
      { sort: 'title' },
      { sort: 'changed', style: 'anime' },
      { sort: 'changed', query: 'fox' },
    ] as const) {
      expect(() => library.query.list({ ...other, cursor: nextCursor ?? '', limit: 1 })).toThrow(refused);
    }
    expect(() => library.query.list({ sort: 'changed', cursor: 'x', limit: 1 })).toThrow(refused);
  });

  it.each(['"', '* OR *', 'title:', '(fox', 'NEAR(a b)', '{', 'fox"*', "'; DROP TABLE stories"])(
    'takes %s as words and never as a question to the database',
    async (query) => {
      const { library } = await roomWith('a fox');
      expect(() => library.query.list({ query, sort: 'best', limit: 5 })).not.toThrow();
    },
  );

  it('combines filters, and counts what is left', async () => {
    const { library, ids } = await roomWith('a fox', 'a crow', 'an owl');
    library.changes.change({ storyIds: ids.slice(0, 2), addTags: ['Été'] });
    library.changes.change({ storyIds: ids.slice(1), favourite: true });
    const list = (filter: object): string[] => idsOf(library.query.list({ ...filter, sort: 'created', limit: 9 }));
    expect(list({ tag: 'été', favourite: true })).toEqual([ids[1]]);
    expect(list({ tag: 'ÉTÉ', favourite: false })).toEqual([ids[0]]);
    expect(list({ providerId: 'scripted', hasVideo: false, tag: 'Été' })).toEqual([ids[1], ids[0]]);
    expect(list({ modelId: 'nobody' })).toEqual([]);
    expect(library.query.list({ tag: 'été', favourite: true, sort: 'title', limit: 9 }).total.count).toBe(1);
    expect(library.query.list({ tag: 'été', query: 'crow', sort: 'best', limit: 9 }).total.count).toBe(1);
  });

  it('counts facets as they are after every change, also of the trash and undo', async () => {
    const { library, ids } = await roomWith('a fox', 'a crow');
    library.changes.change({ storyIds: ids, addTags: ['sea'], favourite: true });
    const both = library.query.facets();
    expect(both).toMatchObject({ total: 2, favourites: 2, trash: 0, tags: [{ id: 'sea', title: 'sea', stories: 2 }] });
    expect(both.providers).toEqual([{ id: 'scripted', title: 'Scripted', builtIn: true, stories: 2 }]);
    library.trash.put({ items: [{ kind: 'story', id: ids[0] ?? '' }] });
    expect(library.query.facets()).toMatchObject({ total: 1, favourites: 1, trash: 1, tags: [{ stories: 1 }] });
    expect(idsOf(library.query.list({ query: 'sea', sort: 'best', limit: 5 }))).toEqual([ids[1]]);
    await library.trash.delete({ items: [{ kind: 'story', id: ids[0] ?? '' }], dryRun: false });
    expect(library.query.facets()).toMatchObject({ total: 1, favourites: 1, tags: [{ stories: 1 }] });
    library.changes.change({ storyIds: [ids[1] ?? ''], removeTags: ['SEA'], favourite: false });
    expect(library.query.facets()).toMatchObject({ total: 1, favourites: 0, tags: [] });
    library.history.undo();
    expect(library.query.facets()).toMatchObject({ total: 1, favourites: 1, tags: [{ stories: 1 }] });
  });

  it('makes one change that can be taken back of many stories, or none when one is not there', async () => {
    const { library, ids } = await roomWith('a fox', 'a crow');
    const before = library.history.list().entries.length;
    expect(library.changes.change({ storyIds: ids, addTags: ['sea', 'Sea'] })).toEqual({ changed: 2 });
    expect(library.changes.change({ storyIds: ids, addTags: ['SEA'] })).toEqual({ changed: 0 });
    expect(library.history.list().entries).toHaveLength(before + 1);
    expect(() => library.changes.change({ storyIds: [...ids, 'nobody'], favourite: true })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
    expect(library.query.facets().favourites).toBe(0);
    library.history.undo();
    expect(library.query.list({ sort: 'changed', limit: 5 }).stories.map(({ tags }) => tags)).toEqual([[], []]);
  });
});

describe('a search with many hits', () => {
  it('would hold up each letter by counting all of them, or never say how many there are', async () => {
    const dataFolder = temporaryFolder();
    const { provider } = scriptedProvider();
    const library = (await testEngine({ dataFolder, providers: [provider] })).library('adult');
    const { id } = library.stories.create({ premise: 'a lamp' });
    await library.jobs.settled(id);
    copyStory(dataFolder, id, 149);
    const first = library.query.list({ query: 'lamp', sort: 'best', limit: 100 });
    expect(first.total).toEqual({ count: 120, atLeast: true });
    const second = await library.query.listAt({ query: 'lamp', sort: 'best', position: 100, limit: 100 });
    expect(second.total).toEqual({ count: 150, atLeast: false });
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(150);
  });
});

describe('a search index that disagrees', () => {
  it('would stay wrong after a start, or say nothing about it', async () => {
    const dataFolder = temporaryFolder();
    const { provider } = scriptedProvider();
    const first = await testEngine({ dataFolder, providers: [provider] });
    const { id } = first.library('adult').stories.create({ premise: 'a zeppelin' });
    await first.library('adult').jobs.settled(id);
    await first.close();
    const database = new Database(join(dataFolder, 'tiers', 'adult', 'library.db'));
    database.exec("INSERT INTO search (search) VALUES ('delete-all')");
    database.close();
    const log = memoryLog();
    const again = (await testEngine({ dataFolder, providers: [provider], log })).library('adult');
    expect(idsOf(again.query.list({ query: 'zepp', sort: 'best', limit: 5 }))).toEqual([id]);
    expect(log.lines.filter(({ message }) => message.includes('search index'))).toHaveLength(1);
  });
});
