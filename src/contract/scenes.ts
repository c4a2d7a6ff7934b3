import { z } from 'zod';
import { OverBudget } from './money.ts';
import { operation } from './operation.ts';
import {
  GenerationKind,
  Id,
  Micros,
  PHOTOS_LIMIT,
  PROMPT_LIMIT,
  Timestamp,
  TITLE_LIMIT,
  WORDS_LIMIT,
  WorkKind,
} from './values.ts';

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

const FactWords = z.string().trim().max(120);
const Fact = FactWords.default('');

/** What must hold wherever a character is seen; empty where nothing was said. */
export const CharacterFacts = z.object({ hair: Fact, skin: Fact, age: Fact, outfit: Fact, marks: Fact });
export type CharacterFacts = z.infer<typeof CharacterFacts>;
/** Only what was said; a fact left out is another thing than an empty one. */
const SaidFacts = z.object({
  hair: FactWords.optional(),
  skin: FactWords.optional(),
  age: FactWords.optional(),
  outfit: FactWords.optional(),
  marks: FactWords.optional(),
});
export const CharacterFact = CharacterFacts.keyof();
export type CharacterFact = z.infer<typeof CharacterFact>;

/** A photo that a picture or clip was made with. */
export const TakeReference = z.object({
  characterId: Id.nullable(),
  name: z.string(),
  /** Null once it was forgotten. */
  photoId: Id.nullable(),
  /** Asset id of the crop that was sent; null once it was forgotten. */
  cropId: Id.nullable(),
});
export type TakeReference = z.infer<typeof TakeReference>;

/** What a look at a picture found about those who must look a certain way. */
export const LookCheck = z.object({
  modelTitle: z.string(),
  practice: z.boolean(),
  at: Timestamp,
  /** What does not hold; empty when everything does. */
  findings: z.array(z.object({ name: z.string(), fact: CharacterFact, expected: z.string(), seen: z.string() })),
  /** Those who could not be found in the picture. */
  notFound: z.array(z.string()),
});
export type LookCheck = z.infer<typeof LookCheck>;

/** An input that has changed since a take was made. */
export const StaleInput = z.object({
  what: z.enum(['words', 'picture-words', 'style', 'cast', 'fact', 'photo', 'picture', 'choices']),
  /** Whom or what it is about, such as a name of the cast; empty where that is clear. */
  about: z.string(),
  /** Which fact, for `fact`. */
  fact: CharacterFact.optional(),
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
  /** The photos that were sent, in their order. */
  references: z.array(TakeReference),
  /** The last look at this picture; null without one. */
  check: LookCheck.nullable(),
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
  kind: WorkKind,
  state: JobState,
  storyId: Id.nullable(),
  storyTitle: z.string().nullable(),
  sceneId: Id.nullable(),
  /** Number of its page in the story, from 1; null for what belongs to no page. */
  page: z.int().positive().nullable(),
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
  /** The cap it waits for; null in the kids' room, which shows no figures. */
  overBudget: OverBudget.nullable(),
  /** For a look at who is in a picture: the take that is looked at. */
  takeId: Id.nullable(),
  /**
   * For a check whether a picture may be shown in the kids’ room: the job that made it. While there is no verdict, the
   * picture is nowhere to be seen.
   */
  heldJobId: Id.nullable(),
  /** Photos that a picture is to be made with and that cannot be read, so that nothing leaves. */
  missingPhotoIds: z.array(Id),
  /** For `unknown`: whether the provider can be asked what became of it. */
  canBeLookedUp: z.boolean(),
  /** For `cancelling` and `cancelled`: whether the provider charges all the same; null where it does not say. */
  stillCharged: z.boolean().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /**
   * What it may cost, and what the provider said it cost, null where it said nothing; both null in the kids' room, which
   * shows no figures.
   */
  estimateMicros: Micros.nullable(),
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
  /** How somebody looks from this page on, where that is not as before. */
  looks: z.array(z.object({ name: z.string(), facts: SaidFacts })),
  /** What a person called the branch that begins here. */
  branch: z.object({ name: z.string(), colour: BranchColour }).nullable(),
  /** The newest job of each kind that is not done, or the newest that failed. */
  jobs: z.array(Job),
  createdAt: Timestamp,
});
export type Scene = z.infer<typeof Scene>;

/** What the text of a page may be, in UTF-16 code units. */
export const TEXT_LIMIT = 20_000;
/** Longest words for what a picture shows. */
export const ALT_TEXT_LIMIT = 1000;
export const BRANCH_NAME_LIMIT = 60;

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
        /** Photos that are not sent this time. */
        withoutPhotos: z.array(Id).max(PHOTOS_LIMIT).optional(),
        /** Names of those whose photos come first and whose looks are said once more. */
        strongerFor: z.array(z.string().max(60)).max(16).optional(),
      }),
    )
    .output(Scene),
  check: operation
    .route({
      method: 'POST',
      path: '/scenes/{id}/takes/{takeId}/check',
      summary: 'Check who is in a picture',
      description:
        'Asks a model that can see whether those in a picture look as they must. It costs what that model costs; the answer arrives as `check` of the take.',
      tags: ['scenes'],
    })
    .input(z.object({ id: Id, takeId: Id, modelId: z.string().max(200).optional() }))
    .output(Scene),
  setLook: operation
    .route({
      method: 'PUT',
      path: '/scenes/{id}/looks/{name}',
      summary: 'Say how somebody looks from here on',
      description:
        'On this page and those that follow from it these facts hold instead of the character’s own. Facts left out stay as they are, empty ones no longer hold; null takes all of them back.',
      tags: ['scenes'],
    })
    .input(z.object({ id: Id, name: z.string().min(1).max(60), facts: SaidFacts.nullable() }))
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
        altText: z.string().trim().max(ALT_TEXT_LIMIT).optional(),
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
    .input(
      z.object({
        id: Id,
        branch: z.object({ name: z.string().trim().max(BRANCH_NAME_LIMIT), colour: BranchColour }).nullable(),
      }),
    )
    .output(Scene),
};
