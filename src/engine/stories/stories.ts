import type { NewStory } from '../../contract/stories.ts';
import type { Answer, Scene } from '../../contract/scenes.ts';
import type { Story } from '../../contract/stories.ts';
import type { GenerationKind } from '../../contract/values.ts';
import type { Catalogue, Offer } from '../catalogue/catalogue.ts';
import { EngineError, notFound } from '../errors.ts';
import { hasEnded } from '../jobs/job-states.ts';
import type { JobRow, SceneRow, StoryRow } from '../store/rows.ts';
import { plainText } from '../writer/plain-text.ts';
import { checkedLanguage, checkedPicturePrompt, checkedPremise, checkedWords } from './checked-input.ts';
import { setBranch } from './branches.ts';
import { sceneInLibrary, storyInLibrary, type ChangeParts } from './change-parts.ts';
import { editPage, type PageEdit } from './edit-page.ts';
import { updateStory, type StoryUpdate } from './reading-place.ts';
import type { ScenePipeline } from './scene-pipeline.ts';
import {
  derivedSeed,
  shownPage,
  type GivenAnswer,
  type ModelName,
  type StoryModels,
  type WrittenPage,
} from './scene-records.ts';
import type { StoryViews } from './story-views.ts';
import { acceptStale, chooseTake } from './takes.ts';

const FIRST_TITLE_LENGTH = 60;
/** What somebody asked for by itself comes before what follows by itself. */
const ASKED_FOR = 5;

interface StoriesParts extends ChangeParts {
  readonly catalogue: Catalogue;
  readonly pipeline: ScenePipeline;
  readonly views: StoryViews;
  /** Takes a scene out of the trash. */
  restore(sceneId: string): void;
}

/** What a new take is to have that the page and the story do not say. */
interface TakeWish {
  readonly picturePrompt?: string | undefined;
  readonly modelId?: string | undefined;
}

/** Everything that a person does with the stories of one room. */
export class Stories {
  readonly #parts: StoriesParts;

  constructor(parts: StoriesParts) {
    this.#parts = parts;
  }

  /** Saves a story, locks its models and starts writing. Throws INPUT_REFUSED or MODEL_UNUSABLE; nothing is saved then. */
  create(input: NewStory): Story {
    const premise = checkedPremise(input.premise);
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
      cast_json: JSON.stringify(
        (input.cast ?? []).map(({ name, kind = '', description = '' }) => ({
          name: plainText(name),
          kind: plainText(kind),
          description: plainText(description),
        })),
      ),
      style: input.style ?? 'watercolor',
      language: checkedLanguage(input.language ?? 'en', text.model.languages),
      length: input.length === undefined ? 6 : input.length,
      seed: input.seed ?? derivedSeed(id),
      models_json: JSON.stringify(models),
      video_mode: video ? 1 : 0,
      memory_mode: input.memoryMode ? 1 : 0,
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
    const scene = this.#newScene(story, null, null);
    const job = this.#parts.pipeline.textJob(story, scene, 0);
    this.#parts.pipeline.begin([job], () => {
      this.#parts.store.stories.insert(story);
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
   * INPUT_REFUSED, and STATE_CONFLICT when other words or another model are asked for while one is being made.
   */
  remake({ id, kind, ...wish }: { id: string; kind: GenerationKind } & TakeWish): Scene {
    const { scene, story } = sceneInLibrary(this.#parts, id);
    const busy = this.#parts.store.jobs.ofScene(id).find((job) => job.kind === kind && !hasEnded(job.state));
    if (busy && (wish.picturePrompt !== undefined || wish.modelId !== undefined)) {
      throw new EngineError('STATE_CONFLICT', 'One is being made already', { state: busy.state });
    }
    if (!busy) {
      const job = this.#remakeJob(story, scene, kind, wish);
      this.#parts.pipeline.begin([{ ...job, priority: job.priority - ASKED_FOR }]);
    }
    this.#parts.pipeline.tell(scene);
    return this.scene(id);
  }

  chooseTake({ id, takeId }: { id: string; takeId: string }): Scene {
    return this.#change(id, (story, scene) => chooseTake(this.#parts, story, scene, takeId));
  }

  /** Throws as `editPage` does. */
  edit({ id, ...edit }: { id: string } & PageEdit): Scene {
    return this.#change(id, (story, scene) => editPage(this.#parts, story, scene, edit));
  }

  acceptStale({ id, takeId }: { id: string; takeId: string }): Scene {
    return this.#change(id, (story, scene) => {
      acceptStale(this.#parts, story, scene, { takeId, check: this.#parts.views.staleCheck(story) });
    });
  }

  setBranch({ id, branch }: { id: string; branch: Scene['branch'] }): Scene {
    return this.#change(id, (story, scene) => setBranch(this.#parts, story, scene, branch));
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
    if (kind === 'image') return pipeline.imageJob(story, scene, wordsForPicture(page, asked), modelId);
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
    };
  }

  #choose<Kind extends 'text' | 'image' | 'video'>(kind: Kind, id: string | undefined) {
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
  const { picturePrompt: pageWords, who } = page;
  return { prompt: asked ?? pageWords, pageWords: plainText(pageWords), who };
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
