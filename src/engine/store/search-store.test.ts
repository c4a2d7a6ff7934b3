import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageJson, scriptedProvider } from '../../../test/support/scripted-provider.ts';
import { temporaryFolder, testEngine } from '../../../test/support/test-engine.ts';
import { openDatabase } from './open-database.ts';
import { createLibraryQueryStore } from './library-query-store.ts';
import { createSearchStore } from './search-store.ts';

/** A room of two stories, closed. */
async function closedRoom(): Promise<string> {
  const dataFolder = temporaryFolder();
  const { provider, script } = scriptedProvider();
  script.text = async () => ({ state: 'done', output: { text: pageJson({ text: 'A zeppelin.' }) } });
  const engine = await testEngine({ dataFolder, providers: [provider] });
  const library = engine.library('adult');
  for (const premise of ['a fox', 'a crow']) await library.jobs.settled(library.stories.create({ premise }).id);
  library.changes.change({ storyIds: [library.query.cards({ limit: 1 }).stories[0]?.id ?? ''], addTags: ['sea'] });
  await engine.close();
  return join(dataFolder, 'tiers', 'adult', 'library.db');
}

describe('the search index', () => {
  it.each([
    ['emptied', "INSERT INTO search (search) VALUES ('delete-all')"],
    ['missing a story', 'DELETE FROM search WHERE rowid = (SELECT max(search_id) FROM stories)'],
    ['missing the words of a story', 'DELETE FROM search_words WHERE search_id = (SELECT max(search_id) FROM stories)'],
    [
      'holding words of a story that is not there',
      "INSERT INTO search_words (search_id, title, premise) VALUES (99, 'ghost', '')",
    ],
    ['about a story that is not there', "INSERT INTO search (rowid, title) VALUES (99, 'ghost')"],
    ['counted wrong', "UPDATE facets SET count = 7 WHERE kind = 'all'"],
  ])('that is %s would not be noticed, or not be the same again afterwards', async (_what, damage) => {
    const database = openDatabase(await closedRoom(), 'library');
    try {
      const search = createSearchStore(database);
      const query = createLibraryQueryStore(database);
      const hits = (word: string): string[] =>
        query.rows(query.matchingIds(`"${word}"*`, {}, null, { limit: 9 })).map(({ id }) => id);
      const before = [query.facets(), hits('zep'), hits('sea')];
      expect(before.map(({ length }) => length)).toEqual([7, 2, 1]);
      expect(search.agrees()).toBe(true);
      database.exec(damage);
      expect(search.agrees()).toBe(false);
      search.rebuild();
      expect(search.sumsAgree()).toBe(true);
      expect(search.agrees()).toBe(true);
      expect(query.facets()).toEqual(before[0]);
      expect(hits('zep').toSorted()).toEqual(before[1]?.map(String).toSorted());
    } finally {
      database.close();
    }
  });
});
