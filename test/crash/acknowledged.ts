import type { Job, Scene } from '../../src/contract/scenes.ts';
import type { Story } from '../../src/contract/stories.ts';

/** Everything that the program has promised in an answer: it must be there after any crash. */
export class Acknowledged {
  readonly stories = new Set<string>();
  readonly scenes = new Set<string>();
  readonly jobs = new Set<string>();
  /** Jobs that were said to be done. */
  readonly done = new Set<string>();
  /** How often a person chose to pay again, by job. */
  readonly paidAgain = new Map<string, number>();

  story(story: Story): Story {
    this.stories.add(story.id);
    for (const scene of story.scenes) this.scene(scene);
    return story;
  }

  scene(scene: Scene): Scene {
    this.scenes.add(scene.id);
    for (const job of scene.jobs) this.job(job);
    return scene;
  }

  job(job: Job): void {
    this.jobs.add(job.id);
    if (job.state === 'done') this.done.add(job.id);
  }

  payAgain(jobId: string): void {
    this.paidAgain.set(jobId, (this.paidAgain.get(jobId) ?? 0) + 1);
  }
}
