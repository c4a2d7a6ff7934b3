import type { AgeBand } from '../../contract/rooms.ts';
import type { GenerationKind } from '../../contract/values.ts';
import type { AssetLibrary } from '../assets/asset-library.ts';
import type { Catalogue, Offer } from '../catalogue/catalogue.ts';
import { EngineError } from '../errors.ts';
import type { EventHub } from '../event-hub.ts';
import type { Keeping } from '../jobs/job-kind.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { hasEnded } from '../jobs/job-states.ts';
import { castAt, type Outfit } from '../looks/look-state.ts';
import type { PictureChecks } from '../looks/picture-checks.ts';
import type { MediaReader, VideoInputs } from '../media/media-kind.ts';
import type { Log } from '../ports.ts';
import type { StoredImageRequest, TextRequest } from '../provider-kit/model.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { AssetRow, JobRow, SceneRow, StoryRow } from '../store/rows.ts';
import type { PartialPage } from '../writer/partial-page.ts';
import type { Page } from '../writer/page.ts';
import { plainText } from '../writer/plain-text.ts';
import type { PageReader } from '../writer/text-kind.ts';
import { draftFor } from './draft-for.ts';
import { castInPicture, pictureRequest, referenceWords, type PictureInputs } from './picture-prompt.ts';
import { chosenTake, derivedSeed, modelsOf, shownPage, styleOf, type WrittenPage } from './scene-records.ts';
import { mayTakePhotos, referencesFor, type PhotoWish } from './story-references.ts';
import type { StoryViews } from './story-views.ts';
import { writingRequest } from './writing-request.ts';

const CLIP_SECONDS = 4;

interface PipelineParts {
  readonly tier: 'kids' | 'adult';
  readonly store: LibraryStore;
  readonly assets: AssetLibrary;
  readonly catalogue: Catalogue;
  readonly events: EventHub;
  readonly log: Log;
  newId(): string;
  now(): number;
  /** Set once the runner and the views exist; they need this pipeline's readers first. */
  runner(): JobRunner;
  views(): StoryViews;
  readonly checks: PictureChecks;
  /** Of the readers; null in the grown-ups' room. */
  ageBand(): AgeBand | null;
}

interface Place {
  readonly story: StoryRow;
  readonly scene: SceneRow;
  readonly isTrash: boolean;
}

/** What is wanted of one picture that its page and story do not say. */
export type PictureWish = PhotoWish & { readonly modelId?: string | undefined };

/**
 * Joins words, picture and clip of a scene: the picture starts as soon as its prompt is written, the clip as soon as
 * the picture is there. Each fails and is made again by itself.
 */
export class ScenePipeline implements PageReader {
  readonly #parts: PipelineParts;

  constructor(parts: PipelineParts) {
    this.#parts = parts;
  }

  /** The job that writes a scene; to be inserted and admitted by the caller. */
  textJob(story: StoryRow, scene: SceneRow, telling: number, modelId?: string): JobRow {
    const request = writingRequest(this.#parts, story, scene, telling);
    return this.#draft(story, scene, 'text', request, modelId);
  }

  /** The job for a scene's picture from a page's words. */
  imageJob(
    story: StoryRow,
    scene: SceneRow,
    page: { prompt: string; pageWords?: string; who: readonly string[]; outfits: readonly Outfit[] },
    { modelId = modelsOf(story).image.id, ...wish }: PictureWish = {},
  ): JobRow {
    const { model } = this.#parts.catalogue.usable('image', modelId);
    const cast = castInPicture(castAt(this.#parts.store, story, scene, page.outfits), page.who.map(plainText));
    const earlier = this.#parts.store.jobs.ofScene(scene.id).filter(({ kind }) => kind === 'image').length;
    const scenePrompt = plainText(page.prompt);
    const request = pictureRequest({
      scene: scenePrompt,
      style: styleOf(story),
      cast,
      seed: derivedSeed(story.seed, scene.depth, scene.answer_json ?? '', 'image', earlier),
      model,
      references: referencesFor(this.#parts.store.references, story, model, cast, wish),
      strongerFor: wish.strongerFor ?? [],
      ageBand: this.#parts.ageBand(),
    });
    const inputs: PictureInputs = { ...request, pageWords: page.pageWords ?? scenePrompt };
    return this.#draft(story, scene, 'image', inputs, modelId);
  }

  /** The job for a scene's clip: from its picture, or from its words where there is none and the model can. */
  videoJob(
    story: StoryRow,
    scene: SceneRow,
    page: WrittenPage,
    picture: { assetId: string; job: JobRow } | null,
    modelId = this.#modelIdOf(story, 'video'),
  ): JobRow {
    const { model, provider } = this.#parts.catalogue.usable('video', modelId);
    if (!picture && this.#needsPicture(provider)) {
      throw new EngineError('NOT_ALLOWED', "Clips start from a picture in the kids' room", {
        reason: 'not-in-this-room',
      });
    }
    const earlier = this.#parts.store.jobs.ofScene(scene.id).filter(({ kind }) => kind === 'video').length;
    const made = picture && {
      modelId: picture.job.model_id,
      request: JSON.parse(picture.job.inputs_json) as StoredImageRequest,
    };
    const { references: photos } = this.#parts.store;
    const cast = castInPicture(castAt(this.#parts.store, story, scene), page.who.map(plainText));
    // A picture carries the likeness. Without one photos are a help, and go only where somebody has agreed to it.
    const references = picture || !mayTakePhotos(photos, provider) ? [] : referencesFor(photos, story, model, cast);
    const words = [page.motionPrompt, picture ? '' : page.picturePrompt].filter(Boolean).join('\n');
    const longest = references.length === 0 ? Infinity : (model.longestWithReferences ?? Infinity);
    const inputs: VideoInputs = {
      prompt: [words, ...referenceWords(model, references)].join('\n'),
      durationSeconds: model.durationsSeconds.find((seconds) => seconds <= longest) ?? CLIP_SECONDS,
      seed: derivedSeed(story.seed, scene.depth, scene.answer_json ?? '', 'video', earlier),
      picture: picture && { assetId: picture.assetId, made },
      ...(references.length === 0 ? {} : { references, pageWords: words }),
    };
    return this.#draft(story, scene, 'video', inputs, modelId);
  }

  /** Inserts jobs in one durable transaction, together with `also`, and starts them. */
  begin(jobs: readonly JobRow[], also: () => void = () => undefined): void {
    this.#parts.store.commit(() => {
      also();
      for (const job of jobs) this.#parts.store.jobs.insert(job);
    });
    for (const job of jobs) this.#parts.runner().admit(job);
  }

  /** Tells listeners how a scene and its story look now; of what is in the trash there is nothing to tell. */
  tell(scene: SceneRow): void {
    const { events, store, views } = this.#parts;
    const story = store.stories.find(scene.story_id);
    if (!story || !store.trash.isLiveScene(scene.id)) return;
    events.emit({ type: 'scene-changed', scene: views().scene(scene) });
    events.emit({ type: 'story-changed', story: views().card(story) });
  }

  /** Tells listeners how a story looks in the library now. */
  tellStory(id: string): void {
    const { events, store, views } = this.#parts;
    events.emit({ type: 'story-changed', story: views().card(store.stories.get(id)) });
  }

  partial(job: JobRow, page: PartialPage): void {
    const place = this.#placeOf(job);
    if (!place || place.isTrash) return;
    this.#parts.events.emit({
      type: 'scene-streamed',
      storyId: place.story.id,
      sceneId: place.scene.id,
      title: page.title,
      text: page.text,
    });
    if (page.picture && !this.#hasJob(place.scene, 'image')) {
      this.begin([this.imageJob(place.story, place.scene, page.picture)]);
    }
  }

  written(job: JobRow, page: Page): Keeping {
    const place = this.#placeOf(job);
    if (!place) return NOTHING;
    const { story, scene } = place;
    const { telling } = (JSON.parse(job.inputs_json) as TextRequest).brief;
    const content: WrittenPage = { ...page, telling };
    const image =
      place.isTrash || this.#hasJob(scene, 'image')
        ? null
        : this.imageJob(story, scene, { ...page, prompt: page.picturePrompt });
    const result = { asset_id: null, content_json: JSON.stringify(content) };
    const keeping = this.#keeping(job, scene, { next: image && [image], result }, () =>
      this.#titleAndFinish(story, page),
    );
    return {
      write: () => keeping.write(),
      afterwards: () => {
        keeping.afterwards();
        if (this.#hasFailed(scene, 'image') && this.#parts.store.trash.isLiveScene(scene.id)) {
          this.#clipWithoutPicture(story, scene);
        }
      },
    };
  }

  #titleAndFinish(story: StoryRow, page: Page): void {
    const { stories } = this.#parts.store;
    const titled = stories.get(story.id).title_is_final === 1;
    const title = titled ? {} : { title: page.storyTitle, title_is_final: 1 };
    stories.change(story.id, { ...title, ...(page.ends ? { finished: 1 } : {}) }, this.#parts.now());
  }

  endedWithout(job: JobRow): void {
    const place = this.#placeOf(job);
    if (!place || place.isTrash) return;
    if (job.kind === 'image') this.#clipWithoutPicture(place.story, place.scene);
    this.tell(place.scene);
  }

  /** Tells listeners of the page that a job belongs to, where it belongs to one. */
  changed(job: JobRow): void {
    const place = this.#placeOf(job);
    if (place) this.tell(place.scene);
  }

  /** Takes in pictures and clips. */
  readonly media: MediaReader = {
    hasPlace: (job) => this.#placeOf(job) !== null,
    made: (job, asset) => {
      const place = this.#placeOf(job);
      if (!place) return NOTHING;
      const takeId = this.#parts.newId();
      const next = job.kind === 'image' && !place.isTrash ? this.#afterPicture(place, job, asset, takeId) : [];
      const result = { asset_id: asset.id, content_json: null };
      const keeping = this.#keeping(job, place.scene, { next, result, takeId });
      return {
        write: () => keeping.write(),
        afterwards: () => {
          keeping.afterwards();
          if (job.kind === 'image') void this.#prepareThumbnails(asset.id);
        },
      };
    },
    endedWithout: (job) => this.endedWithout(job),
  };

  #afterPicture({ story, scene }: Place, job: JobRow, asset: AssetRow, takeId: string): JobRow[] {
    const clip = this.#clipAfterPicture(story, scene, job, asset);
    const check = this.#parts.checks.afterPicture(story, scene, { takeId, assetId: asset.id, job });
    return [clip, check].filter((next) => next !== null);
  }

  #clipAfterPicture(story: StoryRow, scene: SceneRow, job: JobRow, asset: AssetRow): JobRow | null {
    if (story.video_mode === 0 || this.#hasJob(scene, 'video')) return null;
    const page = this.#pageOf(scene, job);
    return page && this.videoJob(story, scene, page, { assetId: asset.id, job });
  }

  /** Video Mode without a picture: from the words, where the model can. */
  #clipWithoutPicture(story: StoryRow, scene: SceneRow): void {
    const page = shownPage(this.#parts.store.scenes.takesOf(scene.id));
    const offer = this.#parts.catalogue.find('video', modelsOf(story).video?.id ?? '');
    if (story.video_mode === 0 || !page || !offer?.model.textToVideo || this.#hasJob(scene, 'video')) return;
    if (this.#needsPicture(offer.provider)) return;
    this.begin([this.videoJob(story, scene, page, null)]);
  }

  /** In the kids' room a clip starts from a picture that has been judged: nobody judges the clip itself. */
  #needsPicture({ kind }: Offer['provider']): boolean {
    return this.#parts.tier === 'kids' && kind !== 'built-in';
  }

  /** The written page; while it is still being written, what its picture was asked for. */
  #pageOf(scene: SceneRow, image: JobRow): WrittenPage | null {
    const page = shownPage(this.#parts.store.scenes.takesOf(scene.id));
    if (page) return page;
    const { parts } = JSON.parse(image.inputs_json) as StoredImageRequest;
    const unwritten = {
      storyTitle: '',
      title: '',
      text: '',
      altText: '',
      choices: [],
      outfits: [],
      ends: false,
      telling: 0,
    };
    return { ...unwritten, picturePrompt: parts.scene, motionPrompt: '', who: parts.cast.map(({ name }) => name) };
  }

  #keeping(
    job: JobRow,
    scene: SceneRow,
    {
      next,
      result,
      takeId = this.#parts.newId(),
    }: {
      next: readonly JobRow[] | null;
      result: { asset_id: string | null; content_json: string | null };
      takeId?: string;
    },
    also: () => void = () => undefined,
  ): Keeping {
    const { store } = this.#parts;
    const isLate = job.late_until !== null;
    let begun: readonly JobRow[] = [];
    return {
      write: () => {
        // It may have been thrown away, or deleted for good, since the answer came.
        const place = this.#placeOf(job);
        if (!place) return;
        store.scenes.addTake(
          {
            id: takeId,
            scene_id: scene.id,
            kind: job.kind as GenerationKind,
            job_id: job.id,
            created_at: this.#parts.now(),
            ...result,
          },
          isLate,
        );
        // Where it lies in the trash it lands there with it, and nothing follows from it.
        if (!place.isTrash) also();
        store.stories.recount(scene.story_id, place.isTrash ? null : this.#parts.now());
        begun = place.isTrash ? [] : (next ?? []);
        for (const each of begun) store.jobs.insert(each);
      },
      afterwards: () => {
        for (const each of begun) this.#parts.runner().admit(each);
        this.tell(scene);
      },
    };
  }

  async #prepareThumbnails(assetId: string): Promise<void> {
    try {
      await this.#parts.assets.prepareThumbnails(assetId);
    } catch (error) {
      this.#parts.log.warn('no thumbnail could be made', { assetId, error });
    }
  }

  #hasJob(scene: SceneRow, kind: JobRow['kind']): boolean {
    return this.#parts.store.jobs.ofScene(scene.id).some((job) => job.kind === kind);
  }

  #hasFailed(scene: SceneRow, kind: JobRow['kind']): boolean {
    const jobs = this.#parts.store.jobs.ofScene(scene.id).filter((job) => job.kind === kind);
    return jobs.length > 0 && jobs.every((job) => hasEnded(job.state) && job.state !== 'done');
  }

  /** The story's own model of a kind; for a clip in a story without Video Mode the one that a new story would take. */
  #modelIdOf(story: StoryRow, kind: GenerationKind): string {
    return modelsOf(story)[kind]?.id ?? this.#parts.catalogue.defaultOf(kind)?.model.id ?? '';
  }

  #draft(
    story: StoryRow,
    scene: SceneRow,
    kind: GenerationKind,
    inputs: unknown,
    modelId = this.#modelIdOf(story, kind),
  ): JobRow {
    return draftFor(this.#parts, story, scene, { kind, inputs, modelId });
  }

  /** Null when its page was deleted for good. */
  #placeOf(job: JobRow): Place | null {
    const { scenes, stories } = this.#parts.store;
    const scene = scenes.find(job.scene_id ?? '');
    const story = scene && stories.find(scene.story_id);
    if (!scene || !story) return null;
    return { scene, story, isTrash: scene.deleted_at !== null || story.deleted_at !== null };
  }

  /** The picture that a clip is to start from; null when the scene shows none that is whole. */
  pictureFor(scene: SceneRow): { assetId: string; job: JobRow } | null {
    const take = chosenTake(this.#parts.store.scenes.takesOf(scene.id), 'image');
    if (!take?.asset_id || this.#parts.assets.path(take.asset_id) === null) return null;
    return { assetId: take.asset_id, job: this.#parts.store.jobs.get(take.job_id) };
  }
}

const NOTHING: Keeping = { write: () => undefined, afterwards: () => undefined };
