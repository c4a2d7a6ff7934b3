import { z } from 'zod';
import { Timestamp } from './values.ts';

/** Why something does not belong in the kids' room. */
export const ContentCategory = z.enum([
  'violence',
  'weapons',
  'sexual',
  'drugs',
  'self-harm',
  'hate',
  'gore',
  'frightening',
  'personal-data',
  'other',
]);
export type ContentCategory = z.infer<typeof ContentCategory>;

/**
 * Every error that can cross a boundary: its HTTP status and the shape of its data. The engine's error codes must be
 * a subset of these keys (the api layer does not compile otherwise). Sentences for people are the renderer's.
 */
export const commonErrors = {
  NOT_FOUND: { status: 404, data: z.object({ what: z.string(), id: z.string() }) },
  INPUT_REFUSED: { status: 422, data: z.object({ field: z.string(), reason: z.string() }) },
  MODEL_UNUSABLE: { status: 422, data: z.object({ modelId: z.string() }) },
  STATE_CONFLICT: { status: 409, data: z.object({ state: z.string() }) },
  /** Not in this room, or not here. */
  NOT_ALLOWED: { status: 403, data: z.object({ reason: z.string() }) },
  /** The grown-ups' room needs its PIN; `wait`: no PIN is taken before that time. */
  PIN_REFUSED: {
    status: 403,
    data: z.object({ reason: z.enum(['needed', 'wrong', 'wait']), waitsUntil: Timestamp.nullable() }),
  },
  /** What was written does not belong in the kids' room. `words` are those that stopped it; empty where a service did. */
  CONTENT_REFUSED: {
    status: 422,
    data: z.object({ field: z.string(), category: ContentCategory, words: z.array(z.string()) }),
  },
  KEYS_LOCKED: { status: 409, data: z.object({}) },
  DISK_FULL: { status: 507, data: z.object({ path: z.string() }) },
  DATA_FOLDER: { status: 500, data: z.object({ path: z.string(), reason: z.string() }) },
  CLOSED: { status: 503, data: z.object({}) },
} as const;

export type ApiErrorCode = keyof typeof commonErrors;
