import type { PhotoShape } from '../../contract/characters.ts';
import type { GenerationKind, WorkKind } from '../../contract/values.ts';
import type { JobState } from '../../contract/scenes.ts';

/** Rows as they stand in library.db, with the columns' own names. */

/** A story as it is inserted; the database fills in the rest. */
export interface NewStoryRow {
  id: string;
  title: string;
  title_is_final: number;
  premise: string;
  cast_json: string;
  style: string;
  language: string;
  length: number | null;
  seed: number;
  models_json: string;
  video_mode: number;
  memory_mode: number;
  notice: string | null;
  current_scene_id: string | null;
  cover_asset_id: string | null;
  cover_alt_text: string | null;
  scene_count: number;
  clip_count: number;
  finished: number;
  created_at: number;
  changed_at: number;
  /** Set for one that enters the library only when it is whole. */
  deleted_at?: number | null;
  /** Order of its photos, and those left out. */
  photos_json?: string;
  check_model_id?: string | null;
}

export interface StoryRow extends NewStoryRow {
  favourite: number;
  deleted_at: number | null;
  reader_scene_id: string | null;
  path_end_id: string | null;
  photos_json: string;
  check_model_id: string | null;
}

export interface SceneRow {
  id: string;
  story_id: string;
  parent_id: string | null;
  answer_json: string | null;
  depth: number;
  created_at: number;
  deleted_at: number | null;
  branch_name: string | null;
  branch_colour: string | null;
  looks_json: string | null;
}

export interface CharacterRow {
  id: string;
  name: string;
  name_folded: string;
  kind: string;
  description: string;
  facts_json: string;
  colour: string;
  created_at: number;
  changed_at: number;
  deleted_at: number | null;
}

export interface PhotoRow {
  id: string;
  character_id: string;
  asset_id: string;
  crop_asset_id: string;
  shape: PhotoShape;
  crop_json: string;
  proposals_json: string;
  position: number;
  added_at: number;
}

export interface AssetRow {
  id: string;
  file_name: string;
  media_type: string;
  bytes: number;
  width: number | null;
  height: number | null;
  duration_seconds: number | null;
  created_at: number;
}

export interface JobRow {
  id: string;
  kind: WorkKind;
  state: JobState;
  story_id: string | null;
  scene_id: string | null;
  provider_id: string;
  account_id: string | null;
  /** Whose token the call came with; null for a person. */
  client_id: string | null;
  model_id: string;
  model_title: string;
  practice: number;
  lane: string;
  priority: number;
  rank: number | null;
  inputs_json: string;
  inputs_hash: string;
  operation_json: string | null;
  attempt: number;
  calls: number;
  due_at: number | null;
  error_code: string | null;
  error_message: string | null;
  estimate_micros: number;
  estimate_low_micros: number;
  price_known: number;
  cost_micros: number | null;
  still_charged: number | null;
  late_until: number | null;
  queued_at: number;
  submitted_at: number | null;
  ended_at: number | null;
}

export interface TakeRow {
  id: string;
  scene_id: string;
  kind: GenerationKind;
  job_id: string;
  asset_id: string | null;
  content_json: string | null;
  chosen: number;
  created_at: number;
  deleted_at: number | null;
  origin: 'model' | 'hand';
  accepted_hash: string | null;
  check_json: string | null;
}

export interface LedgerRow {
  id: string;
  at: number;
  job_id: string;
  call: number;
  kind: WorkKind;
  outcome: string;
  provider_id: string;
  account_id: string | null;
  client_id: string | null;
  model_id: string;
  model_title: string;
  story_id: string | null;
  scene_id: string | null;
  estimate_micros: number;
  price_known: number;
  actual_micros: number | null;
}
