import { z } from 'zod';

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
  KEYS_LOCKED: { status: 409, data: z.object({}) },
  DISK_FULL: { status: 507, data: z.object({ path: z.string() }) },
  DATA_FOLDER: { status: 500, data: z.object({ path: z.string(), reason: z.string() }) },
  CLOSED: { status: 503, data: z.object({}) },
} as const;

export type ApiErrorCode = keyof typeof commonErrors;
