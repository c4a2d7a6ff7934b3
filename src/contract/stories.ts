import { z } from 'zod';
import { operation } from './operation.ts';
import { CharacterFacts, Scene } from './scenes.ts';
import { CAST_LIMIT, Id, Micros, NAME_LIMIT, PHOTOS_LIMIT, Style, Tier, Timestamp, TITLE_LIMIT } from './values.ts';

export const CastMember = z.object({
  name: z.string().trim().min(1).max(NAME_LIMIT),
  kind: z.string().trim().max(40).default(''),
  description: z.string().trim().max(400).default(''),
  /** What must hold in every picture. */
  facts: CharacterFacts.prefault({}),
  /** The character of this room whose words and photos these are; null for somebody who is only in this story. */
  characterId: Id.nullable().default(null),
});
export type CastMember = z.infer<typeof CastMember>;

/** Which photos a story sends, and in which order. */
const PhotoOrder = z.object({
  /** Photos not named follow in their own order. */
  order: z.array(Id).max(PHOTOS_LIMIT).default([]),
  leftOut: z.array(Id).max(PHOTOS_LIMIT).default([]),
});

/** What a person decides before a story begins. Models and modes are locked from then on. */
export const NewStory = z.object({
  /** Refused when empty after trimming, or longer than 4,000 characters. Control characters are dropped. */
  premise: z.string().max(100_000),
  cast: z.array(CastMember).max(CAST_LIMIT).default([]),
  style: Style.default('watercolor'),
  /** BCP-47, for example "en" or "fr". */
  language: z.string().min(2).max(35).default('en'),
  /** Planned number of pages; null goes on until the reader finishes. */
  length: z.int().min(3).max(40).nullable().default(6),
  videoMode: z.boolean().default(false),
  /** Send the photos of those in a picture with its request. Refused with NOT_ALLOWED where nobody has agreed to it. */
  memoryMode: z.boolean().default(false),
  photos: PhotoOrder.prefault({}),
  /** The model that looks at each picture that arrives; null for none. */
  checkModelId: z.string().max(200).nullable().default(null),
  textModelId: z.string().optional(),
  imageModelId: z.string().optional(),
  videoModelId: z.string().optional(),
  /** The same seed and answers give the same story with Practice. Chosen by the engine when left out. */
  seed: z.int().min(0).max(0xffffffff).optional(),
});
export type NewStory = z.input<typeof NewStory>;

const ModelName = z.object({ id: z.string(), title: z.string(), practice: z.boolean() });

/** A story as a card shows it. */
export const StoryCard = z.object({
  id: Id,
  title: z.string(),
  premise: z.string(),
  style: Style,
  language: z.string(),
  /** Asset id of the cover picture; null until there is one. */
  coverId: Id.nullable(),
  coverAltText: z.string().nullable(),
  sceneCount: z.int().nonnegative(),
  clipCount: z.int().nonnegative(),
  finished: z.boolean(),
  favourite: z.boolean(),
  tags: z.array(z.string()),
  /** When it was thrown away; null outside the trash. */
  deletedAt: Timestamp.nullable(),
  models: z.object({ text: ModelName, image: ModelName, video: ModelName.nullable() }),
  createdAt: Timestamp,
  changedAt: Timestamp,
});
export type StoryCard = z.infer<typeof StoryCard>;

/** A whole story: what it was made from, and its tree of scenes. */
export const Story = StoryCard.extend({
  tier: Tier,
  cast: z.array(CastMember),
  length: z.int().nullable(),
  videoMode: z.boolean(),
  memoryMode: z.boolean(),
  photos: PhotoOrder,
  checkModelId: z.string().nullable(),
  seed: z.int(),
  /** The scene that was read last; reading goes on there. */
  currentSceneId: Id.nullable(),
  /** The page that the reader was at; it goes on there. */
  readerSceneId: Id.nullable(),
  /** Last page of the path that the reader shows by default; null for the path that was played last. */
  pathEndId: Id.nullable(),
  scenes: z.array(Scene),
  costMicros: Micros,
  /** Said once, when Video Mode was asked for and no usable model makes clips. */
  notice: z.enum(['video-mode-unavailable']).nullable(),
});
export type Story = z.infer<typeof Story>;

export const stories = {
  create: operation
    .route({
      method: 'POST',
      path: '/stories',
      summary: 'Begin a story',
      description: 'Saves the story, locks its models, and starts writing its first scene.',
      tags: ['stories'],
    })
    .input(NewStory)
    .output(Story),
  list: operation
    .route({
      method: 'GET',
      path: '/stories',
      summary: 'List stories',
      description: 'Cards, newest change first, a page at a time.',
      tags: ['stories'],
    })
    .input(
      z.object({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(60) }),
    )
    .output(z.object({ stories: z.array(StoryCard), total: z.int(), nextCursor: z.string().nullable() })),
  get: operation
    .route({
      method: 'GET',
      path: '/stories/{id}',
      summary: 'Read a story',
      description: 'The story with all its scenes, takes and unfinished jobs.',
      tags: ['stories'],
    })
    .input(z.object({ id: Id }))
    .output(Story),
  update: operation
    .route({
      method: 'PATCH',
      path: '/stories/{id}',
      summary: 'Rename a story or remember the page',
      description: 'Changes the title, or the scene at which reading goes on. Fields left out stay as they are.',
      tags: ['stories'],
    })
    .input(
      z.object({
        id: Id,
        title: z.string().trim().min(1).max(TITLE_LIMIT).optional(),
        currentSceneId: Id.optional(),
        readerSceneId: Id.optional(),
        /** Null goes back to the path that was played last. */
        pathEndId: Id.nullable().optional(),
      }),
    )
    .output(Story),
};
