import type { Queue } from '../../contract/jobs.ts';
import type { Job } from '../../contract/scenes.ts';
import { notFound } from '../errors.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import type { JobRunner } from './job-runner.ts';
import { jobView } from './job-view.ts';
import { queueView, type OwnerNames } from './queue-view.ts';

/** The jobs of one room, as a person sees and steers them. */
export class Jobs {
  readonly #store: LibraryStore;
  readonly #runner: JobRunner;
  readonly #names: OwnerNames;
  readonly #again: (job: JobRow) => JobRow | null;

  /** `again` makes another job where trying one again means that; null where it is the job itself. */
  constructor(
    store: LibraryStore,
    runner: JobRunner,
    names: OwnerNames,
    again: (job: JobRow) => JobRow | null = () => null,
  ) {
    this.#store = store;
    this.#runner = runner;
    this.#names = names;
    this.#again = again;
  }

  /** What runs and waits in the order in which it will be taken; then what ended last, newest first. */
  list({ limit }: { limit: number }): { active: Job[]; ended: Job[]; queue: Queue } {
    return {
      active: this.#runner.active().map((job) => this.#view(job)),
      ended: this.#store.jobs.ended(limit).map((job) => this.#view(job)),
      queue: this.queue(),
    };
  }

  get(id: string): Job {
    return this.#view(this.#runner.row(id));
  }

  cancel(id: string): Job {
    return this.#view(this.#runner.cancel(id));
  }

  /** Throws NOT_FOUND, also for a job of what is in the trash, and STATE_CONFLICT. */
  retry(id: string): Job {
    this.#refuseInTrash(id);
    return this.#view(this.#again(this.#runner.row(id)) ?? this.#runner.retry(id));
  }

  retryFailed(): { jobs: Job[] } {
    return { jobs: this.#runner.retryFailed().map((job) => this.#view(job)) };
  }

  async decide({ id, decision }: { id: string; decision: 'look' | 'pay-again' | 'give-up' }): Promise<Job> {
    if (decision === 'pay-again') this.#refuseInTrash(id);
    return this.#view(await this.#runner.decide(id, decision));
  }

  move({ id, before }: { id: string; before: string | null }): Job {
    return this.#view(this.#runner.move(id, before));
  }

  pause(laneId?: string): Queue {
    this.#runner.gate.pause(laneId);
    return this.queue();
  }

  resume(laneId?: string): Queue {
    this.#runner.gate.resume(laneId);
    return this.queue();
  }

  queue(): Queue {
    return queueView(this.#runner.gate, this.#names);
  }

  /** How many jobs go on by themselves; those that wait for a person do not count. */
  activeCount(): number {
    return this.#runner.live.working;
  }

  /** Takes no more work in this run of the program, and resolves when nothing is in flight. For closing the window. */
  finishCurrentSteps(): Promise<void> {
    return this.#runner.finishCurrentSteps();
  }

  /** For a host that is told when the computer wakes or the network is back. */
  wake(): void {
    this.#runner.wake();
  }

  /**
   * Resolves when no job of that story goes on by itself; one that waits for a person does not count. Rejects with the
   * signal's reason.
   */
  settled(storyId: string, signal?: AbortSignal): Promise<void> {
    return this.#runner.live.settled((job) => job.story_id === storyId, signal);
  }

  /** A rough picture while its job runs. */
  draft(draftId: string): { bytes: Uint8Array; mediaType: string } | undefined {
    return this.#runner.live.draft(draftId);
  }

  #refuseInTrash(id: string): void {
    const { scene_id: sceneId } = this.#runner.row(id);
    if (sceneId !== null && !this.#store.trash.isLiveScene(sceneId)) throw notFound('scene', sceneId);
  }

  #view(job: JobRow): Job {
    return jobView(job, this.#runner.live);
  }
}
