import { CHARACTER_COLUMNS, PHOTO_COLUMNS } from './characters-store.ts';
import { JOB_COLUMNS, LEDGER_COLUMNS } from './jobs-store.ts';
import { SCENE_COLUMNS, TAKE_COLUMNS } from './scenes-store.ts';
import { NEW_STORY_COLUMNS } from './stories-store.ts';

/** What of each table goes into a backup. Anything else is neither written nor read back. */
export const BACKUP_COLUMNS = {
  assets: ['id', 'media_type', 'bytes', 'width', 'height', 'duration_seconds'],
  characters: CHARACTER_COLUMNS,
  photos: PHOTO_COLUMNS,
  photo_files: ['photo_id', 'asset_id'],
  // Counts and cover are looked at anew when it is brought back.
  stories: [
    ...without(NEW_STORY_COLUMNS, ['cover_asset_id', 'cover_alt_text', 'scene_count', 'clip_count', 'finished']),
    'favourite',
    'reader_scene_id',
    'path_end_id',
  ],
  tags: ['story_id', 'tag', 'tag_folded'],
  scenes: SCENE_COLUMNS,
  // Neither accounts nor what a provider calls work in flight: nothing of it can be sent or asked after elsewhere.
  jobs: without(JOB_COLUMNS, ['account_id', 'client_id', 'lane', 'rank', 'operation_json', 'due_at', 'late_until']),
  held_pictures: ['job_id', 'check_job_id', 'media_type', 'late_until', 'at'],
  job_photos: ['job_id', 'position', 'photo_id', 'character_id', 'name', 'asset_id'],
  takes: TAKE_COLUMNS,
  story_characters: ['story_id', 'character_id'],
  media_tasks: ['job_id', 'kind', 'prompt', 'model_id', 'source_asset_id', 'asset_id', 'created_at'],
  ledger: without(LEDGER_COLUMNS, ['account_id', 'client_id']),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type BackupTable = keyof typeof BACKUP_COLUMNS;

/** One row with the columns' own names. */
export type BackupRow = Readonly<Record<string, string | number | null>>;

export type BackupLine = readonly [BackupTable, BackupRow];

/** What is written and brought back together, in one transaction: a story, a character, or a picture made by itself. */
export type GroupKind = 'characters' | 'stories' | 'media_tasks';

export interface BackupGroup {
  readonly kind: GroupKind;
  /** Of its story or character; of its job for a picture made by itself. */
  readonly id: string;
  /** What others point at comes first. */
  readonly lines: readonly BackupLine[];
}

/** Rows of one table in a group. */
export function rowsOf({ lines }: Pick<BackupGroup, 'lines'>, table: BackupTable): BackupRow[] {
  return lines.flatMap(([name, row]) => (name === table ? [row] : []));
}

function without<Column extends string, Out extends Column>(
  columns: readonly Column[],
  out: readonly Out[],
): readonly Exclude<Column, Out>[] {
  return columns.filter((column): column is Exclude<Column, Out> => !out.some((one) => one === column));
}
