/** What of each table goes into a backup. Anything else is neither written nor read back. */
export const BACKUP_COLUMNS = {
  assets: ['id', 'media_type', 'bytes', 'width', 'height', 'duration_seconds'],
  characters: [
    'id',
    'name',
    'name_folded',
    'kind',
    'description',
    'facts_json',
    'colour',
    'created_at',
    'changed_at',
    'deleted_at',
  ],
  photos: [
    'id',
    'character_id',
    'asset_id',
    'crop_asset_id',
    'shape',
    'crop_json',
    'proposals_json',
    'position',
    'added_at',
  ],
  photo_files: ['photo_id', 'asset_id'],
  // Counts and cover are looked at anew when it is brought back.
  stories: [
    'id',
    'title',
    'title_is_final',
    'premise',
    'cast_json',
    'style',
    'language',
    'length',
    'seed',
    'models_json',
    'video_mode',
    'memory_mode',
    'notice',
    'current_scene_id',
    'reader_scene_id',
    'path_end_id',
    'favourite',
    'photos_json',
    'check_model_id',
    'created_at',
    'changed_at',
    'deleted_at',
  ],
  tags: ['story_id', 'tag', 'tag_folded'],
  scenes: [
    'id',
    'story_id',
    'parent_id',
    'answer_json',
    'depth',
    'created_at',
    'deleted_at',
    'branch_name',
    'branch_colour',
    'looks_json',
  ],
  // Neither accounts nor what a provider calls work in flight: nothing of it can be sent or asked after elsewhere.
  jobs: [
    'id',
    'kind',
    'state',
    'story_id',
    'scene_id',
    'provider_id',
    'model_id',
    'model_title',
    'practice',
    'priority',
    'inputs_json',
    'inputs_hash',
    'attempt',
    'calls',
    'error_code',
    'error_message',
    'estimate_micros',
    'estimate_low_micros',
    'price_known',
    'cost_micros',
    'still_charged',
    'queued_at',
    'submitted_at',
    'ended_at',
  ],
  job_photos: ['job_id', 'position', 'photo_id', 'character_id', 'name', 'asset_id'],
  takes: [
    'id',
    'scene_id',
    'kind',
    'job_id',
    'asset_id',
    'content_json',
    'chosen',
    'created_at',
    'deleted_at',
    'origin',
    'accepted_hash',
    'check_json',
  ],
  story_characters: ['story_id', 'character_id'],
  media_tasks: ['job_id', 'kind', 'prompt', 'model_id', 'source_asset_id', 'asset_id', 'created_at'],
  ledger: [
    'id',
    'at',
    'job_id',
    'call',
    'kind',
    'outcome',
    'provider_id',
    'model_id',
    'model_title',
    'story_id',
    'scene_id',
    'estimate_micros',
    'price_known',
    'actual_micros',
  ],
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
