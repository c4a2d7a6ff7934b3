import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { LibraryCard } from '../../../contract/library.ts';
import { queries } from '../../lib/queries.ts';
import { showToast } from '../../lib/toast-store.ts';
import { offerUndo, type Change } from '../../lib/undo.ts';
import type { Client } from '../../../contract/index.ts';
import { namedStories } from './use-named.ts';

type Segment = Awaited<ReturnType<Client['library']['list']>>;

/** A story that is to be changed; its title names it in the toast. */
export type Named = Pick<LibraryCard, 'id' | 'title'>;

function changeOf(what: Change['what'], stories: readonly { id: string; title?: string }[]): Change {
  // A story that has been let go of has no name here; it is counted.
  return { what, storyTitle: (stories.length === 1 && stories[0]?.title) || null, count: stories.length };
}

/** What can be done with one story of the shelf or many; each can be taken back from the toast. */
export function useLibraryActions() {
  const cache = useQueryClient();
  const onError = (error: unknown) => {
    showToast({ kind: 'trouble', error });
    void cache.invalidateQueries({ queryKey: queries.library.key() });
  };
  const queryKey = queries.library.list.key();

  function patch(ids: readonly string[], change: (card: LibraryCard) => LibraryCard): void {
    const wanted = new Set(ids);
    cache.setQueriesData<Segment>(
      { queryKey },
      (old) => old && { ...old, stories: old.stories.map((card) => (wanted.has(card.id) ? change(card) : card)) },
    );
  }

  const change = useMutation(queries.library.change.mutationOptions({ onError }));
  const rename = useMutation(queries.stories.update.mutationOptions({ onError }));
  const put = useMutation(queries.trash.put.mutationOptions({ onError }));
  const show = useMutation(queries.system.showStory.mutationOptions({ onError }));
  const readFacets = () => void cache.invalidateQueries({ queryKey: queries.library.facets.key() });

  return {
    favourite(stories: readonly Named[], favourite: boolean): void {
      const storyIds = stories.map(({ id }) => id);
      patch(storyIds, (card) => ({ ...card, favourite }));
      change.mutate(
        { storyIds, favourite },
        { onSuccess: () => (offerUndo(changeOf('favourite', stories)), readFacets()) },
      );
    },
    tag(stories: readonly Named[], tags: { addTags?: string[]; removeTags?: string[] }): void {
      const storyIds = stories.map(({ id }) => id);
      const gone = tags.removeTags ?? [];
      patch(storyIds, (card) => ({
        ...card,
        tags: [...new Set([...card.tags, ...(tags.addTags ?? [])])].filter((tag) => !gone.includes(tag)),
      }));
      change.mutate({ storyIds, ...tags }, { onSuccess: () => (offerUndo(changeOf('tagged', stories)), readFacets()) });
    },
    rename({ id, title: before }: Named, title: string): void {
      if (title === before || title === '') return;
      patch([id], (card) => ({ ...card, title }));
      rename.mutate({ id, title }, { onSuccess: () => offerUndo({ what: 'renamed', storyTitle: title, count: 1 }) });
    },
    throwAway(ids: ReadonlySet<string>): void {
      const stories = namedStories(cache, ids);
      put.mutate(
        { items: stories.map(({ id }) => ({ kind: 'story', id })) },
        {
          onSuccess: () => {
            offerUndo(changeOf('trashed', stories));
            for (const key of [queries.library.key(), queries.trash.key(), queries.stories.key()])
              void cache.invalidateQueries({ queryKey: key });
          },
        },
      );
    },
    showFiles(storyId: string): void {
      show.mutate({ storyId });
    },
    notShown: show.data?.shown === false,
  };
}

export type LibraryActions = ReturnType<typeof useLibraryActions>;
