import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import type { Event } from '../../contract/events.ts';
import type { Client } from '../../contract/index.ts';
import {
  type JobLists,
  type StoryListPage,
  withCard,
  withJob,
  withJobListed,
  withScene,
  withStoryCalled,
  sceneWithJob,
} from './cache-patches.ts';
import { queries } from './queries.ts';
import { dropStreamedText, putStreamedText } from './streamed-text.ts';

type ListData = StoryListPage | InfiniteData<StoryListPage>;
type LibraryPage = Awaited<ReturnType<Client['library']['list']>>;

function patchLists(cache: QueryClient, story: Extract<Event, { type: 'story-changed' }>['story']): void {
  for (const [queryKey, data] of cache.getQueriesData<ListData>({ queryKey: queries.stories.list.key() })) {
    if (!data) continue;
    const pages = withCard('pages' in data ? data.pages : [data], story);
    const [first] = pages ?? [];
    if (!pages || !first) void cache.invalidateQueries({ queryKey, exact: true });
    else cache.setQueryData<ListData>(queryKey, 'pages' in data ? { ...data, pages } : first);
  }
}

/** The shelf keeps its order while it is looked at; a story that it does not know has it read again. */
function patchLibrary(cache: QueryClient, story: Extract<Event, { type: 'story-changed' }>['story']): void {
  const queryKey = queries.library.list.key();
  let known = false;
  cache.setQueriesData<LibraryPage>({ queryKey }, (old) => {
    if (!old?.stories.some(({ id }) => id === story.id)) return old;
    known = true;
    return { ...old, stories: old.stories.map((card) => (card.id === story.id ? { ...card, ...story } : card)) };
  });
  // What is not looked at now is read when somebody comes back to it: its order and its number may have changed.
  void cache.invalidateQueries({ queryKey, refetchType: 'none' });
  if (known) return;
  void cache.invalidateQueries({ queryKey: queries.library.facets.key() });
  // Only the top of the shelf: a story that stays further down would have everything read again at each of its changes.
  void cache.refetchQueries({ queryKey, type: 'active', predicate: ({ queryKey: key }) => isTopOfShelf(key) });
}

function isTopOfShelf([, asked]: QueryKey): boolean {
  const input = typeof asked === 'object' && asked !== null && 'input' in asked ? asked.input : null;
  return typeof input === 'object' && input !== null && !('cursor' in input) && !('position' in input);
}

/** True for an event that only has things read again; it carries nothing that could be written into the cache. */
export function onlyReadsAgain(event: Event): boolean {
  return (
    event.type === 'money-changed' ||
    event.type === 'models-changed' ||
    event.type === 'library-changed' ||
    event.type === 'characters-changed'
  );
}

/**
 * Writes what an event says into the cache. Also right for the answer of a mutation:
 * `applyEvent(queryClient, { type: 'scene-changed', scene })`.
 */
export function applyEvent(cache: QueryClient, event: Event): void {
  switch (event.type) {
    case 'stream-opened':
      return;
    case 'story-changed': {
      const { story } = event;
      cache.setQueryData(
        queries.stories.get.queryKey({ input: { id: story.id } }),
        (old) => old && { ...old, ...story },
      );
      cache.setQueriesData<JobLists>(
        { queryKey: queries.jobs.list.key() },
        (old) => old && withStoryCalled(old, story),
      );
      patchLists(cache, story);
      patchLibrary(cache, story);
      return;
    }
    case 'scene-changed': {
      const { scene } = event;
      cache.setQueryData(
        queries.stories.get.queryKey({ input: { id: scene.storyId } }),
        (old) => old && withScene(old, scene),
      );
      cache.setQueryData(queries.scenes.get.queryKey({ input: { id: scene.id } }), (old) => old && scene);
      if (scene.text !== null && !scene.jobs.some(({ kind }) => kind === 'text')) dropStreamedText(scene.id);
      return;
    }
    case 'scene-streamed':
      putStreamedText(event.sceneId, { title: event.title, text: event.text });
      return;
    case 'job-progressed': {
      const { job } = event;
      if (job.storyId) {
        cache.setQueryData(
          queries.stories.get.queryKey({ input: { id: job.storyId } }),
          (old) => old && withJob(old, job),
        );
      }
      if (job.sceneId) {
        cache.setQueryData(
          queries.scenes.get.queryKey({ input: { id: job.sceneId } }),
          (old) => old && sceneWithJob(old, job),
        );
        if (job.kind === 'text' && (job.state === 'failed' || job.state === 'cancelled')) dropStreamedText(job.sceneId);
      }
      cache.setQueriesData<JobLists>({ queryKey: queries.jobs.list.key() }, (old) => old && withJobListed(old, job));
      return;
    }
    case 'library-changed':
      for (const queryKey of [
        queries.library.key(),
        queries.trash.key(),
        queries.history.key(),
        queries.storage.key(),
        queries.stories.key(),
        queries.characters.key(),
      ])
        void cache.invalidateQueries({ queryKey });
      return;
    case 'characters-changed':
      void cache.invalidateQueries({ queryKey: queries.characters.key() });
      return;
    case 'queue-changed':
      cache.setQueriesData<JobLists>(
        { queryKey: queries.jobs.list.key() },
        (old) => old && { ...old, queue: event.queue },
      );
      return;
    case 'money-changed':
      void cache.invalidateQueries({ queryKey: queries.money.key() });
      void cache.invalidateQueries({ queryKey: queries.budgets.key() });
      return;
    case 'models-changed':
      void cache.invalidateQueries({ queryKey: queries.models.list.key() });
      void cache.invalidateQueries({ queryKey: queries.accounts.list.key() });
      void cache.invalidateQueries({ queryKey: queries.money.price.key() });
      return;
    default:
      assertNever(event);
  }
}

function assertNever(event: never): never {
  throw new Error(`Unknown event ${JSON.stringify(event)}`);
}
