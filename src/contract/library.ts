import { z } from 'zod';
import { operation } from './operation.ts';
import { StoryCard } from './stories.ts';
import { Id, ProviderReference, SELECTION_LIMIT, Style } from './values.ts';

/** A tag, as it was first written. Two that differ only in case are the same. */
export const TAG_LIMIT = 40;
export const Tag = z.string().trim().min(1).max(TAG_LIMIT);

/** Text with the words that were searched for marked. Plain text, never markup. */
export const MarkedText = z.array(z.object({ text: z.string(), match: z.boolean() }));
export type MarkedText = z.infer<typeof MarkedText>;

const Flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

/** What the library shows. Conditions that are there must all hold. */
export const LibraryFilter = z.object({
  /** Every word must begin a word of a title, premise, tag or scene. */
  query: z.string().max(200).optional(),
  providerId: z.string().max(80).optional(),
  /** Used by at least one picture, clip or page. */
  modelId: z.string().max(200).optional(),
  hasVideo: Flag.optional(),
  style: Style.optional(),
  tag: Tag.optional(),
  language: z.string().max(35).optional(),
  favourite: Flag.optional(),
  finished: Flag.optional(),
  /** Changed at or after, and before. */
  from: z.coerce.number().int().nonnegative().optional(),
  to: z.coerce.number().int().nonnegative().optional(),
});
export type LibraryFilter = z.infer<typeof LibraryFilter>;

/** A story as the library shows it. */
export const LibraryCard = StoryCard.extend({
  /** Where the query was found; null without one. */
  hit: z
    .object({ where: z.enum(['title', 'premise', 'tag', 'scene']), sceneId: Id.nullable(), text: MarkedText })
    .nullable(),
});
export type LibraryCard = z.infer<typeof LibraryCard>;

const Choice = z.object({ id: z.string(), title: z.string(), stories: z.int().nonnegative() });

export const library = {
  list: operation
    .route({
      method: 'GET',
      path: '/library',
      summary: 'Browse and search the library',
      description: 'Cards of stories that are not in the trash, filtered, searched and sorted, a page at a time.',
      tags: ['library'],
    })
    .input(
      LibraryFilter.extend({
        /** `best` is for a query: the closest first. */
        sort: z.enum(['changed', 'created', 'title', 'best']).default('changed'),
        cursor: z.string().max(400).optional(),
        /** Instead of a cursor: how many stories come before the first. Beyond the last one there are none. */
        position: z.coerce.number().int().nonnegative().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(60),
      }),
    )
    .output(
      z.object({
        stories: z.array(LibraryCard),
        /** How many there are in all; `atLeast` where counting was stopped. */
        total: z.object({ count: z.int().nonnegative(), atLeast: z.boolean() }),
        nextCursor: z.string().nullable(),
      }),
    ),
  facets: operation
    .route({
      method: 'GET',
      path: '/library/facets',
      summary: 'List what can be filtered by',
      description:
        'Providers, models, styles, tags and languages that stories outside the trash have, with their numbers.',
      tags: ['library'],
    })
    .output(
      z.object({
        providers: z.array(Choice.extend(ProviderReference.shape)),
        models: z.array(Choice),
        styles: z.array(Choice),
        tags: z.array(Choice),
        languages: z.array(Choice),
        favourites: z.int().nonnegative(),
        withVideo: z.int().nonnegative(),
        finished: z.int().nonnegative(),
        total: z.int().nonnegative(),
        /** Things in the trash, as it lists them. */
        trash: z.int().nonnegative(),
      }),
    ),
  change: operation
    .route({
      method: 'POST',
      path: '/library/changes',
      summary: 'Change many stories',
      description: 'Marks as favourite, tags or untags all given stories, as one change that can be undone.',
      tags: ['library'],
    })
    .input(
      z.object({
        storyIds: z.array(Id).min(1).max(SELECTION_LIMIT),
        favourite: z.boolean().optional(),
        addTags: z.array(Tag).max(20).default([]),
        removeTags: z.array(Tag).max(20).default([]),
      }),
    )
    .output(z.object({ changed: z.int().nonnegative() })),
};
