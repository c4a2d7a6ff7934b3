import type { EventHub } from '../event-hub.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { Touched } from '../store/history-store.ts';
import type { StoryViews } from './story-views.ts';

/** Above this, listeners read everything again instead of being told one by one. */
const MOST_EVENTS = 100;

/** Tells listeners how what was changed looks now. What is in the trash is told of no more than that it went there. */
export class ChangeTeller {
  readonly #store: LibraryStore;
  readonly #events: EventHub;
  readonly #views: StoryViews;

  constructor(parts: { store: LibraryStore; events: EventHub; views: StoryViews }) {
    this.#store = parts.store;
    this.#events = parts.events;
    this.#views = parts.views;
  }

  tell({ storyIds, sceneIds, characterIds = [], moved }: Touched): void {
    const isMany = storyIds.length + sceneIds.length > MOST_EVENTS;
    if (!isMany) {
      const scenes = sceneIds.map((id) => this.#store.scenes.find(id));
      for (const scene of scenes) {
        if (!scene || !this.#store.trash.isLiveScene(scene.id)) continue;
        this.#events.emit({ type: 'scene-changed', scene: this.#views.scene(scene) });
      }
      for (const id of storyIds) {
        const story = this.#store.stories.find(id);
        if (story?.deleted_at === null) this.#events.emit({ type: 'story-changed', story: this.#views.card(story) });
      }
    }
    if (characterIds.length > 0) this.#events.emit({ type: 'characters-changed' });
    if (moved || isMany) this.#events.emit({ type: 'library-changed' });
  }
}
