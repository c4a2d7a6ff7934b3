import { z } from 'zod';

/** A content space. The user interface calls it a room. */
export const Tier = z.enum(['kids', 'adult']);
export type Tier = z.infer<typeof Tier>;

/** The six looks a story can have. */
export const Style = z.enum(['cartoon', 'realistic', 'watercolor', 'anime', 'oil-painting', 'pixel-art']);
export type Style = z.infer<typeof Style>;

/** Ids are time-ordered UUIDs, made by the engine. */
export const Id = z.uuid();

/** UTC milliseconds since 1970. */
export const Timestamp = z.int().nonnegative();

/** Whole micro-dollars: 1,000,000 is one US dollar. */
export const Micros = z.int().nonnegative();

export const GenerationKind = z.enum(['text', 'image', 'video']);
export type GenerationKind = z.infer<typeof GenerationKind>;

/** What a job does: make a part of a page, or check a picture against what must hold. */
export const WorkKind = z.enum([...GenerationKind.options, 'check']);
export type WorkKind = z.infer<typeof WorkKind>;

/** Whose a lane, a call or a sum is. */
export const ProviderReference = z.object({
  id: z.string(),
  title: z.string(),
  /** It is part of the program, and what it makes is practice. */
  builtIn: z.boolean(),
});
export type ProviderReference = z.infer<typeof ProviderReference>;

/** Longest premise, in UTF-16 code units. */
export const PREMISE_LIMIT = 4000;
/** Longest words for a picture. */
export const PROMPT_LIMIT = 4000;
/** Longest answer in the reader's own words. */
export const WORDS_LIMIT = 500;
export const TITLE_LIMIT = 120;
/** Longest name of somebody in a story. */
export const NAME_LIMIT = 40;
export const CAST_LIMIT = 8;
/** Most photos that one picture, story or call names. */
export const PHOTOS_LIMIT = 64;
/** Largest photo file, in bytes. */
export const PHOTO_BYTES_LIMIT = 40 * 1024 * 1024;
/** Most things that one action takes. */
export const SELECTION_LIMIT = 1000;
