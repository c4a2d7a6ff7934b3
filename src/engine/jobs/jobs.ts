import type { Job } from '../../contract/scenes.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRunner } from './job-runner.ts';
import { jobView } from './job-view.ts';

/** The jobs of one room, as a person sees and steers them. */
export class Jobs {
  readonly #store: LibraryStore;
  readonly #runner: JobRunner;

  constructor(store: LibraryStore, runner: JobRunner) {
    this.#store = store;
    this.#runner = runner;
  }

  /** What runs and waits, oldest first; then what ended last, newest first. */
  list({ limit }: { limit: number }): { active: Job[]; ended: Job[] } {
    const view = (job: Parameters<typeof jobView>[0]): Job => jobView(job, this.#runner.live);
    return {
      active: this.#runner.live.all().map(({ job }) => view(job)),
      ended: this.#store.jobs.ended(limit).map(view),
    };
  }

  get(id: string): Job {
    return jobView(this.#runner.row(id), this.#runner.live);
  }

  cancel(id: string): Job {
    return jobView(this.#runner.cancel(id), this.#runner.live);
  }

  retry(id: string): Job {
    return jobView(this.#runner.retry(id), this.#runner.live);
  }

  /** Resolves when no job of that story is queued or in flight. Rejects with the signal's reason. */
  settled(storyId: string, signal?: AbortSignal): Promise<void> {
    return this.#runner.live.settled((job) => job.story_id === storyId, signal);
  }

  /** A rough picture while its job runs. */
  draft(draftId: string): { bytes: Uint8Array; mediaType: string } | undefined {
    return this.#runner.live.draft(draftId);
  }
}
