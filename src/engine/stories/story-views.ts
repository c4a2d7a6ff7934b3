import type { Scene, Take } from '../../contract/scenes.ts';
import type { Story, StoryCard } from '../../contract/stories.ts';
import type { Tier } from '../../contract/values.ts';
import type { AssetLibrary } from '../assets/asset-library.ts';
import { jobView } from '../jobs/job-view.ts';
import type { LiveJobs } from '../jobs/live-jobs.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow, SceneRow, StoryRow, TakeRow } from '../store/rows.ts';
import { answerOf, castOf, modelsOf, shownPage, styleOf } from './scene-records.ts';

/** Stories and scenes as they cross the boundary. */
export class StoryViews {
  readonly #store: LibraryStore;
  readonly #assets: AssetLibrary;
  readonly #live: LiveJobs;
  readonly #tier: Tier;

  constructor(parts: { store: LibraryStore; assets: AssetLibrary; live: LiveJobs; tier: Tier }) {
    this.#store = parts.store;
    this.#assets = parts.assets;
    this.#live = parts.live;
    this.#tier = parts.tier;
  }

  card(row: StoryRow): StoryCard {
    const hasCover = row.cover_asset_id !== null && this.#assets.path(row.cover_asset_id) !== null;
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
      models: modelsOf(row),
      createdAt: row.created_at,
      changedAt: row.changed_at,
    };
  }

  story(row: StoryRow): Story {
    const takes = Map.groupBy(this.#store.scenes.takesOfStory(row.id), (take) => take.scene_id);
    const jobs = Map.groupBy(this.#store.jobs.ofStory(row.id), (job) => job.scene_id);
    return {
      ...this.card(row),
      tier: this.#tier,
      cast: castOf(row),
      length: row.length,
      videoMode: row.video_mode === 1,
      memoryMode: row.memory_mode === 1,
      seed: row.seed,
      currentSceneId: row.current_scene_id,
      scenes: this.#store.scenes
        .ofStory(row.id)
        .map((scene) => this.#scene(scene, takes.get(scene.id) ?? [], jobs.get(scene.id) ?? [])),
      costMicros: this.#store.jobs.storyCostMicros(row.id),
      notice: row.notice === 'video-mode-unavailable' ? row.notice : null,
    };
  }

  scene(row: SceneRow): Scene {
    return this.#scene(row, this.#store.scenes.takesOf(row.id), this.#store.jobs.ofScene(row.id));
  }

  #scene(row: SceneRow, takes: readonly TakeRow[], storedJobs: readonly JobRow[]): Scene {
    const jobs = storedJobs.map((job) => this.#live.get(job.id)?.job ?? job);
    const byId = new Map(jobs.map((job) => [job.id, job]));
    const page = shownPage(takes);
    const given = answerOf(row);
    return {
      id: row.id,
      storyId: row.story_id,
      parentId: row.parent_id,
      answer: given?.answer ?? null,
      answerLabel: given?.label ?? null,
      depth: row.depth,
      title: page?.title ?? null,
      text: page?.text ?? null,
      choices: page?.choices ?? [],
      picturePrompt: page?.picturePrompt ?? null,
      altText: page?.altText ?? null,
      who: page?.who ?? [],
      ends: page?.ends ?? false,
      takes: takes.flatMap((take) => this.#take(take, byId.get(take.job_id))),
      jobs: newestUndone(jobs).map((job) => jobView(job, this.#live)),
      createdAt: row.created_at,
    };
  }

  #take(take: TakeRow, job: JobRow | undefined): Take[] {
    if (!job) return [];
    const inputs = JSON.parse(job.inputs_json) as { prompt?: string };
    return [
      {
        id: take.id,
        kind: take.kind,
        chosen: take.chosen === 1,
        asset: take.asset_id === null ? null : this.#assets.view(take.asset_id),
        modelId: job.model_id,
        modelTitle: job.model_title,
        practice: job.practice === 1,
        prompt: inputs.prompt ?? '',
        costMicros: job.cost_micros ?? job.estimate_micros,
        madeAt: take.created_at,
      },
    ];
  }
}

/** Of each kind the newest job, unless it is done. */
function newestUndone(jobs: readonly JobRow[]): JobRow[] {
  const newest = new Map(jobs.map((job) => [job.kind, job]));
  return [...newest.values()].filter((job) => job.state !== 'done');
}
