import { z } from 'zod';
import { MEDIA_ENDINGS, type StoredMediaType } from '../assets/media-types.ts';
import { EngineError } from '../errors.ts';
import type { Tier } from '../../contract/values.ts';
import { KeptSettings } from './kept-settings.ts';

/** Of a file; one with a higher one than ours was written by a newer Fableroom. */
export const BACKUP_FORMAT = 2;
/** Of a file in which no picture waits for its check. Every Fableroom reads it. */
export const FIRST_FORMAT = 1;
/** How the files end, with the dot. */
export const BACKUP_ENDING = '.fableroom';
export const MANIFEST = 'manifest.json';

const Count = z.int().nonnegative();
const TierShape = z.enum(['kids', 'adult'] as const satisfies readonly Tier[]);

/** What of each room is in a file. */
const RoomSummary = z.object({ tier: TierShape, stories: Count, characters: Count, files: Count, bytes: Count });
export type RoomSummary = z.infer<typeof RoomSummary>;

/** The list of everything in a file. It is the last part that is written. */
export const Manifest = z.object({
  format: z.literal([FIRST_FORMAT, BACKUP_FORMAT]),
  kind: z.enum(['library', 'story']),
  madeAt: Count,
  version: z.string().max(40),
  title: z.string().max(200).nullable(),
  rooms: z.array(RoomSummary).max(2),
  /** Only of the whole library; files of before have none. */
  settings: KeptSettings.optional(),
  /** Rows of each room by table, to see that all of them came back. */
  rows: z.partialRecord(TierShape, z.record(z.string(), Count)),
  entries: z.array(z.object({ path: z.string().max(200), bytes: Count, sha256: z.string().regex(/^[\da-f]{64}$/) })),
});
export type Manifest = z.infer<typeof Manifest>;

/** What every list begins with, whatever its format. */
export const ManifestStart = z.object({ format: z.int() });

/** First line of the rows of a room. */
export const RowsHeader = z.object({ tier: TierShape });

/** What a part of a file is, by its name. Nothing else may be in one. */
export type PartName =
  | { readonly what: 'manifest' }
  | { readonly what: 'rows'; readonly tier: Tier }
  | { readonly what: 'media'; readonly tier: Tier; readonly assetId: string; readonly mediaType: StoredMediaType };

const PART =
  /^rooms\/(kids|adult)\/(?:(rows\.jsonl)|media\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([a-z\d]{3,4}))$/;

/** Null for a name that no file of ours has. */
export function readPartName(path: string): PartName | null {
  if (path === MANIFEST) return { what: 'manifest' };
  const [, tier, rows, assetId = '', ending] = PART.exec(path) ?? [];
  if (tier !== 'kids' && tier !== 'adult') return null;
  if (rows) return { what: 'rows', tier };
  const mediaType = (Object.keys(MEDIA_ENDINGS) as StoredMediaType[]).find((type) => MEDIA_ENDINGS[type] === ending);
  return mediaType ? { what: 'media', tier, assetId, mediaType } : null;
}

export function rowsPath(tier: Tier): string {
  return `rooms/${tier}/rows.jsonl`;
}

/**
 * Of a picture or clip by its asset, and of a picture that waits for its check by the job that made it: a name that older
 * versions know too, so that they say that a newer one wrote the file, and not that it is none of ours.
 */
export function mediaPath(tier: Tier, id: string, mediaType: StoredMediaType): string {
  return `rooms/${tier}/media/${id}.${MEDIA_ENDINGS[mediaType]}`;
}

export type FileRefusal =
  | 'not-ours'
  | 'damaged'
  | 'newer-format'
  | 'missing'
  | 'not-allowed'
  | 'not-absolute'
  | 'taken';

/** A file, or a place for one, that is not used: INPUT_REFUSED {field: path, reason}. */
export function fileRefused(reason: FileRefusal, message: string, cause?: unknown): EngineError {
  return new EngineError('INPUT_REFUSED', message, { field: 'path', reason }, cause);
}
