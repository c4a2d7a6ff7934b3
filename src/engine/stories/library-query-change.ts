import { EngineError, notFound } from '../errors.ts';
import type { MayStand } from '../gate/may-stand.ts';
import type { RowValues } from '../store/history-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { StoryRow } from '../store/rows.ts';
import { plainText } from '../writer/plain-text.ts';
import type { ChangeTeller } from './change-teller.ts';
import type { History } from './history.ts';

interface LibraryChangeParts {
  readonly store: LibraryStore;
  readonly history: History;
  readonly teller: ChangeTeller;
  readonly mayStand: MayStand;
}

/** What is to become of all given stories. */
interface StoriesChange {
  readonly storyIds: readonly string[];
  readonly favourite?: boolean | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

/** A story's rows before and after. */
interface ChangedStory {
  readonly story: StoryRow;
  readonly undo: readonly RowValues[];
  readonly redo: readonly RowValues[];
}

/** Marks and tags stories; each call is one change that can be taken back. */
export class LibraryChange {
  readonly #parts: LibraryChangeParts;

  constructor(parts: LibraryChangeParts) {
    this.#parts = parts;
  }

  /** Answers with how many stories are others now. Throws NOT_FOUND, also for what is in the trash: nothing is changed then. */
  change({ storyIds, favourite, addTags = [], removeTags = [] }: StoriesChange): { changed: number } {
    const { store, history, teller } = this.#parts;
    const added = addTags.map((tag) => checkedTag('addTags', tag));
    for (const tag of added) this.#parts.mayStand('addTags', tag);
    const removed = removeTags.map((tag) => checkedTag('removeTags', tag));
    const changed = store.commit(() => {
      const stories = [...new Set(storyIds)].map((id) => this.#live(id));
      const done = stories
        .map((story) => this.#write(story, favourite, added, removed))
        .filter(({ redo }) => redo.length > 0);
      const [first] = done;
      if (!first) return done;
      const only = done.length === 1 ? first.story : null;
      history.record({
        what: done.some(({ redo }) => redo.some(({ table }) => table === 'tags')) ? 'tagged' : 'favourite',
        storyId: only?.id ?? null,
        storyTitle: only?.title ?? null,
        count: done.length,
        undo: done.flatMap(({ undo }) => undo),
        redo: done.flatMap(({ redo }) => redo),
      });
      return done;
    });
    teller.tell({ storyIds: changed.map(({ story }) => story.id), sceneIds: [], moved: false });
    return { changed: changed.length };
  }

  #live(id: string): StoryRow {
    const story = this.#parts.store.stories.get(id);
    if (story.deleted_at !== null) throw notFound('story', id);
    return story;
  }

  #write(
    story: StoryRow,
    favourite: boolean | undefined,
    added: readonly string[],
    removed: readonly string[],
  ): ChangedStory {
    const { stories, tags } = this.#parts.store;
    const undo: RowValues[] = [];
    const redo: RowValues[] = [];
    if (favourite !== undefined && Number(favourite) !== story.favourite) {
      stories.setFavourite(story.id, favourite);
      undo.push({ table: 'stories', id: story.id, values: { favourite: story.favourite } });
      redo.push({ table: 'stories', id: story.id, values: { favourite: Number(favourite) } });
    }
    const before = tags.of(story.id);
    const changes = [
      ...removed.map((tag) => tags.remove(story.id, tag)),
      ...added.map((tag) => tags.add(story.id, tag)),
    ];
    const after = tags.of(story.id);
    if (changes.some(Boolean) && before.join('\n') !== after.join('\n')) {
      undo.push({ table: 'tags', id: story.id, values: { tags: before } });
      redo.push({ table: 'tags', id: story.id, values: { tags: after } });
    }
    return { story, undo, redo };
  }
}

function checkedTag(field: string, text: string): string {
  const tag = plainText(text).replaceAll(/\s+/g, ' ');
  if (tag === '') throw new EngineError('INPUT_REFUSED', 'A tag needs a letter', { field, reason: 'empty' });
  return tag;
}
