import type { Job, Scene, Take } from '../../contract/scenes.ts';
import type { Story } from '../../contract/stories.ts';
import type { GenerationKind } from '../../contract/values.ts';
import { assertNever } from '../../engine/errors.ts';

/** Where one part of a page stands. */
export type Part =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly job: Job }
  | { readonly state: 'done'; readonly take: Take }
  /** It will not come any more by itself. */
  | { readonly state: 'missing'; readonly reason: string };

/** What stands of one part of a scene, from the scene as it was last told. */
export function partOf(story: Pick<Story, 'models' | 'videoMode'>, scene: Scene, kind: GenerationKind): Part {
  const take = scene.takes.find((candidate) => candidate.kind === kind && candidate.chosen);
  if (take && (kind === 'text' || take.asset?.present)) return { state: 'done', take };
  if (take) return { state: 'missing', reason: 'its file is gone' };
  const job = scene.jobs.find((candidate) => candidate.kind === kind);
  if (job) return partOfJob(job);
  switch (kind) {
    case 'text':
      return { state: 'waiting' };
    case 'image':
      return afterPart(partOf(story, scene, 'text'), 'the page was not written');
    case 'video':
      if (!story.videoMode || story.models.video === null) {
        return { state: 'missing', reason: 'no usable model makes clips' };
      }
      return afterPart(partOf(story, scene, 'image'), 'there is no picture to start from');
    default:
      return assertNever(kind);
  }
}

function partOfJob(job: Job): Part {
  switch (job.state) {
    case 'queued':
      return { state: 'waiting' };
    case 'submitting':
    case 'running':
    case 'downloading':
    case 'cancelling':
    // Its result is shown a moment later.
    case 'done':
      return { state: 'running', job };
    case 'unknown':
      return { state: 'missing', reason: 'it was interrupted, and whether it was made is not known' };
    case 'failed':
    case 'refused':
    case 'expired':
    case 'cancelled':
      return { state: 'missing', reason: job.error ? `${job.error.code}: ${job.error.message}` : job.state };
    default:
      return assertNever(job.state);
  }
}

/** A part that comes after another one waits for it, unless that will not come. */
function afterPart(earlier: Part, reason: string): Part {
  return earlier.state === 'missing' ? { state: 'missing', reason } : { state: 'waiting' };
}
