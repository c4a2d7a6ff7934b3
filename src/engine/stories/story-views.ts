import type { Scene, Take } from '../../contract/scenes.ts';
import type { Story, StoryCard } from '../../contract/stories.ts';
import type { Tier } from '../../contract/values.ts';
import type { AssetLibrary } from '../assets/asset-library.ts';
import { heldJobIdOf } from '../gate/held-pictures.ts';
import { jobView } from '../jobs/job-view.ts';
import type { LiveJobs } from '../jobs/live-jobs.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobPhotoRow, SendablePhotoRow } from '../store/references-store.ts';
import type { JobRow, PhotoRow, SceneRow, StoryRow, TakeRow } from '../store/rows.ts';
import { branchColour } from './branches.ts';
import { looksOf } from '../looks/look-state.ts';
import { answerOf, castOf, modelsOf, readJson, shownPage, styleOf } from './scene-records.ts';
import type { PhotoSources } from './changed-photos.ts';
import { StaleCheck } from './stale.ts';
import { photoOrder } from './story-references.ts';
import { takeView } from './takes-view.ts';

/** Code units of what pages were asked for with that a whole story's view holds; a single scene's holds all of its own. */
const WORDS_ROOM = 1_000_000;

/** What one look at a story or scene reads once for all of its takes. */
interface Look {
  readonly stale: StaleCheck;
  /** Jobs whose provider said what they cost. */
  readonly said: ReadonlySet<string>;
  /** Photos that went with jobs, by job. */
  readonly photos: ReadonlyMap<string, readonly JobPhotoRow[]>;
  /** Whether a scene is in the story and not in the trash. */
  isThere(sceneId: string): boolean;
  /** Code units left. */
  room: number;
}

/** Stories and scenes as they cross the boundary. */
export class StoryViews {
  readonly #store: LibraryStore;
  readonly #assets: AssetLibrary;
  readonly #live: LiveJobs;
  readonly #tier: Tier;
  readonly #model: PhotoSources['model'];

  constructor(parts: {
    store: LibraryStore;
    assets: AssetLibrary;
    live: LiveJobs;
    tier: Tier;
    /** A picture model; null for one that is not there. */
    model: PhotoSources['model'];
  }) {
    this.#store = parts.store;
    this.#assets = parts.assets;
    this.#live = parts.live;
    this.#tier = parts.tier;
    this.#model = parts.model;
  }

  card(row: StoryRow): StoryCard {
    const { cover_asset_id: coverId } = row;
    return this.#card(row, this.#store.tags.of(row.id), coverId !== null && this.#assets.path(coverId) !== null);
  }

  /** Cards of many stories, for which each question is asked once. */
  cards(rows: readonly StoryRow[]): StoryCard[] {
    const tags = this.#store.tags.ofStories(rows.map(({ id }) => id));
    const whole = this.#assets.whole(rows.flatMap((row) => row.cover_asset_id ?? []));
    return rows.map((row) => this.#card(row, tags.get(row.id) ?? [], whole.has(row.cover_asset_id ?? '')));
  }

  #card(row: StoryRow, tags: string[], hasCover: boolean): StoryCard {
    return {
      id: row.id,
      title: row.title,
      premise: row.premise,
      style: styleOf(row),
      language: row.language,
      coverId: hasCover ? row.cover_asset_id : null,
      coverAltText: hasCover ? row.cover_alt_text : null,
      sceneCount: row.scene_count,
      clipCount: row.clip_count,
      finished: row.finished === 1,
      favourite: row.favourite === 1,
      tags,
      deletedAt: row.deleted_at,
      models: modelsOf(row),
      createdAt: row.created_at,
      changedAt: row.changed_at,
    };
  }

  story(row: StoryRow): Story {
    const rows = this.#store.scenes.ofStory(row.id);
    const scenes = new Map(rows.map((scene) => [scene.id, scene]));
    const takes = Map.groupBy(this.#store.scenes.takesOfStory(row.id), (take) => take.scene_id);
    const jobs = Map.groupBy(this.#store.jobs.ofStory(row.id), (job) => job.scene_id);
    const byId = new Map([...jobs.values()].flat().map((job) => [job.id, job]));
    const look: Look = {
      stale: new StaleCheck({
        story: row,
        scene: (id) => scenes.get(id),
        takes: (id) => takes.get(id) ?? [],
        job: (id) => byId.get(id),
        photos: this.#photoSources(),
      }),
      said: this.#store.takes.saidOfStory(row.id),
      photos: this.#store.references.ofStory(row.id),
      isThere: (id) => scenes.has(id),
      room: WORDS_ROOM,
    };
    const there = (id: string | null): string | null => (id !== null && scenes.has(id) ? id : null);
    return {
      ...this.card(row),
      tier: this.#tier,
      cast: castOf(row),
      length: row.length,
      videoMode: row.video_mode === 1,
      memoryMode: row.memory_mode === 1,
      photos: photoOrder(row),
      checkModelId: row.check_model_id,
      seed: row.seed,
      currentSceneId: there(row.current_scene_id),
      readerSceneId: there(row.reader_scene_id),
      pathEndId: there(row.path_end_id),
      scenes: rows.map((scene) => this.#scene(scene, takes.get(scene.id) ?? [], jobs.get(scene.id) ?? [], look)),
      costMicros: this.#store.jobs.storyCostMicros(row.id),
      notice: row.notice === 'video-mode-unavailable' ? row.notice : null,
    };
  }

  scene(row: SceneRow): Scene {
    const look: Look = {
      stale: this.staleCheck(this.#store.stories.get(row.story_id)),
      said: this.#store.takes.saidOfScene(row.id),
      photos: this.#store.references.ofScene(row.id),
      isThere: (id) => this.#store.scenes.find(id)?.deleted_at === null,
      room: Infinity,
    };
    return this.#scene(row, this.#store.scenes.takesOf(row.id), this.#store.jobs.ofScene(row.id), look);
  }

  /** Says what has changed since the takes of a story were made, from the database. */
  staleCheck(story: StoryRow): StaleCheck {
    return new StaleCheck({
      story,
      scene: (id) => this.#store.scenes.find(id),
      takes: (id) => this.#store.scenes.takesOf(id),
      job: (id) => this.#store.jobs.find(id),
      photos: this.#photoSources(),
    });
  }

  /** Photos of now; those of a character are read once for all pages. */
  #photoSources(): PhotoSources {
    const known = new Map<string, PhotoRow[]>();
    const sendable = new Map<string, SendablePhotoRow[]>();
    const once = <Row>(rows: Map<string, Row[]>, id: string, read: (id: string) => Row[]): Row[] => {
      const found = rows.get(id) ?? read(id);
      rows.set(id, found);
      return found;
    };
    return {
      sendable: { photosOf: (id) => once(sendable, id, this.#store.references.photosOf) },
      photosOf: (id) => once(known, id, this.#store.characters.photosOf),
      model: this.#model,
    };
  }

  #scene(row: SceneRow, takes: readonly TakeRow[], storedJobs: readonly JobRow[], look: Look): Scene {
    const jobs = storedJobs.map((job) => this.#live.get(job.id)?.job ?? job);
    const byId = new Map(jobs.map((job) => [job.id, job]));
    const page = shownPage(takes);
    const given = answerOf(row);
    return {
      id: row.id,
      storyId: row.story_id,
      // A scene whose parent is gone stands by itself.
      parentId: row.parent_id !== null && look.isThere(row.parent_id) ? row.parent_id : null,
      answer: given?.answer ?? null,
      answerLabel: given?.label ?? null,
      depth: row.depth,
      title: page?.title ?? null,
      text: page?.text ?? null,
      choices: page?.choices ?? [],
      picturePrompt: page?.picturePrompt ?? null,
      altText: page?.altText ?? null,
      who: page?.who ?? [],
      looks: looksOf(row).map(({ name, facts }) => ({ name, facts })),
      ends: page?.ends ?? false,
      takes: takes.flatMap((take) => this.#take(row, take, byId.get(take.job_id), look)),
      branch: row.branch_name === null ? null : { name: row.branch_name, colour: branchColour(row.branch_colour) },
      jobs: newestUndone(jobs).map((job) => jobView(job, this.#live)),
      createdAt: row.created_at,
    };
  }

  #take(scene: SceneRow, take: TakeRow, job: JobRow | undefined, look: Look): Take[] {
    if (!job) return [];
    const inputs = readJson(job.inputs_json) ?? {};
    const view = takeView(take, job, {
      asset: take.asset_id === null ? null : this.#assets.view(take.asset_id),
      inputs,
      costIsActual: look.said.has(job.id),
      stale: look.stale.view(scene, take, inputs),
      photos: look.photos.get(job.id) ?? [],
      hasRoom: look.room > 0,
    });
    if (take.kind === 'text') look.room -= view.prompt.length;
    return [view];
  }
}

/** Of each kind the newest job, unless it is done. A check of a picture that waits is no look at one that is there. */
function newestUndone(jobs: readonly JobRow[]): JobRow[] {
  const newest = new Map(jobs.map((job) => [heldJobIdOf(job) === null ? job.kind : 'held', job]));
  return [...newest.values()].filter((job) => job.state !== 'done');
}
