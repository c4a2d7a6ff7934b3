import type { Event } from '../../contract/events.ts';
import type { Job, Scene } from '../../contract/scenes.ts';
import type { Story } from '../../contract/stories.ts';
import type { GenerationKind } from '../../contract/values.ts';
import { assertNever } from '../../engine/errors.ts';
import { partOf } from './story-parts.ts';
import type { Part } from './story-parts.ts';

/** One page as far as it has come: the parts that were asked for. */
export interface ToldPage {
  readonly scene: Scene;
  readonly parts: ReadonlyMap<GenerationKind, Part>;
}

/** A story while it is made: what was read last, and what events have told since. */
export class ToldStory {
  #story: Story;
  readonly #kinds: readonly GenerationKind[];
  readonly #scenes = new Map<string, Scene>();

  constructor(story: Story, kinds: readonly GenerationKind[]) {
    this.#story = story;
    this.#kinds = kinds;
    this.replace(story);
  }

  get id(): string {
    return this.#story.id;
  }

  get title(): string {
    return this.#story.title;
  }

  /** Takes a story as it was just read. */
  replace(story: Story): void {
    this.#story = story;
    for (const scene of story.scenes) this.#scenes.set(scene.id, scene);
  }

  add(scene: Scene): void {
    this.#scenes.set(scene.id, scene);
  }

  /** Takes in an event; answers whether it was about this story. */
  apply(event: Event): boolean {
    switch (event.type) {
      case 'scene-changed':
        if (event.scene.storyId !== this.id) return false;
        this.#scenes.set(event.scene.id, event.scene);
        return true;
      case 'story-changed':
        if (event.story.id !== this.id) return false;
        this.#story = { ...this.#story, ...event.story };
        return true;
      case 'job-progressed':
        return event.job.storyId === this.id && this.#applyJob(event.job);
      case 'scene-streamed':
      case 'stream-opened':
      case 'library-changed':
      case 'queue-changed':
      case 'money-changed':
      case 'models-changed':
      case 'characters-changed':
        return false;
      default:
        return assertNever(event);
    }
  }

  #applyJob(job: Job): boolean {
    const scene = this.#scenes.get(job.sceneId ?? '');
    if (!scene) return false;
    const others = scene.jobs.filter((other) => other.kind !== job.kind);
    this.#scenes.set(scene.id, { ...scene, jobs: [...others, job] });
    return true;
  }

  /** Pages from the first to the last. */
  pages(): ToldPage[] {
    const scenes = [...this.#scenes.values()].sort((one, other) => one.depth - other.depth);
    return scenes.map((scene) => ({
      scene,
      parts: new Map(this.#kinds.map((kind) => [kind, partOf(this.#story, scene, kind)])),
    }));
  }
}
