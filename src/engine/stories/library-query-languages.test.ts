import { describe, expect, it } from 'vitest';
import { pageJson, scriptedProvider } from '../../../test/support/scripted-provider.ts';
import { temporaryFolder, testEngine } from '../../../test/support/test-engine.ts';
import type { Library } from '../library.ts';

const PAGES = {
  Korean: '한국 여우가 집에 갔다',
  Chinese: '小狐狸在森林里迷路了。',
  Japanese: 'がんばるきつねは Mia と森へ行った',
  Hindi: 'एक छोटी कहानी और हिन्दी जंगल',
  Thai: 'เด็กหญิงกับสุนัขจิ้งจอก',
  Greek: 'Ο ΣΟΦΟΣ και η αλεπού',
  Hebrew: 'ילדה ושועל קטן',
  Arabic: 'ثعلب صغير في أرض بعيدة',
  Vietnamese: 'Con cáo nhỏ đi vào rừng',
  signs: 'A night ❤️fox 🦊🌙, 20° warm',
} as const;

/** A room with one story for each language, which says in its title which it is. */
async function libraryOfLanguages(): Promise<Library> {
  const { provider, script } = scriptedProvider();
  const library = (await testEngine({ dataFolder: temporaryFolder(), providers: [provider] })).library('adult');
  for (const [storyTitle, text] of Object.entries(PAGES)) {
    script.text = async () => ({ state: 'done', output: { text: pageJson({ storyTitle, text }) } });
    await library.jobs.settled(library.stories.create({ premise: '-' }).id);
  }
  return library;
}

/** Titles of the stories found, each with the words that are marked. */
function found(library: Library, query: string): Record<string, string[]> {
  const { stories } = library.query.list({ query, sort: 'best', limit: 20 });
  return Object.fromEntries(
    stories.map(({ title, hit }) => [title, (hit?.text ?? []).flatMap(({ text, match }) => (match ? [text] : []))]),
  );
}

describe('a search in any language', () => {
  it('would find nothing, or fail, where words are written in syllables, with marks, or without spaces', async () => {
    const library = await libraryOfLanguages();
    for (const [query, language, ...marked] of [
      ['한국', 'Korean', '한국'],
      ['여우', 'Korean', '여우가'],
      ['狐狸', 'Chinese', '狐狸'],
      ['小狐狸 迷路', 'Chinese', '小狐狸', '迷路'],
      ['林', 'Chinese', '林'],
      ['了', 'Chinese', '了'],
      ['がんばる', 'Japanese', 'がんばる'],
      ['きつね mia', 'Japanese', 'きつね', 'Mia'],
      ['हिन्दी', 'Hindi', 'हिन्दी'],
      ['कहानी जंग', 'Hindi', 'कहानी', 'जंगल'],
      ['สุนัข', 'Thai', 'สุนัข'],
      ['σοφός', 'Greek', 'ΣΟΦΟΣ'],
      ['שועל', 'Hebrew'],
      ['ושועל', 'Hebrew', 'ושועל'],
      ['ارض', 'Arabic', 'أرض'],
      ['rung', 'Vietnamese', 'rừng'],
      ['🦊', 'signs', '🦊'],
      ['fox 🌙', 'signs', 'fox', '🌙'],
      ['❤', 'signs', '❤'],
      ['20', 'signs', '20'],
    ] as const) {
      expect(found(library, query), query).toEqual(marked.length > 0 ? { [language]: marked } : {});
    }
  });

  it('would find pages with the same letters in another order', async () => {
    const library = await libraryOfLanguages();
    expect(found(library, '狸狐')).toEqual({});
    expect(found(library, '森里')).toEqual({});
  });

  it('would fail over signs that the index takes for its own, or call every story a hit where no word is asked for', async () => {
    const library = await libraryOfLanguages();
    const hits = (query: string): number => library.query.list({ query, sort: 'best', limit: 20 }).total.count;
    for (const query of ['"', '*', '-', '!!!', '\u0301', '\u001E']) {
      expect(hits(query), query).toBe(0);
      const far = await library.query.listAt({ query, sort: 'changed', limit: 20, position: 0 });
      expect(far.stories, query).toEqual([]);
    }
    for (const query of ['NEAR(', 'a AND', 'title:', '\u0E48', '🐙', 'x'.repeat(200)])
      expect(hits(query), query).toBe(0);
    expect(hits(' ')).toBe(Object.keys(PAGES).length);
  });
});
