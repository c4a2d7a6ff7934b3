import type { NewStory } from '../../contract/stories.ts';
import type { Answer, Scene } from '../../contract/scenes.ts';
import type { Story } from '../../contract/stories.ts';
import type { GenerationKind } from '../../contract/values.ts';
import type { Catalogue, Offer } from '../catalogue/catalogue.ts';
import { castMembers, tieCast } from '../characters/cast-members.ts';
import { EngineError, notFound } from '../errors.ts';
import type { MayStand } from '../gate/may-stand.ts';
import { hasEnded } from '../jobs/job-states.ts';
import { isCheckOf, type PictureChecks } from '../looks/picture-checks.ts';
import { setLook, type LookWish } from '../looks/set-look.ts';
import { looksInWords, type CastMember, type StyleId } from '../provider-kit/story-brief.ts';
import type { JobRow, SceneRow, StoryRow } from '../store/rows.ts';
import { plainText } from '../writer/plain-text.ts';
import { checkedLanguage, checkedPicturePrompt, checkedPremise, checkedStyle, checkedWords } from './checked-input.ts';
import { setBranch } from './branches.ts';
import { sceneInLibrary, storyInLibrary, type ChangeParts } from './change-parts.ts';
import { editPage, type PageEdit } from './edit-page.ts';
import { updateStory, type StoryUpdate } from './reading-place.ts';
import { castInPicture } from './picture-prompt.ts';
import type { PictureWish, ScenePipeline } from './scene-pipeline.ts';
import {
  castOf,
  derivedSeed,
  modelsOf,
  shownPage,
  type GivenAnswer,
  type ModelName,
  type StoryModels,
  type WrittenPage,
} from './scene-records.ts';
import { requireConsent } from './story-references.ts';
import type { StoryViews } from './story-views.ts';
import { acceptStale, chooseTake, takeOfScene } from './takes.ts';

const FIRST_TITLE_LENGTH = 60;
/** What somebody asked for by itself comes before what follows by itself. */
const ASKED_FOR = 5;

interface StoriesParts extends ChangeParts {
  readonly catalogue: Catalogue;
  readonly pipeline: ScenePipeline;
  readonly checks: PictureChecks;
  readonly views: StoryViews;
  readonly mayStand: MayStand;
  /** The looks that a story of this room may have; null for all. */
  styles(): readonly StyleId[] | null;
  /** Takes a scene out of the trash. */
  restore(sceneId: string): void;
}

/** What a new take is to have that the page and the story do not say. */
interface TakeWish extends PictureWish {
  readonly picturePrompt?: string | undefined;
}

/** Everything that a person does with the stories of one room. */
export class Stories {
  readonly #parts: StoriesParts;

  constructor(parts: StoriesParts) {
    this.#parts = parts;
  }

  /**
   * Saves a story, locks its models and starts writing. Throws INPUT_REFUSED, MODEL_UNUSABLE, NOT_FOUND for a
   * character, or NOT_ALLOWED where photos would go to a service that nobody agreed to; nothing is saved then.
   */
  create(input: NewStory): Story {
    const premise = checkedPremise(input.premise);
    const cast = castMembers(this.#parts.store, input.cast ?? []);
    this.#mayStand({ premise, cast: wordsOfCast(cast) }, input.language);
    const id = this.#parts.newId();
    const now = this.#parts.now();
    const text = this.#choose('text', input.textModelId);
    const image = this.#choose('image', input.imageModelId);
    const video = input.videoMode ? this.#chooseVideo(input.videoModelId) : null;
    const models: StoryModels = { text: nameOf(text), image: nameOf(image), video: video && nameOf(video) };
    const story: StoryRow = {
      id,
      title: firstTitle(premise),
      title_is_final: 0,
      premise,
      cast_json: JSON.stringify(cast),
      style: checkedStyle(input.style, this.#parts.styles()),
      language: checkedLanguage(input.language ?? 'en', text.model.languages),
      length: input.length === undefined ? 6 : input.length,
      seed: input.seed ?? derivedSeed(id),
      models_json: JSON.stringify(models),
      video_mode: video ? 1 : 0,
      memory_mode: input.memoryMode ? 1 : 0,
      photos_json: JSON.stringify({ order: input.photos?.order ?? [], leftOut: input.photos?.leftOut ?? [] }),
      check_model_id: input.checkModelId ? this.#choose('check', input.checkModelId).model.id : null,
      notice: input.videoMode && !video ? 'video-mode-unavailable' : null,
      current_scene_id: null,
      cover_asset_id: null,
      cover_alt_text: null,
      scene_count: 0,
      clip_count: 0,
      finished: 0,
      favourite: 0,
      deleted_at: null,
      reader_scene_id: null,
      path_end_id: null,
      created_at: now,
      changed_at: now,
    };
    requireConsent(this.#parts.store.references, story, image, castOf(story));
    const scene = this.#newScene(story, null, null);
    const job = this.#parts.pipeline.textJob(story, scene, 0);
    this.#parts.pipeline.begin([job], () => {
      this.#parts.store.stories.insert(story);
      tieCast(this.#parts.store, id, cast);
      this.#parts.store.scenes.insert(scene);
      this.#parts.store.stories.change(id, { current_scene_id: scene.id }, null);
    });
    this.#parts.pipeline.tell(scene);
    return this.get(id);
  }

  get(id: string): Story {
    return this.#parts.views.story(this.#parts.store.stories.get(id));
  }

  /** Throws as `updateStory` does. */
  update({ id, ...update }: { id: string } & StoryUpdate): Story {
    const story = storyInLibrary(this.#parts, id);
    this.#mayStand({ title: update.title }, story.language);
    updateStory(this.#parts, story, update);
    this.#parts.pipeline.tellStory(id);
    return this.get(id);
  }

  scene(id: string): Scene {
    return this.#parts.views.scene(sceneInLibrary(this.#parts, id).scene);
  }

  /** Goes on from a page. The same answer to the same page leads to the scene that is already there. */
  addScene({ storyId, parentId, answer }: { storyId: string; parentId: string; answer: Answer }): Scene {
    const story = storyInLibrary(this.#parts, storyId);
    const parent = this.#parts.store.scenes.get(parentId);
    if (parent.story_id !== storyId) throw notFound('scene', parentId);
    const given = this.#givenAnswer(parent, answer);
    if (answer.kind === 'words') this.#mayStand({ words: given.label }, story.language);
    const scene = this.#newScene(story, parent, given);
    const known = this.#parts.store.scenes.byAnswer(parentId, scene.answer_json ?? '');
    if (known) {
      // What was thrown away comes back as it was, instead of being paid for again.
      if (known.deleted_at !== null) this.#parts.restore(known.id);
      this.update({ id: storyId, currentSceneId: known.id });
      return this.scene(known.id);
    }
    this.#parts.pipeline.begin([this.#parts.pipeline.textJob(story, scene, 0)], () => {
      this.#parts.store.scenes.insert(scene);
      this.#parts.store.stories.change(storyId, { current_scene_id: scene.id }, this.#parts.now());
    });
    this.#parts.pipeline.tell(scene);
    return this.scene(scene.id);
  }

  /**
   * Starts a new take; while one of that kind is already being made, that one counts. Throws MODEL_UNUSABLE and
   * INPUT_REFUSED, NOT_ALLOWED as `create` does, and STATE_CONFLICT when other words, photos or another model are asked
   * for while one is being made.
   */
  remake({ id, kind, ...wish }: { id: string; kind: GenerationKind } & TakeWish): Scene {
    const { scene, story } = sceneInLibrary(this.#parts, id);
    this.#mayStand({ picturePrompt: wish.picturePrompt }, story.language);
    const busy = this.#parts.store.jobs.ofScene(id).find((job) => job.kind === kind && !hasEnded(job.state));
    if (busy && Object.values(wish).some((value) => value !== undefined)) {
      throw new EngineError('STATE_CONFLICT', 'One is being made already', { state: busy.state });
    }
    if (!busy) {
      const job = this.#remakeJob(story, scene, kind, wish);
      this.#parts.pipeline.begin([{ ...job, priority: job.priority - ASKED_FOR }]);
    }
    this.#parts.pipeline.tell(scene);
    return this.scene(id);
  }

  /**
   * Looks at a picture; while somebody looks at it already, that counts. Throws NOT_FOUND for a take of another scene,
   * and what `PictureChecks.asked` throws.
   */
  check({ id, takeId, modelId }: { id: string; takeId: string; modelId?: string | undefined }): Scene {
    return this.#change(id, (story, scene) => {
      const take = takeOfScene(this.#parts, scene, takeId);
      const busy = this.#parts.store.jobs.ofScene(id).some((job) => isCheckOf(job, takeId) && !hasEnded(job.state));
      if (busy) return;
      const job = this.#parts.checks.asked(story, scene, take, modelId);
      this.#parts.pipeline.begin([{ ...job, priority: job.priority - ASKED_FOR }]);
    });
  }

  /** Throws as `setLook` does. */
  setLook({ id, ...wish }: { id: string } & LookWish): Scene {
    return this.#change(id, (story, scene) => {
      this.#mayStand({ facts: Object.values(wish.facts ?? {}).join('\n') }, story.language);
      setLook(this.#parts, story, scene, wish);
    });
  }

  chooseTake({ id, takeId }: { id: string; takeId: string }): Scene {
    return this.#change(id, (story, scene) => chooseTake(this.#parts, story, scene, takeId));
  }

  /** Throws as `editPage` does. */
  edit({ id, ...edit }: { id: string } & PageEdit): Scene {
    return this.#change(id, (story, scene) => {
      this.#mayStand(edit, story.language);
      editPage(this.#parts, story, scene, edit);
    });
  }

  acceptStale({ id, takeId }: { id: string; takeId: string }): Scene {
    return this.#change(id, (story, scene) => {
      acceptStale(this.#parts, story, scene, { takeId, check: this.#parts.views.staleCheck(story) });
    });
  }

  setBranch({ id, branch }: { id: string; branch: Scene['branch'] }): Scene {
    return this.#change(id, (story, scene) => {
      this.#mayStand({ branch: branch?.name }, story.language);
      setBranch(this.#parts, story, scene, branch);
    });
  }

  /** What a person wrote, by field. Throws CONTENT_REFUSED in a room where it does not belong. */
  #mayStand(said: Readonly<Record<string, string | undefined>>, language: string | undefined): void {
    for (const [field, text] of Object.entries(said)) {
      if (text !== undefined) this.#parts.mayStand(field, text, language);
    }
  }

  /** Changes a scene by hand, and tells listeners. Throws NOT_FOUND. */
  #change(id: string, work: (story: StoryRow, scene: SceneRow) => void): Scene {
    const { scene, story } = sceneInLibrary(this.#parts, id);
    work(story, scene);
    this.#parts.pipeline.tell(this.#parts.store.scenes.get(id));
    return this.scene(id);
  }

  #remakeJob(story: StoryRow, scene: SceneRow, kind: GenerationKind, wish: TakeWish): JobRow {
    const { pipeline, store } = this.#parts;
    const { modelId } = wish;
    const takes = store.scenes.takesOf(scene.id);
    const asked = checkedPicturePrompt(kind, wish.picturePrompt);
    if (kind === 'text') {
      const tellings = takes.filter((take) => take.kind === 'text').length;
      return pipeline.textJob(story, scene, tellings, modelId);
    }
    const page = shownPage(takes);
    if (!page) throw new EngineError('STATE_CONFLICT', 'The page is not written yet', { state: 'unwritten' });
    if (kind === 'image') {
      const offer = this.#choose('image', modelId ?? modelsOf(story).image.id);
      requireConsent(store.references, story, offer, castInPicture(castOf(story), page.who.map(plainText)), wish);
      return pipeline.imageJob(story, scene, wordsForPicture(page, asked), wish);
    }
    return pipeline.videoJob(story, scene, page, pipeline.pictureFor(scene), modelId);
  }

  #givenAnswer(parent: SceneRow, answer: Answer): GivenAnswer {
    const page = shownPage(this.#parts.store.scenes.takesOf(parent.id));
    if (!page) throw new EngineError('STATE_CONFLICT', 'That page is not written yet', { state: 'unwritten' });
    if (page.ends) throw new EngineError('STATE_CONFLICT', 'The story ends on that page', { state: 'ended' });
    if (answer.kind === 'finish') return { answer, label: 'The end' };
    if (answer.kind === 'words') {
      const text = checkedWords(answer.text);
      return { answer: { kind: 'words', text }, label: text };
    }
    const choice = page.choices[answer.index];
    if (!choice) {
      throw new EngineError('INPUT_REFUSED', `That page has ${page.choices.length} choices`, {
        field: 'answer',
        reason: 'no-such-choice',
      });
    }
    return { answer, label: choice.label };
  }

  #newScene(story: StoryRow, parent: SceneRow | null, given: GivenAnswer | null): SceneRow {
    return {
      id: this.#parts.newId(),
      story_id: story.id,
      parent_id: parent?.id ?? null,
      answer_json: given && JSON.stringify(given),
      depth: (parent?.depth ?? 0) + 1,
      created_at: this.#parts.now(),
      deleted_at: null,
      branch_name: null,
      branch_colour: null,
      looks_json: null,
    };
  }

  #choose<Kind extends 'text' | 'image' | 'video' | 'check'>(kind: Kind, id: string | undefined) {
    const { catalogue } = this.#parts;
    const wanted = id ?? catalogue.defaultOf(kind)?.model.id ?? '';
    return catalogue.usable(kind, wanted);
  }

  /** Video Mode without a model that can make clips starts with pictures only; a model asked for by name must be there. */
  #chooseVideo(id: string | undefined) {
    const usable = id !== undefined || this.#parts.catalogue.defaultOf('video') !== null;
    return usable ? this.#choose('video', id) : null;
  }
}

/** What to paint: the page's own words, or others that were asked for this once. */
function wordsForPicture(page: WrittenPage, asked: string | undefined): Parameters<ScenePipeline['imageJob']>[2] {
  const { picturePrompt: pageWords, who, outfits } = page;
  return { prompt: asked ?? pageWords, pageWords: plainText(pageWords), who, outfits };
}

function wordsOfCast(cast: readonly CastMember[]): string {
  return cast.map((member) => `${member.name}. ${member.kind}. ${looksInWords(member)}`).join('\n');
}

function nameOf({ model, provider }: Offer): ModelName {
  return { id: model.id, title: model.title, practice: provider.kind === 'built-in' };
}

function firstTitle(premise: string): string {
  const line = premise.split('\n', 1)[0] ?? '';
  if (line.length <= FIRST_TITLE_LENGTH) return line;
  const cut = line.slice(0, FIRST_TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), FIRST_TITLE_LENGTH / 2)).trimEnd()}…`;
}
