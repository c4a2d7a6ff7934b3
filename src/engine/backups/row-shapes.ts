import { z } from 'zod';
import type { PhotoShape } from '../../contract/characters.ts';
import type { JobState } from '../../contract/scenes.ts';
import type { GenerationKind, WorkKind } from '../../contract/values.ts';
import { isStoredMediaType } from '../assets/media-types.ts';
import { FACT_NAMES, STYLE_IDS } from '../provider-kit/story-brief.ts';
import { readJson } from '../stories/scene-records.ts';
import { BACKUP_COLUMNS, type BackupLine, type BackupTable } from '../store/backup-tables.ts';

/** What rows of a file must look like before they come near a database. The file may have been written by anybody. */

const Id = z.uuid();
const Words = z.string().max(20_000);
const Long = z.string().max(32 * 1024 * 1024);
const Count = z.int().nonnegative();
const Flag = z.union([z.literal(0), z.literal(1)]);
const OrNull = <Shape extends z.ZodType>(shape: Shape): z.ZodNullable<Shape> => shape.nullable();

/** JSON whose parts are used without looking again. */
function jsonOf(shape: z.ZodType): z.ZodString {
  return Long.refine((text) => shape.safeParse(readJson(text)).success);
}

const AnyObject = z.record(z.string(), z.unknown());
const Fact = z.string().max(120).optional();
const Facts = z.looseObject({ hair: Fact, skin: Fact, age: Fact, outfit: Fact, marks: Fact });
const Cast = z
  .array(
    z.looseObject({
      name: z.string().min(1).max(40),
      kind: z.string().max(40).optional(),
      description: z.string().max(400).optional(),
      facts: Facts.optional(),
      characterId: OrNull(Id).optional(),
    }),
  )
  .max(200);
const ModelName = z.looseObject({ id: Words, title: Words, practice: z.boolean() });
const Models = z.looseObject({ text: ModelName, image: ModelName, video: OrNull(ModelName) });
const GivenAnswer = z.looseObject({
  answer: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('choice'), index: Count }),
    z.looseObject({ kind: z.literal('words'), text: Words }),
    z.looseObject({ kind: z.literal('finish') }),
  ]),
  label: Words.optional(),
});
const Page = z.looseObject({
  storyTitle: Words.optional(),
  title: Words.optional(),
  text: Long.optional(),
  who: z.array(Words).optional(),
  outfits: z.array(z.looseObject({ who: Words, wears: Words })).optional(),
  picturePrompt: Words.optional(),
  altText: Words.optional(),
  motionPrompt: Words.optional(),
  ends: z.boolean().optional(),
  choices: z.array(z.looseObject({ label: Words })).optional(),
  telling: Count.optional(),
});
const Looks = z.array(z.looseObject({ name: Words, facts: Facts }));
const Order = z.looseObject({ order: z.array(Id).max(64), leftOut: z.array(Id).max(64) });
const Share = z.number().min(0).max(1).optional();
const Crop = z.looseObject({ left: Share, top: Share, width: Share, height: Share });
const Proposals = z.looseObject({ face: Crop.optional(), half: Crop.optional(), full: Crop.optional() });
const Check = z.looseObject({
  modelTitle: Words,
  practice: z.boolean(),
  at: Count,
  findings: z.array(z.looseObject({ name: Words, fact: z.enum(FACT_NAMES), expected: Words, seen: Words })),
  notFound: z.array(Words),
});

const GENERATION = ['text', 'image', 'video'] as const satisfies readonly GenerationKind[];
const WORK = [...GENERATION, 'check'] as const satisfies readonly WorkKind[];
const ENDS = ['done', 'failed', 'refused', 'expired', 'cancelled'] as const satisfies readonly JobState[];
const SHAPES = ['face', 'half', 'full', 'own'] as const satisfies readonly PhotoShape[];

/** Every column that is brought back has its shape. */
type RowShapes = {
  readonly [Table in BackupTable]: z.ZodObject<
    Readonly<Record<(typeof BACKUP_COLUMNS)[Table][number], z.ZodType<string | number | null>>>
  >;
};

const ROWS: RowShapes = {
  assets: z.object({
    id: Id,
    media_type: z.string().refine((type) => isStoredMediaType(type)),
    bytes: Count,
    width: OrNull(Count),
    height: OrNull(Count),
    duration_seconds: OrNull(z.number().nonnegative()),
  }),
  characters: z.object({
    id: Id,
    name: Words.min(1),
    name_folded: Words,
    kind: Words,
    description: Words,
    facts_json: jsonOf(Facts),
    colour: Words,
    created_at: Count,
    changed_at: Count,
    deleted_at: OrNull(Count),
  }),
  photos: z.object({
    id: Id,
    character_id: Id,
    asset_id: Id,
    crop_asset_id: Id,
    shape: z.enum(SHAPES),
    crop_json: jsonOf(Crop),
    proposals_json: jsonOf(Proposals),
    position: z.int(),
    added_at: Count,
  }),
  photo_files: z.object({ photo_id: Id, asset_id: Id }),
  stories: z.object({
    id: Id,
    title: Words,
    title_is_final: Flag,
    premise: Words,
    cast_json: jsonOf(Cast),
    style: z.enum(STYLE_IDS),
    language: z.string().max(40),
    length: OrNull(Count),
    seed: Count,
    models_json: jsonOf(Models),
    video_mode: Flag,
    memory_mode: Flag,
    notice: OrNull(z.literal('video-mode-unavailable')),
    current_scene_id: OrNull(Id),
    reader_scene_id: OrNull(Id),
    path_end_id: OrNull(Id),
    favourite: Flag,
    photos_json: jsonOf(Order),
    check_model_id: OrNull(Words),
    created_at: Count,
    changed_at: Count,
    deleted_at: OrNull(Count),
  }),
  tags: z.object({ story_id: Id, tag: Words.min(1), tag_folded: Words.min(1) }),
  scenes: z.object({
    id: Id,
    story_id: Id,
    parent_id: OrNull(Id),
    answer_json: OrNull(jsonOf(GivenAnswer)),
    depth: Count,
    created_at: Count,
    deleted_at: OrNull(Count),
    branch_name: OrNull(Words),
    branch_colour: OrNull(Words),
    looks_json: OrNull(jsonOf(Looks)),
  }),
  jobs: z.object({
    id: Id,
    kind: z.enum(WORK),
    state: z.enum(ENDS),
    story_id: OrNull(Id),
    scene_id: OrNull(Id),
    provider_id: Words,
    model_id: Words,
    model_title: Words,
    practice: Flag,
    priority: z.int(),
    inputs_json: jsonOf(AnyObject),
    inputs_hash: z.string().max(64),
    attempt: Count,
    calls: Count,
    error_code: OrNull(Words),
    error_message: OrNull(Words),
    estimate_micros: Count,
    estimate_low_micros: Count,
    price_known: Flag,
    cost_micros: OrNull(Count),
    still_charged: OrNull(Flag),
    queued_at: Count,
    submitted_at: OrNull(Count),
    ended_at: Count,
  }),
  held_pictures: z.object({
    job_id: Id,
    check_job_id: Id,
    media_type: z.string().refine((type) => isStoredMediaType(type) && type.startsWith('image/')),
    late_until: OrNull(Count),
    at: Count,
  }),
  job_photos: z.object({
    job_id: Id,
    position: Count,
    photo_id: OrNull(Id),
    character_id: OrNull(Id),
    name: Words,
    asset_id: OrNull(Id),
  }),
  takes: z.object({
    id: Id,
    scene_id: Id,
    kind: z.enum(GENERATION),
    job_id: Id,
    asset_id: OrNull(Id),
    content_json: OrNull(jsonOf(Page)),
    chosen: Flag,
    created_at: Count,
    deleted_at: OrNull(Count),
    origin: z.enum(['model', 'hand']),
    accepted_hash: OrNull(Words),
    check_json: OrNull(jsonOf(Check)),
  }),
  story_characters: z.object({ story_id: Id, character_id: Id }),
  media_tasks: z.object({
    job_id: Id,
    kind: z.enum(['image', 'video']),
    prompt: Words,
    model_id: Words,
    source_asset_id: OrNull(Id),
    asset_id: OrNull(Id),
    created_at: Count,
  }),
  ledger: z.object({
    id: Id,
    at: Count,
    job_id: Id,
    call: z.int(),
    kind: z.enum(WORK),
    outcome: Words,
    provider_id: Words,
    model_id: Words,
    model_title: Words,
    story_id: OrNull(Id),
    scene_id: OrNull(Id),
    estimate_micros: Count,
    price_known: Flag,
    actual_micros: OrNull(Count),
  }),
};

/** A line of a file as a row with our columns and nothing else; null where it is none. */
export function readLine(line: unknown): BackupLine | null {
  if (!Array.isArray(line)) return null;
  const [table, row] = line as unknown[];
  if (typeof table !== 'string' || !Object.hasOwn(BACKUP_COLUMNS, table)) return null;
  const read = ROWS[table as BackupTable].safeParse(row);
  return read.success ? [table as BackupTable, read.data] : null;
}
