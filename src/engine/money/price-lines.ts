import type { PriceLine, Spending } from '../../contract/money.ts';
import type { GenerationKind, WorkKind } from '../../contract/values.ts';
import type { Catalogue, Offer } from '../catalogue/catalogue.ts';
import { assertNever, EngineError } from '../errors.ts';
import { heldJobIdOf, isPictureGone } from '../gate/held-pictures.ts';
import type { PictureChecks } from '../looks/picture-checks.ts';
import type { TextRequest } from '../provider-kit/model.ts';
import type { CastMember } from '../provider-kit/story-brief.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow, SceneRow, StoryRow } from '../store/rows.ts';
import { castInPicture } from '../stories/picture-prompt.ts';
import { castOf, chosenTake, modelsOf, shownPage } from '../stories/scene-records.ts';
import { photoLimit, referencesFor } from '../stories/story-references.ts';
import { takeOfScene } from '../stories/takes.ts';
import { estimateOf } from './estimate.ts';

/** One call with its price, and the story that it is for; empty for one that has not begun. */
export interface PricedCall {
  readonly line: PriceLine;
  readonly storyId: string | null;
}

interface PricingParts {
  readonly store: LibraryStore;
  readonly catalogue: Pick<Catalogue, 'find' | 'defaultOf'>;
  readonly checks: Pick<PictureChecks, 'planned'>;
  /** What would be sent to write a page. */
  writing(story: StoryRow, scene: SceneRow, telling: number): TextRequest;
}

const KINDS = ['text', 'image', 'video'] as const;
/** Words around a scene's own in a prompt: style, and how those look who are in the picture. */
const PROMPT_AROUND = 'x'.repeat(600);
const USUAL = { prompt: 'x'.repeat(600), fromPicture: true };

/** What something that a person is about to do would cost. Calls nobody, keeps nothing. */
export class PriceLines {
  readonly #parts: PricingParts;

  constructor(parts: PricingParts) {
    this.#parts = parts;
  }

  /** One line per call. Throws NOT_FOUND, MODEL_UNUSABLE, and STATE_CONFLICT for a picture of an unwritten page. */
  of(spending: Spending): PricedCall[] {
    switch (spending.what) {
      case 'page':
        return this.#nextPage(this.#parts.store.stories.get(spending.storyId));
      case 'new-page':
        return this.#newPage(spending);
      case 'take':
        return [this.#take(this.#parts.store.scenes.get(spending.sceneId), spending.kind, spending.modelId)];
      case 'check':
        return [this.#check(spending)];
      case 'retry':
        return [this.#again(this.#parts.store.jobs.get(spending.jobId))];
      case 'retry-failed':
        return this.#parts.store.jobs.retryable().map((job) => this.ofJob(job));
      default:
        return assertNever(spending);
    }
  }

  /** A job with its frozen inputs at the prices of now; as it was said when it was made where its model is gone. */
  ofJob(job: JobRow): PricedCall {
    const inputs = JSON.parse(job.inputs_json) as unknown;
    const offer = this.#parts.catalogue.find(job.kind, job.model_id);
    if (offer) return { line: lineOf(offer, inputs, job.kind), storyId: job.story_id };
    const known = job.price_known === 1;
    const line: PriceLine = {
      kind: job.kind,
      modelId: job.model_id,
      modelTitle: job.model_title,
      practice: job.practice === 1,
      lowMicros: known ? job.estimate_low_micros : null,
      highMicros: known ? job.estimate_micros : null,
      asOf: null,
      seconds: secondsOf(job.kind, inputs),
    };
    return { line, storyId: job.story_id };
  }

  /** Of a picture that did not pass its check nothing is left: it is made anew. */
  #again(job: JobRow): PricedCall {
    const { store } = this.#parts;
    return this.ofJob(isPictureGone(store, job) ? store.jobs.get(heldJobIdOf(job) ?? '') : job);
  }

  #nextPage(story: StoryRow): PricedCall[] {
    const scene: SceneRow = {
      id: '',
      story_id: story.id,
      parent_id: story.current_scene_id,
      answer_json: JSON.stringify({ answer: { kind: 'words', text: '' }, label: '' }),
      depth: 0,
      created_at: 0,
      deleted_at: null,
      branch_name: null,
      branch_colour: null,
      looks_json: null,
    };
    const models = modelsOf(story);
    const kinds = KINDS.filter((kind) => models[kind] !== null && (kind !== 'video' || story.video_mode === 1));
    const made = kinds.map((kind) => {
      const offer = this.#offer(kind, models[kind]?.id);
      const inputs =
        kind === 'text'
          ? this.#parts.writing(story, scene, 0)
          : usualInputs(offer, { ...USUAL, photos: this.#photos(story, offer, castOf(story)) });
      return { line: lineOf(offer, inputs), storyId: story.id };
    });
    return [...made, ...this.#usualCheck(story.check_model_id, story.id)];
  }

  /** From a story's first page to a late one, so the writer's price is the usual range. */
  #newPage(models: Extract<Spending, { what: 'new-page' }>): PricedCall[] {
    const ids = { text: models.textModelId, image: models.imageModelId, video: models.videoModelId };
    const made = KINDS.filter((kind) => ids[kind] !== null).map((kind) => {
      const offer = this.#offer(kind, ids[kind] ?? undefined);
      const photos = Math.min(models.photos ?? 0, photoLimit(offer.model));
      return { line: lineOf(offer, usualInputs(offer, { ...USUAL, photos })), storyId: '' };
    });
    return [...made, ...this.#usualCheck(models.checkModelId ?? null, '')];
  }

  #check({ sceneId, takeId, modelId }: Extract<Spending, { what: 'check' }>): PricedCall {
    const { store, checks } = this.#parts;
    const scene = store.scenes.get(sceneId);
    const story = store.stories.get(scene.story_id);
    const planned = checks.planned(story, scene, takeOfScene(this.#parts, scene, takeId), modelId);
    return { line: lineOf(this.#offer('check', planned.modelId), planned.inputs, 'check'), storyId: story.id };
  }

  /** None for a story without it, nor where its model cannot be used: then nothing is sent either. */
  #usualCheck(modelId: string | null, storyId: string): PricedCall[] {
    const offer = modelId === null ? undefined : this.#parts.catalogue.find('check', modelId);
    return offer?.missing === null ? [{ line: lineOf(offer, null, 'check'), storyId }] : [];
  }

  #take(scene: SceneRow, kind: GenerationKind, modelId?: string): PricedCall {
    const { store, catalogue } = this.#parts;
    const story = store.stories.get(scene.story_id);
    const takes = store.scenes.takesOf(scene.id);
    const offer = this.#offer(kind, modelId ?? modelsOf(story)[kind]?.id ?? catalogue.defaultOf(kind)?.model.id);
    if (kind === 'text') {
      const tellings = takes.filter((take) => take.kind === 'text').length;
      return { line: lineOf(offer, this.#parts.writing(story, scene, tellings)), storyId: story.id };
    }
    const page = shownPage(takes);
    if (!page) throw new EngineError('STATE_CONFLICT', 'The page is not written yet', { state: 'unwritten' });
    const prompt = page.picturePrompt + PROMPT_AROUND;
    const fromPicture = chosenTake(takes, 'image') !== undefined;
    const photos = this.#photos(story, offer, castInPicture(castOf(story), page.who));
    return { line: lineOf(offer, usualInputs(offer, { prompt, fromPicture, photos })), storyId: story.id };
  }

  /** How many photos would go with a picture of these; the cast of a whole story is the most that a page can show. */
  #photos(story: StoryRow, { model }: Offer, cast: readonly CastMember[]): number {
    return referencesFor(this.#parts.store.references, story, model, cast).length;
  }

  #offer(kind: WorkKind, id: string | undefined): Offer {
    const offer = this.#parts.catalogue.find(kind, id ?? '');
    if (!offer) throw new EngineError('MODEL_UNUSABLE', `No ${kind} model is called ${id}`, { modelId: id ?? '' });
    return offer;
  }
}

/** What would be frozen for a model's usual result; null for words, whose usual price is the model's own. */
function usualInputs(
  { model }: Offer,
  { prompt, fromPicture, photos }: { readonly prompt: string; readonly fromPicture: boolean; readonly photos: number },
): unknown {
  if (model.kind === 'text') return null;
  const references = Array.from({ length: photos }, () => null);
  if (model.kind === 'image') return { prompt, width: model.width, height: model.height, references };
  const durationSeconds = model.durationsSeconds[0] ?? 0;
  return fromPicture
    ? { prompt, durationSeconds, picture: {} }
    : { prompt, durationSeconds, picture: null, references };
}

/** The price of one call with these frozen inputs; null for a model's usual ones. */
export function lineOf({ model, provider }: Offer, inputs: unknown, kind: WorkKind = model.kind): PriceLine {
  const { lowMicros, highMicros, known } = estimateOf(model, inputs, kind);
  return {
    kind,
    modelId: model.id,
    modelTitle: model.title,
    practice: provider.kind === 'built-in',
    lowMicros: known ? lowMicros : null,
    highMicros: known ? highMicros : null,
    asOf: model.price?.asOf ?? null,
    seconds: secondsOf(kind, inputs),
  };
}

function secondsOf(kind: WorkKind, inputs: unknown): number | null {
  return kind === 'video' ? (inputs as { durationSeconds: number }).durationSeconds : null;
}
