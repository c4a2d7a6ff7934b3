import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { LibraryCard } from '../../../contract/library.ts';
import type { Client } from '../../../contract/index.ts';
import { queries } from '../../lib/queries.ts';

type Segment = Awaited<ReturnType<Client['library']['list']>>;

/** What is known of a selected story; one that has been let go of is only its id. */
export interface NamedStory {
  id: string;
  title: string;
  favourite: boolean | null;
  tags: readonly string[];
}

/** Stories by their ids, as far as they have been read. */
export function namedStories(cache: QueryClient, ids: ReadonlySet<string>): NamedStory[] {
  const known = new Map<string, LibraryCard>();
  for (const [, segment] of cache.getQueriesData<Segment>({ queryKey: queries.library.list.key() }))
    for (const card of segment?.stories ?? []) if (ids.has(card.id)) known.set(card.id, card);
  return [...ids].map((id) => {
    const card = known.get(id);
    return { id, title: card?.title ?? '', favourite: card?.favourite ?? null, tags: card?.tags ?? [] };
  });
}

/** The selected stories. */
export function useNamed(ids: ReadonlySet<string>): NamedStory[] {
  return namedStories(useQueryClient(), ids);
}
