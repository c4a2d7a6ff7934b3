import type { LibraryCard } from '../../contract/library.ts';
import type { StoryCard } from '../../contract/stories.ts';
import type { PageText, SearchStore, StoryPages } from '../store/search-store.ts';
import { foldedLetters } from '../store/searched-text.ts';
import type { SearchedWords } from './library-query-words.ts';

type Hit = NonNullable<LibraryCard['hit']>;

/** A place in a story, and how many of the words are there. */
interface FoundPlace {
  readonly found: number;
  readonly where: Hit['where'];
  /** Of a page. */
  readonly sceneId: string | null;
  /** What stands there as it was written; that of a page is read once the place is chosen. */
  text(pages: ReadonlyMap<string, PageText>): string;
}

/**
 * Where most of the words are in each story: the title before the premise, a tag, and a page. `searchIds`: rows of the
 * search index, one for each card.
 */
export function hitsOf(
  cards: readonly StoryCard[],
  searchIds: readonly number[],
  { words, search }: { words: SearchedWords; search: Pick<SearchStore, 'pages' | 'texts'> },
): (Hit | null)[] {
  const kept = search.pages(searchIds);
  const places = cards.map((card, index) => {
    const row = kept.get(searchIds[index] ?? 0);
    return row ? pageWithMore(hitOutside(card, row, words), row, words) : null;
  });
  const pages = search.texts(places.flatMap((place) => place?.sceneId ?? []));
  return places.map(
    (place) => place && { where: place.where, sceneId: place.sceneId, text: words.mark(place.text(pages)) },
  );
}

function hitOutside(card: StoryCard, row: StoryPages, words: SearchedWords): FoundPlace | null {
  let best: FoundPlace | null = null;
  const look = (where: Hit['where'], folded: string, text: string): void => {
    const found = words.countIn(folded);
    if (found > (best?.found ?? 0)) best = { found, where, sceneId: null, text: () => text };
  };
  look('title', row.title, card.title);
  look('premise', row.premise, card.premise);
  for (const tag of card.tags) look('tag', foldedLetters(tag), tag);
  return best;
}

/** A page counts only where it has more of the words than the best place so far. */
function pageWithMore(other: FoundPlace | null, row: StoryPages, words: SearchedWords): FoundPlace | null {
  let best = other;
  if (row.pages === null || words.countIn(row.pages) <= (best?.found ?? 0)) return best;
  const sceneIds = row.scene_ids?.split(',') ?? [];
  for (const [index, page] of row.pages.split('\u001E').entries()) {
    for (const [part, folded] of page.split('\u001F').entries()) {
      const found = words.countIn(folded);
      const sceneId = sceneIds[index];
      if (sceneId === undefined || found <= (best?.found ?? 0)) continue;
      const text: FoundPlace['text'] = (pages) => pages.get(sceneId)?.[part === 0 ? 'title' : 'text'] ?? '';
      best = { found, where: 'scene', sceneId, text };
      if (found === words.length) return best;
    }
  }
  return best;
}
