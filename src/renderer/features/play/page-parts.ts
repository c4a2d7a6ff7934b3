import type { Job, Scene, Take } from '../../../contract/scenes.ts';
import type { GenerationKind, WorkKind } from '../../../contract/values.ts';
import { gateCategory } from '../../lib/content-refusal.ts';

/** How the newest work on one part of a page stands. */
export type PartState =
  /** Nothing runs and nothing went wrong. */
  | { readonly state: 'quiet' }
  | { readonly state: 'waiting' | 'working' | 'stopping'; readonly job: Job }
  /** `unclear`: a paid call may or may not have been carried out. */
  | { readonly state: 'failed' | 'refused' | 'stopped' | 'unclear'; readonly job: Job };

/** A part of a page that ended without a result. */
export type Trouble = Extract<PartState, { state: 'failed' | 'refused' | 'stopped' | 'unclear' }>;

/** A part that somebody is still at work on. */
export type ActivePart = Extract<PartState, { state: 'waiting' | 'working' | 'stopping' }>;

/** What became of the newest job of this kind on the page; `held`: of the check for which its picture waits. */
export function partState(scene: Scene, part: WorkKind | 'held'): PartState {
  const job = scene.jobs
    .filter(({ kind, heldJobId }) => (heldJobId === null ? kind : 'held') === part)
    .reduce<Job | null>(newer, null);
  if (!job) return { state: 'quiet' };
  switch (job.state) {
    case 'queued':
      return { state: 'waiting', job };
    case 'submitting':
    case 'running':
    case 'downloading':
      return { state: 'working', job };
    case 'cancelling':
      return { state: 'stopping', job };
    case 'failed':
    case 'expired':
      return { state: 'failed', job };
    case 'refused':
      return { state: 'refused', job };
    case 'cancelled':
      return { state: 'stopped', job };
    case 'unknown':
      return { state: 'unclear', job };
    case 'done':
      return { state: 'quiet' };
  }
}

function newer(one: Job | null, other: Job): Job {
  return one && one.queuedAt > other.queuedAt ? one : other;
}

/** What stands in the way of the page's picture: the work on it, then the check for which it waits. */
export function pictureState(scene: Scene): PartState {
  const made = partState(scene, 'image');
  return made.state === 'quiet' ? partState(scene, 'held') : made;
}

/** Whether a picture waits there until somebody has looked at it; one that did not pass is gone. */
export function isHeld(job: Job): boolean {
  return job.heldJobId !== null && gateCategory(job) === null;
}

/** True while it waits, runs or is being stopped. */
export function isActive(part: PartState): part is ActivePart {
  return part.state === 'waiting' || part.state === 'working' || part.state === 'stopping';
}

/** True when it ended without a result. */
export function isTrouble(part: PartState): part is Trouble {
  return !isActive(part) && part.state !== 'quiet';
}

/** The take of this kind that is in use. */
export function chosenTake(scene: Scene, kind: GenerationKind): Take | undefined {
  return scene.takes.find((take) => take.kind === kind && take.chosen);
}

/** Pictures and clips whose files are there, oldest first: what the strip under the picture offers. */
export function visibleTakes(scene: Scene): Take[] {
  return scene.takes
    .filter((take) => take.kind !== 'text' && take.asset?.present === true)
    .sort((one, other) => one.madeAt - other.madeAt);
}

/** True once the page can be answered. Pictures and clips never hold it up. */
export function isWritten(scene: Scene): boolean {
  return scene.text !== null && (scene.ends || scene.choices.length > 0) && !isActive(partState(scene, 'text'));
}

const usualRatio = 1;

/**
 * Width over height of the picture frame: that of the page's own picture, else of any other picture of the story, so
 * that the frame has its final shape before the picture is there.
 */
export function frameRatio(scene: Scene, scenes: readonly Scene[]): number {
  for (const one of [scene, ...scenes]) {
    for (const take of one.takes) {
      const asset = take.asset;
      if (take.kind === 'image' && asset?.width && asset.height) return asset.width / asset.height;
    }
  }
  return usualRatio;
}
