import { z } from 'zod';
import { OverBudget } from './money.ts';
import { operation } from './operation.ts';
import { GenerationKind, Id, Micros, PROMPT_LIMIT, Timestamp, TITLE_LIMIT, WORDS_LIMIT } from './values.ts';

/** Where a job stands. One file of the engine draws how these follow one another. */
export const JobState = z.enum([
  'queued',
  'submitting',
  'running',
  'downloading',
  'done',
  'unknown',
  'failed',
  'refused',
  'expired',
  'cancelling',
  'cancelled',
]);
export type JobState = z.infer<typeof JobState>;

/** A stored result file. Its bytes are at `media://<tier>/<id>` or `GET /media/assets/{id}/content`. */
export const Asset = z.object({
  id: Id,
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  /** Pixels; null for what has no picture. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  durationSeconds: z.number().nullable(),
  /** False when the file is gone or damaged; the story stays readable without it. */
  present: z.boolean(),
});
export type Asset = z.infer<typeof Asset>;

/** An input that has changed since a take was made. */
export const StaleInput = z.object({
  what: z.enum(['words', 'picture-words', 'style', 'cast', 'picture', 'choices']),
  /** Whom or what it is about, such as a name of the cast; empty where that is clear. */
  about: z.string(),
  from: z.string(),
  to: z.string(),
});
export type StaleInput = z.infer<typeof StaleInput>;

/** One result for a scene's words, picture or clip. */
export const Take = z.object({
  id: Id,
  kind: GenerationKind,
  chosen: z.boolean(),
  asset: Asset.nullable(),
  modelId: z.string(),
  modelTitle: z.string(),
  practice: z.boolean(),
  prompt: z.string(),
  costMicros: Micros,
  /** True where the provider said what it cost; else the cost is our estimate. */
  costIsActual: z.boolean(),
  seed: z.int().nullable(),
  /** How long it took to make; null for what was written by hand. */
  seconds: z.number().nullable(),
  /** Names of the reference photos that were sent. */
  references: z.array(z.string()),
  /** `hand`: written or edited by a person. */
  origin: z.enum(['model', 'hand']),
  /** What really changed since it was made; empty while it is fresh or was called fine as it is. */
  stale: z.array(StaleInput),
  madeAt: Timestamp,
});
export type Take = z.infer<typeof Take>;

/**
 * Why a job waits: others of its lane run, a passing fault is waited out, the provider asked for a break, somebody
 * paused it, the disk is full, a cap is reached, or the keys are locked.
 */
export const WaitReason = z.enum([
  'lane-busy',
  'retry-later',
  'rate-limit',
  'paused',
  'disk-full',
  'over-budget',
  'keys-locked',
]);

/** Our durable promise to carry a generation out. */
export const Job = z.object({
  id: Id,
  kind: GenerationKind,
  state: JobState,
  storyId: Id.nullable(),
  storyTitle: z.string().nullable(),
  sceneId: Id.nullable(),
  laneId: z.string(),
  modelId: z.string(),
  modelTitle: z.string(),
  practice: z.boolean(),
  attempt: z.int().nonnegative(),
  /** 0..1 where the provider tells it truly, else null. */
  fraction: z.number().min(0).max(1).nullable(),
  /** Latest rough version of a picture: an address like that of an asset. Gone when the job has ended. */
  draftId: z.string().nullable(),
  waitReason: WaitReason.nullable(),
  /** Jobs ahead in the same lane; null when it does not wait. */
  placeInLine: z.int().nullable(),
  /** When it goes on by itself; null where that is not known. */
  dueAt: Timestamp.nullable(),
  /** The cap it waits for. */
  overBudget: OverBudget.nullable(),
  /** For `unknown`: whether the provider can be asked what became of it. */
  canBeLookedUp: z.boolean(),
  /** For `cancelling` and `cancelled`: whether the provider charges all the same; null where it does not say. */
  stillCharged: z.boolean().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  estimateMicros: Micros,
  costMicros: Micros.nullable(),
  queuedAt: Timestamp,
  startedAt: Timestamp.nullable(),
  endedAt: Timestamp.nullable(),
});
export type Job = z.infer<typeof Job>;

/** What the reader answers at the end of a page. */
export const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), index: z.int().min(0).max(3) }),
  z.object({ kind: z.literal('words'), text: z.string().min(1).max(WORDS_LIMIT) }),
  z.object({ kind: z.literal('finish') }),
]);
export type Answer = z.infer<typeof Answer>;

/** Colours of branches on the map. */
export const BranchColour = z.enum(['none', 'ember', 'dusk', 'moss', 'straw', 'plum']);
export type BranchColour = z.infer<typeof BranchColour>;

/** One page of a story. Text fields are null until the writer has got that far. */
export const Scene = z.object({
  id: Id,
  storyId: Id,
  parentId: Id.nullable(),
  /** How it was reached from its parent, as shown on the page; null for the first. */
  answer: Answer.nullable(),
  answerLabel: z.string().nullable(),
  /** Pages from the start, from 1. */
  depth: z.int().positive(),
  title: z.string().nullable(),
  /** Plain text; blank lines part paragraphs, *word* is emphasis. Never markup. */
  text: z.string().nullable(),
  choices: z.array(z.object({ label: z.string() })),
  picturePrompt: z.string().nullable(),
  altText: z.string().nullable(),
  who: z.array(z.string()),
  ends: z.boolean(),
  /** All takes, oldest first; of each kind one is chosen. */
  takes: z.array(Take),
  /** What a person called the branch that begins here. */
  branch: z.object({ name: z.string(), colour: BranchColour }).nullable(),
  /** The newest job of each kind that is not done, or the newest that failed. */
  jobs: z.array(Job),
  createdAt: Timestamp,
});
export type Scene = z.infer<typeof Scene>;

/** What the text of a page may be, in UTF-16 code units. */
export const TEXT_LIMIT = 20_000;

export const scenes = {
  add: operation
    .route({
      method: 'POST',
      path: '/stories/{storyId}/scenes',
      summary: 'Continue a story',
      description:
        'Adds the scene that follows from an answer and starts writing it. Answering a page twice with the same choice returns the scene that is already there.',
      tags: ['scenes'],
    })
    .input(z.object({ storyId: Id, parentId: Id, answer: Answer }))
    .output(Scene),
  get: operation
    .route({
      method: 'GET',
      path: '/scenes/{id}',
      summary: 'Read a scene',
      description: 'One scene with its takes and the jobs that work on it.',
      tags: ['scenes'],
    })
    .input(z.object({ id: Id }))
    .output(Scene),
  remake: operation
    .route({
      method: 'POST',
      path: '/scenes/{id}/takes',
      summary: 'Make a part again',
      description:
        'Starts a new take of the words, the picture or the clip, whatever became of the last one. Earlier takes are kept. A clip can be asked for in stories without Video Mode too.',
      tags: ['scenes'],
    })
    .input(
      z.object({
        id: Id,
        kind: GenerationKind,
        /** For a picture: what is to be seen, in place of the page's own words for it. */
        picturePrompt: z.string().trim().min(1).max(PROMPT_LIMIT).optional(),
        /** Another model for this one take; the story's own stays as it is. */
        modelId: z.string().max(200).optional(),
      }),
    )
    .output(Scene),
  chooseTake: operation
    .route({
      method: 'PUT',
      path: '/scenes/{id}/takes/{takeId}/chosen',
      summary: 'Choose a take',
      description: 'Shows this take on the page from now on.',
      tags: ['scenes'],
    })
    .input(z.object({ id: Id, takeId: Id }))
    .output(Scene),
  edit: operation
    .route({
      method: 'PATCH',
      path: '/scenes/{id}',
      summary: 'Edit a page by hand',
      description:
        'Writes a new take of the words with these changes and chooses it; nothing is generated. Fields left out stay as they are. A choice that already leads somewhere keeps its page.',
      tags: ['scenes'],
    })
    .input(
      z.object({
        id: Id,
        title: z.string().trim().max(TITLE_LIMIT).optional(),
        text: z.string().max(TEXT_LIMIT).optional(),
        altText: z.string().trim().max(1000).optional(),
        picturePrompt: z.string().trim().min(1).max(PROMPT_LIMIT).optional(),
      }),
    )
    .output(Scene),
  acceptStale: operation
    .route({
      method: 'POST',
      path: '/scenes/{id}/takes/{takeId}/accepted',
      summary: 'Call a take fine as it is',
      description: 'It is no longer marked as stale for what has changed so far.',
      tags: ['scenes'],
    })
    .input(z.object({ id: Id, takeId: Id }))
    .output(Scene),
  setBranch: operation
    .route({
      method: 'PUT',
      path: '/scenes/{id}/branch',
      summary: 'Name a branch',
      description: 'Names and colours the branch that begins at this scene; null takes both away.',
      tags: ['scenes'],
    })
    .input(z.object({ id: Id, branch: z.object({ name: z.string().trim().max(60), colour: BranchColour }).nullable() }))
    .output(Scene),
};
